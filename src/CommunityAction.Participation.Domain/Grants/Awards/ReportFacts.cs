using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Grants.Awards;

/// <summary>What happens to an award without moving money.</summary>
public abstract record MonitoringFact : AwardFact;

/// <param name="Award">The award.</param>
/// <param name="Report">1 for the first.</param>
/// <param name="DueOn">By clocks in London.</param>
/// <param name="IsFinal">It is about the whole of the project.</param>
[StoredAs("grants.report-requested.v1")]
public sealed record ReportRequested(AwardId Award, int Report, DateOnly DueOn, bool IsFinal = false) : MonitoringFact;

/// <param name="Award">The award.</param>
/// <param name="Report">Its number.</param>
/// <param name="DueOn">From now on, by clocks in London.</param>
/// <param name="By">The officer.</param>
[StoredAs("grants.report-moved.v1")]
public sealed record ReportMoved(AwardId Award, int Report, DateOnly DueOn, string By) : MonitoringFact;

/// <summary>It is not needed any more.</summary>
[StoredAs("grants.report-cancelled.v1")]
public sealed record ReportCancelled(AwardId Award, int Report, string By) : MonitoringFact;

/// <param name="Award">The award.</param>
/// <param name="Report">Its number.</param>
/// <param name="Revision">1 for the first time that it is saved.</param>
/// <param name="Text">In the vault: all that was typed, finished or not.</param>
/// <param name="By">Who saved it for the group.</param>
[StoredAs("grants.report-saved.v1")]
public sealed record ReportSaved(AwardId Award, int Report, int Revision, TextRef Text, PersonId By) : MonitoringFact;

/// <param name="Award">The award.</param>
/// <param name="Report">Its number.</param>
/// <param name="Hash">SHA-256 of the picture as it is kept, lower-case hex.</param>
/// <param name="MediaType">image/jpeg or image/png.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Description">In the vault: what it shows.</param>
/// <param name="MayBeShown">The group says that everybody may see it.</param>
/// <param name="By">Who added it for the group.</param>
[StoredAs("grants.report-photo-added.v1")]
public sealed record ReportPhotoAdded(AwardId Award, int Report, string Hash, string MediaType, long Bytes, TextRef Description, bool MayBeShown, PersonId By) : MonitoringFact;

[StoredAs("grants.report-photo-removed.v1")]
public sealed record ReportPhotoRemoved(AwardId Award, int Report, string Hash) : MonitoringFact;

/// <param name="Award">The award.</param>
/// <param name="Report">Its number.</param>
/// <param name="SpentPence">Of the award, from its beginning.</param>
/// <param name="Text">In the vault.</param>
/// <param name="By">Who sent it for the group.</param>
/// <param name="Figures">What the money went on and what was reached; null in reports of the first version.</param>
/// <param name="Summary">In the vault, for everybody to read; null when there is none.</param>
[StoredAs("grants.report-submitted.v1")]
public sealed record ReportSubmitted(AwardId Award, int Report, long SpentPence, TextRef Text, PersonId By, ReportFigures? Figures = null, TextRef? Summary = null) : MonitoringFact;

/// <summary>The group owes the report again.</summary>
/// <param name="Award">The award.</param>
/// <param name="Report">Its number.</param>
/// <param name="Missing">In the vault: what is missing, for the group.</param>
/// <param name="By">The officer.</param>
[StoredAs("grants.report-returned.v1")]
public sealed record ReportReturned(AwardId Award, int Report, TextRef Missing, string By) : MonitoringFact;

[StoredAs("grants.report-accepted.v1")]
public sealed record ReportAccepted(AwardId Award, int Report, string By) : MonitoringFact;

/// <summary>What the grant is meant to reach. It takes the place of what was set before.</summary>
/// <param name="Award">The award.</param>
/// <param name="Targets">In their order.</param>
/// <param name="By">The officer.</param>
[StoredAs("grants.targets-set.v1")]
public sealed record TargetsSet(AwardId Award, IReadOnlyList<OutcomeTarget> Targets, string By) : MonitoringFact
{
    public bool Equals(TargetsSet? other) => other is not null && (Award, By) == (other.Award, other.By) && Targets.SequenceEqual(other.Targets);

    public override int GetHashCode() => HashCode.Combine(Award, Targets.Count, By);
}

/// <param name="Award">The award.</param>
/// <param name="Target">In the vault: what was hoped for.</param>
/// <param name="Hoped">How much.</param>
/// <param name="Reached">How much it was, from the beginning of the grant.</param>
[StoredAs("grants.outcome-recorded.v1")]
public sealed record OutcomeRecorded(AwardId Award, TextRef Target, int Hoped, int Reached) : MonitoringFact;

/// <summary>The group asks to change the grant.</summary>
/// <param name="Award">The award.</param>
/// <param name="Variation">1 for the first.</param>
/// <param name="Pence">What the grant would be in all: less than now, or as much when only dates or the purpose change.</param>
/// <param name="Wanted">In the vault: what should change, and why.</param>
/// <param name="By">Who asks for the group.</param>
[StoredAs("grants.variation-asked.v1")]
public sealed record VariationAsked(AwardId Award, int Variation, long Pence, TextRef Wanted, PersonId By) : MonitoringFact;

/// <param name="Award">The award.</param>
/// <param name="Variation">Its number.</param>
/// <param name="Reason">In the vault, for the group.</param>
/// <param name="By">The officer.</param>
[StoredAs("grants.variation-declined.v1")]
public sealed record VariationDeclined(AwardId Award, int Variation, TextRef Reason, string By) : MonitoringFact;

/// <summary>What was not spent came back to the council.</summary>
[StoredAs("grants.underspend-returned.v1")]
public sealed record UnderspendReturned(AwardId Award, long Pence) : AwardFact;
