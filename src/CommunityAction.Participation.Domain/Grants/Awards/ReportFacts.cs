using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Grants.Awards;

/// <param name="Award">The award.</param>
/// <param name="Report">1 for the first.</param>
/// <param name="DueOn">By clocks in London.</param>
[StoredAs("grants.report-requested.v1")]
public sealed record ReportRequested(AwardId Award, int Report, DateOnly DueOn) : AwardFact;

/// <param name="Award">The award.</param>
/// <param name="Report">Its number.</param>
/// <param name="SpentPence">Of the award, from its beginning.</param>
/// <param name="Text">In the vault.</param>
/// <param name="By">Who sent it for the group.</param>
[StoredAs("grants.report-submitted.v1")]
public sealed record ReportSubmitted(AwardId Award, int Report, long SpentPence, TextRef Text, PersonId By) : AwardFact;

[StoredAs("grants.report-accepted.v1")]
public sealed record ReportAccepted(AwardId Award, int Report, string By) : AwardFact;

/// <param name="Award">The award.</param>
/// <param name="Target">In the vault: what was hoped for.</param>
/// <param name="Hoped">How much.</param>
/// <param name="Reached">How much it was.</param>
[StoredAs("grants.outcome-recorded.v1")]
public sealed record OutcomeRecorded(AwardId Award, TextRef Target, int Hoped, int Reached) : AwardFact;

/// <summary>What was not spent came back to the council.</summary>
[StoredAs("grants.underspend-returned.v1")]
public sealed record UnderspendReturned(AwardId Award, long Pence) : AwardFact;
