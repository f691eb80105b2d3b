using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>Where a poll stands for somebody who opens its pages now.</summary>
public enum PollStage
{
    NotOpenYet,
    Open,

    /// <summary>Voting is over; the count comes within a moment.</summary>
    Counting,

    /// <summary>Counted; a second officer has to check it.</summary>
    Provisional,

    /// <summary>Counted and checked; it has to be declared.</summary>
    Checked,

    /// <summary>The result is declared.</summary>
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
        PollStatus.Closed => poll.Result is not null ? PollStage.Decided
            : poll.CheckedBy is not null ? PollStage.Checked
            : poll.Count is not null ? PollStage.Provisional
            : PollStage.Counting,
        PollStatus.Voided => PollStage.Voided,
        PollStatus.Replaced => PollStage.Replaced,
        PollStatus.None => throw new ArgumentException("No such poll.", nameof(poll)),
        _ => throw new ArgumentOutOfRangeException(nameof(poll)),
    };

    /// <summary>Voting is over and there is a count to show, whatever it is called by now.</summary>
    public static bool HasCount(this PollStage stage) => stage is PollStage.Provisional or PollStage.Checked or PollStage.Decided;
}
