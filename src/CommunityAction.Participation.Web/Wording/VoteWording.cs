using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Web.Features.ResidentsDecide;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>What residents' votes mean for a round of a fund, in words.</summary>
public sealed class VoteWording(IStringLocalizer<Texts> texts)
{
    public string Name(VotedLine line, string currency) => line.Standing switch
    {
        VoteStanding.Funded => texts["Funded: {0}", MoneyText.Of(line.Pence, currency)],
        VoteStanding.PartFunded => texts["Funded in part: {0}", MoneyText.Of(line.Pence, currency)],
        VoteStanding.OutOfReach => texts["The money does not reach it"],
        VoteStanding.NotFunded => texts["Not funded"],
        VoteStanding.Withdrawn => texts["Taken back"],
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };

    /// <summary>A class for the tag: a word and a shape, never the colour alone.</summary>
    public static string TagOf(VoteStanding standing) => standing switch
    {
        VoteStanding.Funded => "ca-tag--good",
        VoteStanding.PartFunded => "ca-tag--part",
        VoteStanding.OutOfReach or VoteStanding.Withdrawn => "ca-tag--late",
        _ => "",
    };

    /// <summary>What the result is worth, and to whom.</summary>
    public string Worth(RoundVote vote) => vote.Fund.Decision.VoteDecides ? Decides(vote.Fund.Decision) : vote.Poll.Rules.Mandate is { IsBinding: true } mandate
        ? texts["This vote itself decides. {0} carries it out.", mandate.DecidedBy]
        : vote.Fund.Decision switch
        {
            { Route: DecisionRoute.PanelAndVote } plan => texts["The panel’s score counts for {0}% and this vote for {1}%. {2} decides.", plan.PanelWeight, plan.VoteWeight, plan.DecidedBy],
            var plan => texts["This vote recommends. {0} decides.", plan.DecidedBy],
        };

    /// <summary>What people are told of a vote that decides, wherever they meet it.</summary>
    public string Decides(DecisionPlan plan) => plan.Route == DecisionRoute.PanelAndVote
        ? texts["The panel’s score counts for {0}% and what residents choose for {1}%. What comes of both is the decision. The council has agreed to follow it: {2}.", plan.PanelWeight, plan.VoteWeight, plan.Authority]
        : texts["What residents choose is the decision. The council has agreed to follow it: {0}.", plan.Authority];

    /// <summary>Why the vote decided so, for the applicant and for everybody.</summary>
    public string Reason(ShortlistVoteAdopted vote, AdoptedLine line, Money requested)
    {
        var who = vote.Panel is null ? texts["Residents voted, and what they chose is the decision."] : texts["A panel scored and residents voted, and what came of both is the decision."];
        var place = texts["It came in place {0:N0} of {1:N0}.", line.Place, vote.Lines.Count(one => one.Place > 0)];
        var why = line.Outcome switch
        {
            GrantOutcome.Approved => texts["It gets all that was asked for."],
            GrantOutcome.PartFunded => texts["It gets {0} of the {1} asked for.", MoneyText.Of(line.Pence, requested.Currency), MoneyText.Of(requested)],
            _ => texts["The votes did not reach it, so it gets no money."],
        };
        return string.Join(' ', new[] { who.Value, place.Value, why.Value, line.IsNext ? texts["It is next in line, because another project was taken back."].Value : "" }.Where(part => part.Length > 0));
    }

    /// <summary>Why a vote that decides leaves an application to people.</summary>
    public string Name(LeftToPeople why) => why switch
    {
        LeftToPeople.Level => texts["It is level with another one, and the money does not reach both. Say why one goes first."],
        LeftToPeople.HeldByGroup => texts["A community group holds the money that could pay for it. The group decides."],
        LeftToPeople.MoneyShort => texts["There is less money than the vote gave. Say how it is shared."],
        LeftToPeople.AfterOthers => texts["What comes before it is left to people, and may use the money. Decide about that first."],
        LeftToPeople.AskChanged => texts["The group asks for something else than stood on the ballot."],
        LeftToPeople.DecidedBefore => texts["It was decided before this result. Only an appeal changes that."],
        LeftToPeople.OffTheBallot => texts["It was taken off the ballot, and the group still applies."],
        LeftToPeople.NoPlace => texts["It has no place in the order."],
        LeftToPeople.TakenBack => texts["The group took it back after the result. There is nothing to decide."],
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };

