using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>Where a poll stands for somebody who opens its pages now.</summary>
public enum PollStage
{
    NotOpenYet,
    Open,

    /// <summary>Voting is over; the count comes within a moment.</summary>
    Counting,
    Decided,
    Voided,
    Replaced,
}

public static class PollStages
{
    public static PollStage StageAt(this Poll poll, DateTimeOffset now) => poll.Status switch
    {
        PollStatus.Drafted => PollStage.NotOpenYet,
        PollStatus.Open => poll.IsOpenAt(now) ? PollStage.Open : PollStage.Counting,
        PollStatus.Closed => poll.Result is null ? PollStage.Counting : PollStage.Decided,
        PollStatus.Voided => PollStage.Voided,
        PollStatus.Replaced => PollStage.Replaced,
        PollStatus.None => throw new ArgumentException("No such poll.", nameof(poll)),
        _ => throw new ArgumentOutOfRangeException(nameof(poll)),
    };
}
