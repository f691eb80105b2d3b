using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Decisions;

namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Makes the checked count the result. At least two people have seen it by then.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="By">The officer, as the log names them.</param>
/// <param name="CastingVote">What the person presiding says, where as many are for it as against it; null where nobody has to be asked.</param>
public sealed record DeclareResult(PollId Poll, string By, CastingVote? CastingVote = null) : IPollCommand
{
    /// <summary>
    /// Decides nothing when it is declared already. Refuses: poll-unknown, poll-over, result-not-checked, same-officer (who checked it cannot declare it), casting-vote-needed (votes are equal), casting-vote-out-of-place (they are not).
    /// </summary>
    public Decision<PollFact> Decide(Poll poll, DateTimeOffset now) => poll switch
    {
        { Status: PollStatus.None } => Refusal.Of("poll-unknown"),
        { Status: PollStatus.Voided or PollStatus.Replaced } => Refusal.Of("poll-over"),
        { Result: not null } => Decision<PollFact>.Nothing,
        { Count: { } count, CheckedBy: { } checker } => By == checker ? Refusal.Of("same-officer") : Declare(poll, count),
        _ => Refusal.Of("result-not-checked"),
    };

    private Decision<PollFact> Declare(Poll poll, Totals count) => (poll.Outcome, CastingVote) switch
    {
        ({ Decision: DecisionOutcome.Level }, null) => Refusal.Of("casting-vote-needed", "castingVote"),
        ({ Decision: DecisionOutcome.Level } level, { } casting) => new ResultDeclared(Poll, count, level.With(casting), casting),
        (_, not null) => Refusal.Of("casting-vote-out-of-place", "castingVote"),
        var (outcome, _) => new ResultDeclared(Poll, count, outcome),
    };
}