    /// <summary>What everybody should know who reads the result: that there is none, that it was corrected, that money is gone.</summary>
    public IEnumerable<string> Notes(RoundVote vote)
    {
        if (vote.IsStopped)
        {
            yield return texts["The vote was stopped and does not count: {0} It recommends nothing. Another vote can be made.", Sentence(vote.Poll.Reason)];
        }
        else if (!vote.IsDeclared)
        {
            yield return vote.Fund.Decision.VoteDecides ? texts["Nothing is decided yet. Only a declared result counts."] : texts["There is no recommendation yet. Only a declared result counts."];
        }

        if (vote.WaitsForPanel)
        {
            yield return texts["The result is declared. The panel has not frozen its order, so both cannot be put together yet."];
        }

        if (vote.Declared.Any(poll => poll.Corrects is not null))
        {
            yield return texts["This result corrects an earlier vote, whose rules were wrong. The earlier vote does not count."];
        }

        if (vote.Declared.Count > 1)
        {
            yield return texts["Residents voted again on the money that was left. What the first vote funded stands first."];
        }

        if (vote is { Recommendation: not null, HasShrunk: true, SharedPence: { } shared })
        {
            yield return texts["The vote shared out {0}. There is {1} now, so not everything that it funds can be paid.", MoneyText.Of(shared, vote.Fund.Currency), MoneyText.Of(vote.AvailablePence, vote.Fund.Currency)];
        }
    }

    /// <summary>What whoever decides about one application should know, besides its place and its money.</summary>
    public IEnumerable<string> Notes(RoundVote vote, VotedRow row)
    {
        if (row.Line.Standing == VoteStanding.Withdrawn)
        {
            yield return texts["It was taken back or taken off the ballot, so it is passed over."];
        }

        if (row.Line.Standing == VoteStanding.OutOfReach)
        {
            yield return texts["The result funds it, but what comes before it uses the money that is there now."];
        }

        if (row.Line is { Standing: VoteStanding.PartFunded } line)
        {
            yield return texts["There is not enough for the {0} that was asked for. It is enough for the least it could use.", MoneyText.Of(row.Option.CostPence ?? line.Pence, vote.Fund.Currency)];
        }

        if (vote.Adoption?.Find(row.Application.Application)?.Left is { } left)
        {
            yield return texts["The vote leaves this to people: {0}", Name(left)];
        }

        if (vote.Recommendation!.NextInLine == row.Application.Application)
        {
            yield return texts["It is next in line, because another project was taken back."];
        }

        if (vote.Recommendation.Ties.Contains(row.Application.Application))
        {
            yield return texts["It is level with another one, and the money does not reach both. Whoever decides has to say why one goes first."];
        }
        else if (row.IsTied)
        {
            yield return texts["It was level with another one. The account of the count says how its rule settled that."];
        }
    }

    /// <summary>Which applications need a second look.</summary>
    public IEnumerable<string> NotesOnRows(RoundVote vote)
    {
        string Titles(Func<VotedRow, bool> which) => string.Join(", ", vote.Rows.Where(which).Select(row => $"“{row.Option.Title}”"));
        if (Titles(row => row.Line.Standing == VoteStanding.Withdrawn) is { Length: > 0 } gone)
        {
            yield return texts["Taken back or taken off the ballot, and passed over: {0}.", gone];
        }

        if (vote.Recommendation?.NextInLine is { } next)
        {
            yield return texts["Next in line for the money that came free: {0}. Residents can also vote again on what is left.", Titles(row => row.Application.Application == next)];
        }

        if (vote.Recommendation?.Ties.Count > 0)
        {
            yield return texts["These are level, and the money does not reach all of them: {0}. Whoever decides has to say why one goes first.", Titles(row => vote.Recommendation.Ties.Contains(row.Application.Application))];
        }
    }

    private static string Sentence(string reason) => reason.Length > 0 && char.IsPunctuation(reason[^1]) ? reason : reason + ".";
}
