namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Casts a ballot, or changes it: the last one before the close counts.</summary>
/// <param name="Revision">One more than the revision the voter saw; 1 for a first ballot.</param>
/// <param name="Choices">What the voter picked.</param>
/// <param name="As">The resident who is signed in, whose ward the ballot is counted in; null for somebody with the code alone.</param>
/// <param name="Own">Keys of the options that are the voter's own projects; null where the rules do not ask.</param>
public sealed record CastBallot(int Revision, Choices Choices, Resident? As = null, IReadOnlySet<string>? Own = null)
{
    /// <summary>
    /// Decides nothing when this very ballot stands already, even after the close: its first acknowledgement may have been lost. Refuses: poll-unknown, poll-not-open-yet, poll-closed, poll-voided, poll-replaced, option-unknown,
    /// option-withdrawn, points-negative, own-project, stale-revision, and all that <see cref="Eligibility.Check"/>, <see cref="VotingMethod.Check"/> and <see cref="SpendCheck.Check"/> refuse.
    /// </summary>
    public Decision<BallotFact> Decide(Poll poll, Ballot ballot, DateTimeOffset now) =>
        poll.Status == PollStatus.None ? Refusal.Of("poll-unknown") : Decide(poll, poll.Rules.Method.Tidy(Choices), ballot, now);

    private Decision<BallotFact> Decide(Poll poll, Choices choices, Ballot ballot, DateTimeOffset now) =>
        Revision == ballot.Revision && choices.Equals(ballot.Choices) ? Decision<BallotFact>.Nothing
        : NotOpen(poll, now) is { } closed ? closed
        : poll.Rules.Eligibility?.Check(As, poll.Rules.OpensAt) is { } stranger ? stranger
        : Unknown(poll, choices) is { } unknown ? unknown
        : poll.Rules.Method.Check(choices) is { } problem ? problem
        : SpendCheck.Check(poll, choices) is { } spent ? spent
        : Revision != ballot.Revision + 1 ? Refusal.Of("stale-revision", "", ballot.Revision)
        : new BallotCast(poll.Id, Revision, choices, ballot.Choices, Ward: As?.Ward, ReplacedWard: ballot.Ward);

    private static Refusal? NotOpen(Poll poll, DateTimeOffset now) => poll.Status switch
    {
        PollStatus.Drafted => Refusal.Of("poll-not-open-yet", "", poll.Rules.OpensAt),
        PollStatus.Voided => Refusal.Of("poll-voided", "", poll.Reason),
        PollStatus.Replaced => Refusal.Of("poll-replaced", "", poll.Reason),
        _ => poll.IsOpenAt(now) ? null : Refusal.Of("poll-closed", "", poll.ClosedAt),
    };

    private Refusal? Unknown(Poll poll, Choices choices)
    {
        var isPairs = poll.Rules.Method.Form == BallotForm.Pairwise;
        foreach (var choice in choices)
        {
            if ((isPairs ? UnknownIn(choice, poll) : UnknownIn(choice.Option, poll)) is { } unknown)
            {
                return unknown;
            }

            if (choice.Points < 0)
            {
                return Refusal.Of("points-negative", "choices", poll.Option(choice.Option)?.Title ?? choice.Option);
            }
        }

        return null;
    }

    private Refusal? UnknownIn(Choice choice, Poll poll) =>
        Pair.Read(choice.Option) is { } pair ? UnknownIn(pair.First, poll) ?? UnknownIn(pair.Second, poll) : Refusal.Of("pair-unreadable", "choices", choice.Option);

    private Refusal? UnknownIn(string key, Poll poll) =>
        poll.Option(key) is not { } option ? Refusal.Of("option-unknown", "choices", key)
        : poll.Withdrawn.TryGetValue(key, out var reason) ? Refusal.Of("option-withdrawn", "choices", option.Title, reason)
        : Own?.Contains(key) == true ? Refusal.Of("own-project", "choices", option.Title)
        : null;
}
