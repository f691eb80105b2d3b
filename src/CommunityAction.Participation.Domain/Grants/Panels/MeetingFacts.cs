using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>By when members are asked to score, and when they meet.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="ScoresDue">UTC; null while there is no such day. Later scores still count: only opening them ends the scoring.</param>
/// <param name="MeetsAt">UTC; null while it is not known.</param>
[StoredAs("grants.meeting-planned.v1")]
public sealed record MeetingPlanned(PanelId Panel, DateTimeOffset? ScoresDue, DateTimeOffset? MeetsAt) : PanelFact;

/// <summary>Somebody sits on the panel from now on.</summary>
[StoredAs("grants.member-joined.v1")]
public sealed record MemberJoined(PanelId Panel, PersonId Member) : PanelFact;

/// <summary>Two records of one person were made one: all that the one did on the panel, the other has done.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="From">The record that ended.</param>
/// <param name="To">The record that goes on.</param>
[StoredAs("grants.member-united.v1")]
public sealed record MemberUnited(PanelId Panel, PersonId From, PersonId To) : PanelFact;

/// <summary>Somebody who has not scored an application need not score it any more.</summary>
[StoredAs("grants.assessor-released.v1")]
public sealed record AssessorReleased(PanelId Panel, ApplicationId Application, PersonId Assessor) : PanelFact;
