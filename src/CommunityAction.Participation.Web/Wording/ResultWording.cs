using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Decisions;
using CommunityAction.Participation.Domain.Polls;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>A result in one sentence, and why it is so.</summary>
public sealed class ResultWording(IStringLocalizer<Texts> texts, PollWording polls, CountingWording counting)
{
    /// <summary>Five projects share £224,000 · “Safer walks to school” came first</summary>
    public string Headline(Poll poll, Standings standings)
    {
        if (IsEmpty(poll, standings))
        {
            return texts["Nobody picked anything"];
        }

        if (poll.Outcome is { } said && (said.Decision is not null || said.Rule.Elects()))
        {
            return said.Decision is { } decision ? Decided(decision, standings)
                : said.Winners is [var only] ? texts["“{0}” is elected", TitleOf(poll, only)]
                : texts["These {0:N0} are elected: {1}", said.Winners.Count, string.Join(", ", said.Winners.Select(winner => TitleOf(poll, winner)))];
        }

        if (poll.Rules.Budget is { } budget)
        {
            var funded = standings.Options.Count(option => option.Funded);
            return funded == 0 ? texts["Nothing could be paid for with {0}", MoneyText.Of(budget)]
                : texts.Many(funded, "1 project is funded", "{0:N0} projects are funded");
        }

        var first = standings.Options.Where(option => option.Rank == 1).ToList();
        return first.Count == 1
            ? texts["“{0}” came first", TitleOf(poll, first[0])]
            : texts["{0:N0} options came first together", first.Count];
    }

    /// <summary>As the count may be called by now: only a declared one stands without "provisional".</summary>
    public string Titled(Poll poll, Standings standings) =>
        poll.Result is null ? texts["Provisional: {0}", Headline(poll, standings)] : Headline(poll, standings);

    /// <summary>Funded · Not funded; what is not declared yet only would be.</summary>
    public string Outcome(Poll poll, bool funded) => (poll.Result is null, funded) switch
    {
        (false, true) => texts["Funded"],
        (false, false) => texts["Not funded"],
        (true, true) => texts["Would be funded"],
        (true, false) => texts["Would not be funded"],
    };

    /// <summary>They cost £116,700 of the £120,000. £3,300 is left.</summary>
    public string Detail(Poll poll, Standings standings)
    {
        if (IsEmpty(poll, standings))
        {
            return texts["There were no picks to count."];
        }

        if (poll.Outcome?.Decision is not null)
        {
            return texts.Many(VotesFor(YesNo.Abstain, standings), "1 person abstained.", "{0:N0} people abstained.");
        }

        if (poll.Rules.Budget is { } budget)
        {
            var spent = budget with { Pence = budget.Pence - standings.Unspent };
            var left = budget with { Pence = standings.Unspent };
            return (standings.Unspent, standings.Options.Count(option => option.Funded)) switch
            {
                (0, _) => texts["All of the {0} is shared out.", MoneyText.Of(budget)],
                (_, 0) => texts["All of the {0} is left.", MoneyText.Of(budget)],
                (_, 1) => texts["It costs {0} of the {1}. {2} is left.", MoneyText.Of(spent), MoneyText.Of(budget), MoneyText.Of(left)],
                _ => texts["They cost {0} of the {1}. {2} is left.", MoneyText.Of(spent), MoneyText.Of(budget), MoneyText.Of(left)],
            };
        }

        if (poll.Outcome is { Rule: not (CountingMethod.Approval or CountingMethod.Score) } || (poll.Outcome is { Rule: CountingMethod.Score } && poll.Rules.Counting?.Ranking?.FewestScores is not null))
        {
            return texts["The votes were counted by this rule: {0}.", counting.Name(poll.Outcome.Rule)];
        }

        var first = standings.Options.Where(option => option.Rank == 1).ToList();
        return first.Count == 1
            ? texts["It got {0}.", polls.Counted(poll, first[0].Points)]
            : texts["{0} got {1} each.", string.Join(", ", first.Select(option => $"“{TitleOf(poll, option)}”")), polls.Counted(poll, first[0].Points)];
    }

    /// <summary>What is funded, each with its cost; empty where there is no money to share.</summary>
    public IReadOnlyList<string> Funded(Poll poll, Standings standings) =>
        [.. from standing in standings.Options where standing.Funded && poll.Rules.Budget is not null select $"{TitleOf(poll, standing)}, {MoneyText.Of(poll.Option(standing.Option)!, poll)}"];

    private string Decided(DecisionOutcome outcome, Standings standings)
    {
        var (yes, no) = (VotesFor(YesNo.Yes, standings), VotesFor(YesNo.No, standings));
        return outcome switch
        {
            DecisionOutcome.Carried => texts["Yes: {0:N0} for it, {1:N0} against", yes, no],
            DecisionOutcome.Lost => texts["No: {0:N0} for it, {1:N0} against", yes, no],
            DecisionOutcome.CarriedByCastingVote => texts["Yes, by the casting vote: {0:N0} for it, {1:N0} against", yes, no],
            DecisionOutcome.LostByCastingVote => texts["No, by the casting vote: {0:N0} for it, {1:N0} against", yes, no],
            DecisionOutcome.Level => texts["No: as many for it as against it, {0:N0} each", yes],
            DecisionOutcome.NoQuorum => texts["Nothing is decided: too few people took part"],
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };
    }

    private static long VotesFor(string answer, Standings standings) => standings.Options.FirstOrDefault(option => option.Option == answer)?.Votes ?? 0;

    private static bool IsEmpty(Poll poll, Standings standings) => poll.Outcome is null ? standings.Options.All(option => option.Points == 0) : poll.Count is null or { Options.Count: 0 };

    private static string TitleOf(Poll poll, Standing standing) => TitleOf(poll, standing.Option);

    private static string TitleOf(Poll poll, string option) => poll.Option(option)!.Title;
}
