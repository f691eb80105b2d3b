using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Domain.Grants.Applications;

// Facts: once stored, never edited. What applicants write, and the names of their files, are in the vault on the shelf of their group.
public abstract record ApplicationFact;

/// <param name="Question">The fund's key of it.</param>
/// <param name="Yes">Or no.</param>
public sealed record EligibilityAnswer(string Question, bool Yes);

/// <param name="Application">The application.</param>
/// <param name="Fund">Where.</param>
/// <param name="Round">In which round.</param>
/// <param name="Group">Who would get the money.</param>
/// <param name="By">Who answered for the group.</param>
/// <param name="Answers">One for each of the fund's questions.</param>
/// <param name="CanApply">All are as they must be.</param>
[StoredAs("grants.eligibility-answered.v1")]
public sealed record EligibilityAnswered(
    ApplicationId Application, FundId Fund, RoundId Round, GroupId Group, PersonId By, IReadOnlyList<EligibilityAnswer> Answers, bool CanApply) : ApplicationFact;

/// <param name="Application">The application.</param>
/// <param name="FormVersion">The questions that it answers, whatever the fund asks later.</param>
[StoredAs("grants.application-started.v1")]
public sealed record ApplicationStarted(ApplicationId Application, int FormVersion) : ApplicationFact;

/// <param name="Application">The application.</param>
/// <param name="Section">The form's key of it.</param>
/// <param name="Revision">1, 2, 3 and so on within the section.</param>
/// <param name="Answers">All of the section's answers.</param>
/// <param name="Title">What the project is called, where the section asks it.</param>
/// <param name="IsComplete">Nothing that the section needs is missing or wrong.</param>
/// <param name="By">Who saved it.</param>
[StoredAs("grants.section-saved.v1")]
public sealed record SectionSaved(ApplicationId Application, string Section, int Revision, TextRef Answers, TextRef? Title, bool IsComplete, PersonId By) : ApplicationFact;

/// <param name="Application">The application.</param>
/// <param name="Question">The form's key of it.</param>
/// <param name="Hash">SHA-256 of the file, in lower-case hex: it is kept by it.</param>
/// <param name="MediaType">As its first bytes say.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Name">What the applicant called it.</param>
/// <param name="By">Who added it.</param>
[StoredAs("grants.attachment-added.v1")]
public sealed record AttachmentAdded(ApplicationId Application, string Question, string Hash, string MediaType, long Bytes, TextRef Name, PersonId By) : ApplicationFact;

[StoredAs("grants.attachment-removed.v1")]
public sealed record AttachmentRemoved(ApplicationId Application, string Question, string Hash) : ApplicationFact;

/// <summary>Members of another group work on the application from now on.</summary>
[StoredAs("grants.co-applicant-added.v1")]
public sealed record CoApplicantAdded(ApplicationId Application, GroupId Group) : ApplicationFact;

[StoredAs("grants.co-applicant-removed.v1")]
public sealed record CoApplicantRemoved(ApplicationId Application, GroupId Group) : ApplicationFact;

/// <summary>What an application asks for and what it is about, as far as it is no person's words.</summary>
/// <param name="Requested">What is asked for.</param>
/// <param name="MinimumViable">With less it cannot be done.</param>
/// <param name="Ward">Null for the whole area.</param>
/// <param name="Theme">Null where it was not asked.</param>
/// <param name="Population">Null for everyone.</param>
public sealed record ApplicationFigures(Money Requested, Money MinimumViable, WardId? Ward, ThemeId? Theme, PopulationId? Population);

/// <param name="Application">The application.</param>
/// <param name="SnapshotHash">SHA-256 over all its answers and files as they stand, see <see cref="Snapshot"/>.</param>
/// <param name="Figures">What it asks for.</param>
/// <param name="By">Who sent it.</param>
[StoredAs("grants.application-submitted.v1")]
public sealed record ApplicationSubmitted(ApplicationId Application, string SnapshotHash, ApplicationFigures Figures, PersonId By) : ApplicationFact;

/// <param name="Section">What should change.</param>
/// <param name="Note">How, in the officer's words.</param>
public sealed record SectionChange(string Section, TextRef Note);

/// <param name="Application">The application.</param>
/// <param name="Sections">At least one, each once: only these can be changed.</param>
/// <param name="Until">UTC: the first moment that is too late.</param>
[StoredAs("grants.changes-requested.v1")]
public sealed record ChangesRequested(ApplicationId Application, IReadOnlyList<SectionChange> Sections, DateTimeOffset Until) : ApplicationFact;

[StoredAs("grants.application-resubmitted.v1")]
public sealed record ApplicationResubmitted(ApplicationId Application, string SnapshotHash, ApplicationFigures Figures, PersonId By) : ApplicationFact;

[StoredAs("grants.application-withdrawn.v1")]
public sealed record ApplicationWithdrawn(ApplicationId Application, PersonId By) : ApplicationFact;

/// <summary>What has to be looked into before an offer can be made.</summary>
public enum HoldKind
{
    Bank,
    Safeguarding,

    /// <summary>The declaration that the Subsidy Control Act 2022 asks for.</summary>
    SubsidyControl,
    Identity,
}

/// <summary>No offer is made while it stands. Scoring goes on.</summary>
[StoredAs("grants.hold-placed.v1")]
public sealed record HoldPlaced(ApplicationId Application, HoldKind Kind, TextRef Reason) : ApplicationFact;

[StoredAs("grants.hold-lifted.v1")]
public sealed record HoldLifted(ApplicationId Application, HoldKind Kind, TextRef Reason) : ApplicationFact;

/// <summary>Why two applications are looked at together.</summary>
public enum LinkKind
{
    /// <summary>The same thing twice.</summary>
    Duplicate,

    /// <summary>Parts of one project, or the same people behind two groups.</summary>
    Related,
}

/// <param name="Application">The application.</param>
/// <param name="Other">The one that it is looked at with.</param>
/// <param name="Kind">Why.</param>
[StoredAs("grants.application-linked.v1")]
public sealed record ApplicationLinked(ApplicationId Application, ApplicationId Other, LinkKind Kind) : ApplicationFact;
