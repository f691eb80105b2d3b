using System.Globalization;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Decisions;
using CommunityAction.Participation.Domain.Counting.Elections;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Counts;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Rankings, elections and decisions.</summary>
public sealed partial class AccountWording
{
    /// <summary>What the order of a ranking goes by, as the head of a column.</summary>
    public string FigureName(RankingTable table) => table.Account.Result switch
    {
        MeanRanking => texts["Mean score"],
        RunoffRanking => texts["First choices"],
        SchulzeRanking => texts["Options it beats"],
        _ => table.Count.Outcome.Said.Rule switch
        {
            CountingMethod.Copeland => texts["Wins less losses"],
            CountingMethod.Approval => texts["Votes"],
            _ => texts["Points"],
        },
    };

    /// <summary>+45 · −45 · level</summary>
    public string Margin(long by) => by == 0 ? texts["level"] : by.ToString("+#,0;−#,0", CultureInfo.CurrentCulture);

    /// <summary>One round of an instant runoff.</summary>
    public string Round(RankingTable table, RunoffRound round)
    {
        var names = string.Join(", ", round.Placed.Select(option => $"“{table.Account.Options[option].Name}”"));
        var votes = round.Votes[round.Placed[0]] ?? 0;
        return round.IsWin ? texts["{0} has more than half of all votes ({1:N0}) and takes the best place that is free.", names, votes]
            : round.Placed.Count > 1 ? texts["{0} have the fewest votes ({1:N0} each) and drop out together.", names, votes]
            : texts["{0} has the fewest votes ({1:N0}) and drops out.", names, votes];
    }

    /// <summary>How an election by transferable votes is counted.</summary>
    private IEnumerable<string> ElectionSteps(PollRules rules, StvCount count)
    {
        if (count.Quota is not { } quota)
        {
            yield return texts["There are no more candidates than seats, so all of them are elected without a count."];
            yield break;
        }

        foreach (var step in counting.Steps(rules))
        {
            yield return step;
        }

        yield return texts["The quota is all votes that count, shared by one more than the seats, in full votes, and one more: {0:N0}. Parts of a vote have five decimals, and what lies behind is cut off, as in elections to Scottish councils.", quota];
    }

    /// <summary>At stage 3, with 812 votes.</summary>
    public string ElectedAt(StvCount count, int option)
    {
        if (count.Stages.FirstOrDefault(stage => stage.Elected.Contains(option)) is not { } stage)
        {
            return "";
        }

        var votes = Votes(stage.Votes[option]);
        return stage.FillsLastSeats
            ? texts["at stage {0:N0} with {1} votes, below the quota: there were as many left as seats", stage.Number, votes]
            : texts["at stage {0:N0} with {1} votes", stage.Number, votes];
    }

    /// <summary>What a stage moved, as the head of a column.</summary>
    public string Move(StvCount count, StvStage stage) => stage.Move switch
    {
        StvMove.Surplus => texts["Surplus of {0}", NameOf(count, stage.From)],
        StvMove.Exclusion => texts["All votes of {0}", NameOf(count, stage.From)],
        _ => texts["First choices"],
    };

    /// <summary>What happened at a stage.</summary>
    public string Stage(StvCount count, StvStage stage)
    {
        List<string> parts =
        [
            stage.Move switch
            {
                StvMove.Surplus => texts["{0} had {1} votes more than the quota. They moved on to the next choices, in parts of a vote.", NameOf(count, stage.From), Votes(-stage.Moved[stage.From!.Value])],
                StvMove.Exclusion => texts["{0} had the fewest votes and dropped out. Their {1} votes moved on to the next choices.", NameOf(count, stage.From), Votes(-stage.Moved[stage.From!.Value])],
                _ => texts["Each vote went to its first choice."],
            },
        ];
        if (stage.Elected.Count > 0)
        {
            var names = string.Join(", ", stage.Elected.Select(option => count.Options[option].Name));
            parts.Add(stage.FillsLastSeats ? texts["As many are left as seats, so this is elected without the quota: {0}.", names] : texts["Elected: {0}.", names]);
        }

        if (stage.Excluded is not null && stage == count.Stages[^1])
        {
            parts.Add(texts["{0} has the fewest votes and drops out.", NameOf(count, stage.Excluded)]);
        }

        return string.Join(' ', parts);
    }

    /// <summary>What a yes or no came to, and by how much.</summary>
    public string Outcome(ShownCount shown, DecisionCount count) => (shown.Outcome.Said.Decision ?? count.Outcome) switch
    {
        DecisionOutcome.Carried => texts["It is carried: {0:N0} voted yes, and {1:N0} were needed.", count.Votes.For, count.Needed],
        DecisionOutcome.Lost => texts["It is not carried: {0:N0} voted yes, and {1:N0} were needed.", count.Votes.For, count.Needed],
        DecisionOutcome.Level => texts["As many voted yes as no: {0:N0} each. Without a casting vote it is not carried.", count.Votes.For],
        DecisionOutcome.CarriedByCastingVote => texts["As many voted yes as no: {0:N0} each. The casting vote carried it.", count.Votes.For],
        DecisionOutcome.LostByCastingVote => texts["As many voted yes as no: {0:N0} each. The casting vote was against it.", count.Votes.For],
        DecisionOutcome.NoQuorum => texts["Nothing is decided: {0:N0} took part, and {1:N0} had to.", count.Present, count.Quorum],
        _ => throw new ArgumentOutOfRangeException(nameof(count)),
    };

    private static string NameOf(StvCount count, int? option) => option is { } place ? count.Options[place].Name : "";

    private static string Votes(decimal votes) => votes.ToString("#,0.#####", CultureInfo.CurrentCulture);
}
