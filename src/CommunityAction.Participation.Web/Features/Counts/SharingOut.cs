using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;

namespace CommunityAction.Participation.Web.Features.Counts;

/// <summary>How a budget was shared out, step by step.</summary>
public sealed class SharingOut
{
    public SharingOut(AllocationAccount account)
    {
        (Election, Settings, Allocation) = (account.Election, account.Settings, account.Allocation);
        var places = Election.Projects.Index().ToDictionary(project => project.Item.Id, project => project.Index, StringComparer.Ordinal);
        var votes = new long[places.Count];
        foreach (var ballot in Election.Ballots)
        {
            foreach (var choice in ballot.Choices)
            {
                votes[choice] += ballot.Voters;
            }
        }

        var paid = Accounts.SelectMany(shares => shares.Rounds).ToDictionary(round => round.Project, StringComparer.Ordinal);
        Fraction left = Election.Budget;
        var purchases = new List<Purchase>();
        foreach (var project in Allocation.Funded)
        {
            left -= project.Cost;
            purchases.Add(new(project.Round, project.Id, project.Cost, Election.Projects[places[project.Id]].Cost, left, votes[places[project.Id]], project.By, project.By == FundedBy.Shares ? paid.GetValueOrDefault(project.Id) : null));
        }

        Purchases = purchases;
        Missed = [.. Allocation.Rest.Select(rest => new Missed(rest, Election.Projects[places[rest.Id]].Cost)).OrderByDescending(missed => missed.Part ?? -1).ThenByDescending(missed => missed.Why.Votes)];
        Wins = VotersByWins.Of(Election, Allocation.Winners);
    }

    public BudgetElection Election { get; }

    public AllocationSettings Settings { get; }

    public Allocation Allocation { get; }

    /// <summary>In the order of selection.</summary>
    public IReadOnlyList<Purchase> Purchases { get; }

    /// <summary>What is not funded, the nearest miss first.</summary>
    public IReadOnlyList<Missed> Missed { get; }

    public IReadOnlyList<VotersByWins> Wins { get; }

    /// <summary>How shares were spent: in the one pot, or in each part of it that was shared out by itself.</summary>
    public IEnumerable<SharesAccount> Accounts => Allocation.Shares is { } shares ? [shares] : Allocation.Parts.Select(part => part.Allocation.Shares).OfType<SharesAccount>();

    public Fraction Left => Election.Budget - Allocation.TotalCost;

    /// <summary>Voters with at least one of their choices funded.</summary>
    public long Backed => Wins.Where(group => group.Funded > 0).Sum(group => group.Voters);

    /// <summary>What a voter pays for goes by their points; otherwise every supporter counts the same.</summary>
    public bool GoesByPoints => (Settings.Utilities ?? (Election.Kind == BallotKind.Approval ? Utilities.Cost : Utilities.Points)) is Utilities.Points or Utilities.Borda;
}

/// <param name="Round">1 for the first.</param>
/// <param name="Key">The option's.</param>
/// <param name="Cost">What it gets, exact.</param>
/// <param name="Whole">What all of it costs.</param>
/// <param name="Left">Of the budget, after it.</param>
/// <param name="Votes">Voters who named it.</param>
/// <param name="By">The step that funded it.</param>
/// <param name="Paid">What its supporters paid; null when it was not paid for by shares.</param>
public sealed record Purchase(int Round, string Key, Fraction Cost, Fraction Whole, Fraction Left, long Votes, FundedBy By, SharesRound? Paid);

/// <param name="Why">The reason.</param>
/// <param name="Cost">Exact.</param>
public sealed record Missed(NotFunded Why, Fraction Cost)
{
    /// <summary>How much of its cost there was for it, 0 to 1; null where its cost is not the reason.</summary>
    public double? Part => Why.Available is { } available && Cost > Fraction.Zero ? (available / Cost).ToDouble() : null;
}
