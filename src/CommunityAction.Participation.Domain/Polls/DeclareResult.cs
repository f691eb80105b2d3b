namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Makes the checked count the result. At least two people have seen it by then.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="By">The officer, as the log names them.</param>
public sealed record DeclareResult(PollId Poll, string By) : IPollCommand
{
    /// <summary>Decides nothing when it is declared already. Refuses: poll-unknown, poll-over, result-not-checked, same-officer (who checked it cannot declare it).</summary>
    public Decision<PollFact> Decide(Poll poll, DateTimeOffset now) => poll switch
    {
        { Status: PollStatus.None } => Refusal.Of("poll-unknown"),
        { Status: PollStatus.Voided or PollStatus.Replaced } => Refusal.Of("poll-over"),
        { Result: not null } => Decision<PollFact>.Nothing,
        { Count: { } count, CheckedBy: { } checker } => By == checker ? Refusal.Of("same-officer") : new ResultDeclared(Poll, count),
        _ => Refusal.Of("result-not-checked"),
    };
}
