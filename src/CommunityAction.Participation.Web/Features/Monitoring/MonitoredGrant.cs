using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>A grant as the list of those that run shows it. Amounts are in pence.</summary>
/// <param name="Award">Its id.</param>
/// <param name="Application">What it is given for.</param>
/// <param name="Fund">Where the money comes from.</param>
/// <param name="Title">Null when it was removed.</param>
/// <param name="Group">Null when it was removed.</param>
/// <param name="IsClosed">It is over.</param>
/// <param name="Given">In all.</param>
/// <param name="Paid">So far.</param>
/// <param name="Returned">So far.</param>
public sealed record MonitoredGrant(AwardId Award, ApplicationId Application, FundId Fund, string? Title, string? Group, bool IsClosed, long Given, long Paid, long Returned)
{
    /// <summary>As the group said last, accepted or not; null before it said anything.</summary>
    public long? Spent { get; init; }

    public int? People { get; init; }

    /// <summary>The next one that the group owes, or that waits to be read; null when none.</summary>
    public (int Number, DateOnly DueOn, bool IsFinal, ReportStatus Status)? Next { get; init; }

    /// <summary>How many are accepted, and how many there are.</summary>
    public (long Accepted, long All) Reports { get; init; }

    /// <summary>How many targets were reached, and how many there are.</summary>
    public (long Reached, long All) Targets { get; init; }

    /// <summary>The group asks for a change.</summary>
    public bool HasVariation { get; init; }
}
