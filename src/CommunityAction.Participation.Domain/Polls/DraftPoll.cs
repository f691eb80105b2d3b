namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Writes down a poll's rules. Until it opens, drafting again replaces them.</summary>
/// <param name="Poll">A new id, or that of a draft.</param>
/// <param name="Code">The code by which people join; a draft that has one keeps it.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Corrects">The round that this one corrects, if any.</param>
/// <param name="Round">1, or one more than that round.</param>
public sealed record DraftPoll(PollId Poll, JoinCode Code, PollRules Rules, PollId? Corrects = null, int Round = 1) : IPollCommand
{
    /// <summary>Refuses: rules-frozen, closes-in-the-past, and all that <see cref="PollRulesCheck"/> refuses.</summary>
    public Decision<PollFact> Decide(Poll poll, DateTimeOffset now) =>
        poll.Status is not (PollStatus.None or PollStatus.Drafted) ? Refusal.Of("rules-frozen")
        : PollRulesCheck.Check(Rules) is { } problem ? problem
        : Rules.ClosesAt <= now ? Refusal.Of("closes-in-the-past", "closesAt")
        : new PollDrafted(Poll, poll.Status == PollStatus.Drafted ? poll.Code : Code, Rules, Round, Corrects);
}
