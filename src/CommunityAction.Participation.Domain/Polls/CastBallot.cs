namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Casts a ballot, or changes it: the last one before the close counts.</summary>
/// <param name="Revision">One more than the revision the voter saw; 1 for a first ballot.</param>
/// <param name="Choices">What the voter picked.</param>
/// <param name="As">The resident who is signed in, whose ward the ballot is counted in; null for somebody with the code alone.</param>
public sealed record CastBallot(int Revision, Choices Choices, Resident? As = null)
{
    /// <summary>
    /// Decides nothing when this very ballot stands already, even after the close: its first acknowledgement may have been lost. Refuses: poll-unknown, poll-not-open-yet, poll-closed, poll-voided, poll-replaced, option-unknown,
    /// option-withdrawn, points-negative, stale-revision, and all that <see cref="Eligibility.Check"/> and <see cref="VotingMethod.Check"/> refuse.
    /// </summary>
    public Decision<BallotFact> Decide(Poll poll, Ballot ballot, DateTimeOffset now) =>
        Revision == ballot.Revision && Choices.Equals(ballot.Choices) ? Decision<BallotFact>.Nothing
        : NotOpen(poll, now) is { } closed ? closed
        : poll.Rules.Eligibility?.Check(As, poll.Rules.OpensAt) is { } stranger ? stranger
        : Unknown(poll) is { } unknown ? unknown
        : poll.Rules.Method.Check(Choices) is { } problem ? problem
        : Revision != ballot.Revision + 1 ? Refusal.Of("stale-revision", "", ballot.Revision)
        : new BallotCast(poll.Id, Revision, Choices, ballot.Choices, Ward: As?.Ward, ReplacedWard: ballot.Ward);

    private static Refusal? NotOpen(Poll poll, DateTimeOffset now) => poll.Status switch
    {
        PollStatus.None => Refusal.Of("poll-unknown"),
        PollStatus.Drafted => Refusal.Of("poll-not-open-yet", "", poll.Rules.OpensAt),
        PollStatus.Voided => Refusal.Of("poll-voided", "", poll.Reason),
        PollStatus.Replaced => Refusal.Of("poll-replaced", "", poll.Reason),
        _ => poll.IsOpenAt(now) ? null : Refusal.Of("poll-closed", "", poll.ClosedAt),
    };

    private Refusal? Unknown(Poll poll)
    {
        foreach (var choice in Choices)
        {
            if (poll.Option(choice.Option) is not { } option)
            {
                return Refusal.Of("option-unknown", "choices", choice.Option);
            }

            if (poll.Withdrawn.TryGetValue(choice.Option, out var reason))
            {
                return Refusal.Of("option-withdrawn", "choices", option.Title, reason);
            }

            if (choice.Points < 0)
            {
                return Refusal.Of("points-negative", "choices", option.Title);
            }
        }

        return null;
    }
}
