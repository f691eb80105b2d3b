namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Takes an option off the ballot. Votes already given to it stay in the log and do not count for it.</summary>
public sealed record WithdrawOption(PollId Poll, string Option, string Reason) : IPollCommand
{
    public const int LongestReason = 500;

    /// <summary>
    /// Refuses: poll-unknown, poll-over, option-unknown, last-option, too-few-options-left (no ballot could be filled in any more: void the poll instead),
    /// reason-missing, reason-too-long.
    /// </summary>
    public Decision<PollFact> Decide(Poll poll, DateTimeOffset now) =>
        poll.Status == PollStatus.None ? Refusal.Of("poll-unknown")
        : poll.IsOver ? Refusal.Of("poll-over")
        : poll.Option(Option) is null ? Refusal.Of("option-unknown", "option", Option)
        : CheckReason(Reason) is { } problem ? problem
        : poll.Withdrawn.ContainsKey(Option) ? Decision<PollFact>.Nothing
        : poll.Withdrawn.Count + 1 == poll.Rules.Options.Count ? Refusal.Of("last-option", "option")
        : !poll.Rules.Method.CanBeFilledFrom(poll.Rules.Options.Count - poll.Withdrawn.Count - 1)
            ? Refusal.Of("too-few-options-left", "option", poll.Rules.Method.MinChoices)
        : new OptionWithdrawn(Poll, Option, Reason.Trim());

    internal static Refusal? CheckReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? Refusal.Of("reason-missing", "reason")
        : reason.Trim().Length > LongestReason ? Refusal.Of("reason-too-long", "reason", LongestReason, reason.Trim().Length)
        : null;
}
