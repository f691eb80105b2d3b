using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Counts;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>How a count came about, in sentences with its own figures.</summary>
public sealed partial class AccountWording(IStringLocalizer<Texts> texts, CountingWording counting)
{
    /// <summary>The rule, one sentence a step, with what it came to. What was promised before the vote is said in the same words (<see cref="CountingWording.Steps"/>).</summary>
    public IEnumerable<string> Steps(ShownCount count) => count switch
    {
        { SharingOut: { } sharing } => AllocationSteps(count, sharing),
        { Outcome.Account: ElectionAccount account } => ElectionSteps(count.Rules, account.Count),
        { Outcome.Account: DecisionAccount account } => counting.Steps(count.Rules).Append(Outcome(count, account.Count)),
        _ => counting.Steps(count.Rules),
    };

    /// <summary>It costs £27,000. Its 1,221 supporters had £26,027 left between them: £973 short.</summary>
    public string Because(ShownCount count, Missed missed)
    {
        var (why, cost) = (missed.Why, count.Amount(missed.Cost));
        var available = count.Amount(why.Available ?? 0);
        var isShort = Short(count, missed);
        return why.Because switch
        {
            NotFundedBecause.NoVotes => texts["Nobody picked it, and what nobody picked is not funded."],
            NotFundedBecause.SupportersSpent => why.Votes == 1
                ? texts["It costs {0}. Its only supporter had {1} left: {2} short.", cost, available, isShort]
                : texts["It costs {0}. Its {1:N0} supporters had {2} left between them: {3} short.", cost, why.Votes, available, isShort],
            NotFundedBecause.DoesNotFit => texts["It costs {0}. When its turn came, {1} was left: {2} short.", cost, available, isShort],
            NotFundedBecause.RuleEnded => texts["The money did not reach for what came before it, and there the count ended."],
            NotFundedBecause.BelowThreshold when count.Rules.Counting?.Allocation?.FewestVotes is { } fewest && why.Votes < fewest =>
                texts["Fewer than {0:N0} people picked it, and the rules ask for so many.", fewest],
            NotFundedBecause.BelowThreshold => texts["It got less than the {0} that a project needs under the rules.", ShownCount.Number(count.SharingOut!.Election.Threshold ?? 0)],
            NotFundedBecause.BelowMean => texts["The mean of its scores is below the minimum that the rules set."],
            NotFundedBecause.RivalFunded => texts["Another project is funded that rules it out."],
            _ => texts["The rules do not fund it."],
        };
    }

    /// <summary>1,721 voters paid £15.03. 469 had less than that left and paid what they had.</summary>
    public string Paid(ShownCount count, Purchase purchase)
    {
        var (paid, byPoints) = (purchase.Paid!, count.SharingOut!.GoesByPoints);
        if (paid.PaidTheirLast + paid.HadNothingLeft == 0)
        {
            return byPoints ? texts["Everybody who picked it paid in full for the points they gave."] : texts.Many(paid.PaidInFull, "The one voter who picked it paid it all.", "All {0:N0} voters who picked it paid the same.");
        }

        List<string> parts =
        [
            byPoints ? texts.Many(paid.PaidInFull, "{0:N0} voter paid in full for their points.", "{0:N0} voters paid in full for their points.")
                : paid.PaidInFull == 1 ? texts["{0:N0} voter paid {1}.", paid.PaidInFull, count.Amount(paid.Price)] : texts["{0:N0} voters paid {1}.", paid.PaidInFull, count.Amount(paid.Price)],
        ];
        if (paid.PaidTheirLast > 0)
        {
            parts.Add(texts["{0:N0} had less than that left and paid what they had.", paid.PaidTheirLast]);
        }

        if (paid.HadNothingLeft > 0)
        {
            parts.Add(texts["{0:N0} had nothing left.", paid.HadNothingLeft]);
        }

        return string.Join(' ', parts);
    }

    /// <summary>Round 3: “A park” and “A pool” were level. The lower cost goes first.</summary>
    public string Tie(ShownCount count, TieMet tie)
    {
        var where = count.Outcome.Account switch
        {
            ElectionAccount => texts["Stage {0:N0}", tie.Round],
            RankingAccount { Result: not RunoffRanking } => texts["Place {0:N0}", tie.Round],
            _ => texts["Round {0:N0}", tie.Round],
        };
        string Names(IEnumerable<string> keys) => string.Join(", ", keys.Select(key => $"“{count.TitleOf(key)}”"));
        return tie.By == TieBreak.None
            ? texts["{0}: {1} were level and share a place.", where, Names(tie.Options)]
            : texts["{0}: {1} were level. {2} Their order is: {3}.", where, Names(tie.Options), PartedBy(tie.By), Names(tie.Order)];
    }

    private string PartedBy(TieBreak by) => by switch
    {
        TieBreak.LowestCost => texts["The lower cost goes first."],
        TieBreak.MostVotes => texts["The one with more votes goes first."],
        TieBreak.EarlierStage => texts["The votes at the latest earlier stage at which they differed decided."],
        TieBreak.HeadToHead => texts["They were compared two at a time."],
        TieBreak.Lot => texts["A lot decided."],
        TieBreak.Id => texts["The order of their keys decided."],
        TieBreak.Paper => texts["The order of the ballot paper decided."],
        _ => "",
    };

    private string Short(ShownCount count, Missed missed)
    {
        var gap = missed.Cost - (missed.Why.Available ?? 0);
        return gap < new Fraction(1, 100) ? texts["less than a penny"] : count.Amount(gap);
    }
}
