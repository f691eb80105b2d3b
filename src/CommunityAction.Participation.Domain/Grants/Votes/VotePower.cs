using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Votes;

/// <summary>Who may decide where a fund says that the residents' vote does.</summary>
public static class VotePower
{
    /// <summary>Refuses: vote-decides (it stands on a ballot, and the vote has not left it to people). An appeal that is upheld is for people.</summary>
    public static Refusal? Hinders(DecisionPlan plan, Shortlist votes, GrantDecision decided, ApplicationId application) =>
        !plan.VoteDecides || decided.ToDecideAgain is not null || !votes.IsVotedOn(application) || votes.LineOf(application)?.Line.Left is not null ? null : Refusal.Of("vote-decides");

    /// <summary>
    /// Refuses: vote-decides, vote-decides-money (what no vote was held on can be declined only, because the fund's money goes by the vote), vote-said-otherwise (a decision that names a vote is the one that followed from
    /// it).
    /// </summary>
    public static Refusal? Hinders(DecisionPlan plan, Shortlist votes, GrantDecision decided, MakeDecision decision) =>
        decision.Vote is { } basis ? (plan.VoteDecides && Follows(votes, decision, basis) ? null : Refusal.Of("vote-said-otherwise"))
        : Hinders(plan, votes, decided, decision.Application) is { } refusal ? refusal
        : plan.VoteDecides && decided.ToDecideAgain is null && decision.Outcome != GrantOutcome.Declined && !votes.IsVotedOn(decision.Application) ? Refusal.Of("vote-decides-money")
        : null;

    private static bool Follows(Shortlist votes, MakeDecision decision, VoteBasis basis) =>
        votes.LineOf(decision.Application) is ({ } vote, { Outcome: { } outcome } line)
        && (vote.Poll, vote.Declaration, line.Place) == (basis.Poll, basis.Declaration, basis.Place)
        && (outcome, line.Pence) == (decision.Outcome, decision.Pence) && (outcome == GrantOutcome.Declined || line.Pot == decision.Pot);
}
