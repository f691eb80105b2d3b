using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Grants;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.ResidentsDecide;

/// <summary>What came, or will come, of a residents' vote on the applications of a round.</summary>
/// <param name="Fund">It says what the vote is worth.</param>
/// <param name="Round">The round.</param>
/// <param name="Poll">The vote that counts; the last that was stopped, where none does.</param>
/// <param name="Declared">Votes whose declared results count, the first one first: one, and one more for each time that what was left over was voted on.</param>
/// <param name="Panel">The panel of the round, once its order is frozen; null before, and where no panel counts.</param>
public sealed record RoundVote(Fund Fund, Round Round, Poll Poll, IReadOnlyList<Poll> Declared, Panel? Panel)
{
    /// <summary>In their turn; empty while there is no recommendation.</summary>
    public IReadOnlyList<VotedRow> Rows { get; init; } = [];

    /// <summary>Null until everything that counts is declared or frozen.</summary>
    public VoteRecommendation? Recommendation { get; init; }

    /// <summary>What followed from the vote where it decides; null before, and where it recommends.</summary>
    public ShortlistVoteAdopted? Adoption { get; init; }

    /// <summary>What the round can give now, in pence: its budget, or less where the pots have less.</summary>
    public long AvailablePence { get; init; }

    /// <summary>It does not count: it was stopped.</summary>
    public bool IsStopped => Poll.Status == PollStatus.Voided;

    public bool IsDeclared => Declared.Count > 0;

    /// <summary>The result is there, and the panel's part is not.</summary>
    public bool WaitsForPanel => IsDeclared && Fund.Decision.Route == DecisionRoute.PanelAndVote && Panel is null;

    /// <summary>What the vote shared out; null without money.</summary>
    public long? SharedPence => IsDeclared ? Declared[0].Rules.Budget?.Pence : null;

    /// <summary>There is less money now than there was to vote on.</summary>
    public bool HasShrunk => AvailablePence < SharedPence;

    /// <summary>Null when the vote was not about it.</summary>
    public VotedRow? Find(ApplicationId application) => Rows.FirstOrDefault(row => row.Application.Application == application);
}

/// <summary>One application in the result.</summary>
/// <param name="Application">As lists show it.</param>
/// <param name="Option">What stood on the ballot.</param>
/// <param name="Line">What is recommended.</param>
/// <param name="Votes">Votes or points.</param>
/// <param name="IsTied">The count met it in a tie, and its rule settled that.</param>
/// <param name="PanelScore">From 0 to 100; null where no panel counts.</param>
/// <param name="Combined">Its points of both; null where no panel counts.</param>
public sealed record VotedRow(ListedApplication Application, PollOption Option, VotedLine Line, long Votes, bool IsTied, decimal? PanelScore, CombinedPlace? Combined);
