using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Programmes;

// Facts: once stored, never edited. Their texts are what the council publishes about its own work; what residents write is in the vault.
public abstract record ProgrammeFact;

/// <summary>May be drafted anew until it is published.</summary>
[StoredAs("programmes.programme-drafted.v1")]
public sealed record ProgrammeDrafted(ProgrammeId Programme, ProgrammeOutline Outline, PhasePlan Plan) : ProgrammeFact;

[StoredAs("programmes.programme-published.v1")]
public sealed record ProgrammePublished(ProgrammeId Programme) : ProgrammeFact;

/// <param name="Programme">The programme.</param>
/// <param name="Outline">As it is from now on.</param>
/// <param name="Reason">Why it was changed after people had read it.</param>
[StoredAs("programmes.programme-changed.v1")]
public sealed record ProgrammeChanged(ProgrammeId Programme, ProgrammeOutline Outline, string Reason) : ProgrammeFact;

/// <param name="Programme">The programme.</param>
/// <param name="Plan">The whole plan as it is from now on.</param>
/// <param name="Reason">Why dates were moved.</param>
[StoredAs("programmes.phases-moved.v1")]
public sealed record PhasesMoved(ProgrammeId Programme, PhasePlan Plan, string Reason) : ProgrammeFact;

/// <summary>By its date, or because its date was moved.</summary>
[StoredAs("programmes.phase-begun.v1")]
public sealed record PhaseBegun(ProgrammeId Programme, ProgrammePhase Phase) : ProgrammeFact;

public enum UpdateKind
{
    News,

    /// <summary>What was decided, by whom it was to be decided.</summary>
    Decision,
}

[StoredAs("programmes.update-posted.v1")]
public sealed record UpdatePosted(ProgrammeId Programme, UpdateKind Kind, string Title, string Text, Picture? Picture) : ProgrammeFact;

/// <param name="Programme">The programme.</param>
/// <param name="Item">1, 2, 3 and so on within the programme.</param>
/// <param name="Title">What will be done.</param>
/// <param name="Description">May be empty.</param>
[StoredAs("programmes.delivery-planned.v1")]
public sealed record DeliveryPlanned(ProgrammeId Programme, int Item, string Title, string Description) : ProgrammeFact;

/// <param name="Programme">The programme.</param>
/// <param name="Item">Which piece of work.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Progress">In whole per cent, from 0 to 100.</param>
/// <param name="Text">What has happened.</param>
/// <param name="Picture">If there is one.</param>
[StoredAs("programmes.delivery-reported.v1")]
public sealed record DeliveryReported(ProgrammeId Programme, int Item, DeliveryStatus Status, int Progress, string Text, Picture? Picture) : ProgrammeFact;

/// <summary>Written, or written anew; people read it once it is published.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Page">1, 2, 3 and so on within the programme.</param>
/// <param name="Content">All of it as it stands from now on.</param>
[StoredAs("programmes.page-drafted.v1")]
public sealed record PageDrafted(ProgrammeId Programme, int Page, PageContent Content) : ProgrammeFact;

/// <summary>People read it as it was written last.</summary>
[StoredAs("programmes.page-published.v1")]
public sealed record PagePublished(ProgrammeId Programme, int Page) : ProgrammeFact;

/// <summary>People read it no more.</summary>
[StoredAs("programmes.page-withdrawn.v1")]
public sealed record PageWithdrawn(ProgrammeId Programme, int Page) : ProgrammeFact;

/// <param name="Programme">The programme.</param>
/// <param name="Outcome">What came of it, in plain sentences.</param>
[StoredAs("programmes.programme-closed.v1")]
public sealed record ProgrammeClosed(ProgrammeId Programme, string Outcome) : ProgrammeFact;
