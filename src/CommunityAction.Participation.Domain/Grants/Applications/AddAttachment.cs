using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Applications;

/// <summary>Adds a file, which has been checked and kept.</summary>
public sealed record AddAttachment(
    ApplicationId Application, Fund Fund, Applicant By, string Section, string Question, string Hash, string MediaType, long Bytes, TextRef Name) : IApplicationCommand
{
    /// <summary>10 MB.</summary>
    public const long MostBytes = 10 * 1024 * 1024;

    public const int MostFiles = 10;

    /// <summary>
    /// Decides nothing when the same file is there already. Refuses: application-unknown, application-not-yours, application-cannot-change, section-unknown, question-unknown, too-many-files, and what
    /// the dates refuse.
    /// </summary>
    public Decision<ApplicationFact> Decide(Application state, DateTimeOffset now) =>
        state.CheckApplicant(By) is { } stranger ? stranger
        : SaveSection.CheckSection(state, Fund, Section, now) is { } refusal ? refusal
        : Fund.Forms[state.FormVersion - 1].Find(Section)!.Questions.All(question => question.Key != Question || question.Kind != QuestionKind.File) ? Refusal.Of("question-unknown")
        : state.Attachments.Any(file => file.Question == Question && file.Hash == Hash) ? Decision<ApplicationFact>.Nothing
        : state.Attachments.Count(file => file.Question == Question) >= MostFiles ? Refusal.Of("too-many-files", Question, MostFiles)
        : new AttachmentAdded(Application, Question, Hash, MediaType, Bytes, Name, By.Person);
}

/// <summary>Takes a file away.</summary>
public sealed record RemoveAttachment(ApplicationId Application, Fund Fund, Applicant By, string Section, string Question, string Hash) : IApplicationCommand
{
    /// <summary>Decides nothing when it is not there. Refuses: application-unknown, application-not-yours, application-cannot-change, section-unknown, and what the dates refuse.</summary>
    public Decision<ApplicationFact> Decide(Application state, DateTimeOffset now) =>
        state.CheckApplicant(By) is { } stranger ? stranger
        : SaveSection.CheckSection(state, Fund, Section, now) is { } refusal ? refusal
        : state.Attachments.All(file => file.Question != Question || file.Hash != Hash) ? Decision<ApplicationFact>.Nothing
        : new AttachmentRemoved(Application, Question, Hash);
}

/// <summary>Lets members of another group work on the application.</summary>
public sealed record AddCoApplicant(ApplicationId Application, Applicant By, GroupId Group) : IApplicationCommand
{
    public const int Most = 10;

    /// <summary>Decides nothing when they do already. Refuses: application-unknown, application-not-yours, application-cannot-change, too-many-co-applicants.</summary>
    public Decision<ApplicationFact> Decide(Application state, DateTimeOffset now) =>
        state.CheckApplicant(By) is { } stranger ? stranger
        : state.Status != ApplicationStatus.Draft ? Refusal.Of("application-cannot-change")
        : Group == state.Group || state.CoApplicants.Contains(Group) ? Decision<ApplicationFact>.Nothing
        : state.CoApplicants.Count >= Most ? Refusal.Of("too-many-co-applicants", "group", Most)
        : new CoApplicantAdded(Application, Group);
}

/// <summary>Members of that group work on the application no longer.</summary>
public sealed record RemoveCoApplicant(ApplicationId Application, Applicant By, GroupId Group) : IApplicationCommand
{
    /// <summary>Decides nothing when they do not. Refuses: application-unknown, application-not-yours, application-cannot-change.</summary>
    public Decision<ApplicationFact> Decide(Application state, DateTimeOffset now) =>
        state.CheckApplicant(By) is { } stranger ? stranger
        : state.Status != ApplicationStatus.Draft ? Refusal.Of("application-cannot-change")
        : !state.CoApplicants.Contains(Group) ? Decision<ApplicationFact>.Nothing
        : new CoApplicantRemoved(Application, Group);
}
