using System.Collections.Immutable;
using System.Diagnostics;
using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Applications;

public enum ApplicationStatus
{
    /// <summary>Nothing is known of it.</summary>
    None,

    /// <summary>An answer showed that the group cannot apply.</summary>
    NotEligible,
    Draft,
    Submitted,
    ChangesRequested,
    Withdrawn,
}

/// <param name="Revision">How often it was saved.</param>
/// <param name="Answers">As they were saved last.</param>
/// <param name="IsComplete">Nothing that it needs is missing or wrong, but perhaps a file.</param>
public sealed record SavedSection(int Revision, TextRef Answers, bool IsComplete);

/// <param name="Question">The form's key of it.</param>
/// <param name="Hash">SHA-256, lower-case hex.</param>
/// <param name="MediaType">As its first bytes say.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Name">What the applicant called it.</param>
public sealed record Attachment(string Question, string Hash, string MediaType, long Bytes, TextRef Name);

/// <summary>An application as its facts leave it.</summary>
public sealed record Application : IState<Application, ApplicationFact>
{
    public static Application Nothing { get; } = new();

    public ApplicationId Id { get; private init; }

    public FundId Fund { get; private init; }

    public RoundId Round { get; private init; }

    /// <summary>Who would get the money.</summary>
    public GroupId Group { get; private init; }

    public ApplicationStatus Status { get; private init; }

    public int FormVersion { get; private init; }

    public IReadOnlyList<EligibilityAnswer> Eligibility { get; private init; } = [];

    public TextRef? Title { get; private init; }

    public ImmutableDictionary<string, SavedSection> Sections { get; private init; } = ImmutableDictionary<string, SavedSection>.Empty;

    public ImmutableList<Attachment> Attachments { get; private init; } = [];

    public ImmutableHashSet<GroupId> CoApplicants { get; private init; } = [];

    /// <summary>What an officer asked for last; empty before, and once it was sent again.</summary>
    public IReadOnlyList<SectionChange> Changes { get; private init; } = [];

    /// <summary>UTC: the first moment that is too late for the changes.</summary>
    public DateTimeOffset ChangesUntil { get; private init; }

    /// <summary>As it was sent last; null before.</summary>
    public ApplicationFigures? Figures { get; private init; }

    /// <summary>As it was sent last; empty before.</summary>
    public string SnapshotHash { get; private init; } = "";

    public ImmutableHashSet<HoldKind> Holds { get; private init; } = [];

    public ImmutableDictionary<ApplicationId, LinkKind> Links { get; private init; } = ImmutableDictionary<ApplicationId, LinkKind>.Empty;

    /// <summary>It has been sent and stands.</summary>
    public bool IsIn => Status is ApplicationStatus.Submitted or ApplicationStatus.ChangesRequested;

    /// <summary>No offer may be made while something has to be looked into.</summary>
    public bool IsOnHold => !Holds.IsEmpty;

    /// <summary>Nothing that a section needs is missing.</summary>
    public bool IsDone(FormSection section) =>
        (Sections.TryGetValue(section.Key, out var saved) ? saved.IsComplete : section.Questions.All(question => question.Kind == QuestionKind.File))
        && section.Questions.Where(question => question is { Kind: QuestionKind.File, IsRequired: true }).All(question => Attachments.Any(file => file.Question == question.Key));

    /// <summary>The applicant may change a section at present, as far as the dates allow.</summary>
    public bool MayChange(string section) => Status == ApplicationStatus.Draft || (Status == ApplicationStatus.ChangesRequested && Changes.Any(change => change.Section == section));

    /// <summary>UTC: the first moment at which it is too late to send it, at first or after changes.</summary>
    public DateTimeOffset DeadlineIn(Round round) => Status == ApplicationStatus.ChangesRequested ? ChangesUntil : round.DeadlineOf(Group);

    public static Application Evolve(Application state, ApplicationFact fact) => fact switch
    {
        EligibilityAnswered f => state with
        {
            Id = f.Application, Fund = f.Fund, Round = f.Round, Group = f.Group, Eligibility = f.Answers, Status = f.CanApply ? state.Status : ApplicationStatus.NotEligible,
        },
        ApplicationStarted f => state with { Status = ApplicationStatus.Draft, FormVersion = f.FormVersion },
        SectionSaved f => state with { Sections = state.Sections.SetItem(f.Section, new(f.Revision, f.Answers, f.IsComplete)), Title = f.Title ?? state.Title },
        AttachmentAdded f => state with { Attachments = state.Attachments.Add(new(f.Question, f.Hash, f.MediaType, f.Bytes, f.Name)) },
        AttachmentRemoved f => state with { Attachments = state.Attachments.RemoveAll(file => file.Question == f.Question && file.Hash == f.Hash) },
        CoApplicantAdded f => state with { CoApplicants = state.CoApplicants.Add(f.Group) },
        CoApplicantRemoved f => state with { CoApplicants = state.CoApplicants.Remove(f.Group) },
        ApplicationSubmitted f => state with { Status = ApplicationStatus.Submitted, SnapshotHash = f.SnapshotHash, Figures = f.Figures },
        ChangesRequested f => state with { Status = ApplicationStatus.ChangesRequested, Changes = f.Sections, ChangesUntil = f.Until },
        ApplicationResubmitted f => state with { Status = ApplicationStatus.Submitted, SnapshotHash = f.SnapshotHash, Figures = f.Figures, Changes = [] },
        ApplicationWithdrawn => state with { Status = ApplicationStatus.Withdrawn },
        HoldPlaced f => state with { Holds = state.Holds.Add(f.Kind) },
        HoldLifted f => state with { Holds = state.Holds.Remove(f.Kind) },
        ApplicationLinked f => state with { Links = state.Links.SetItem(f.Other, f.Kind) },
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    /// <summary>Who may work on it: members of the group and of those that apply with it. Refuses: application-unknown, application-not-yours.</summary>
    public Refusal? CheckApplicant(Applicant by) =>
        Status == ApplicationStatus.None ? Refusal.Of("application-unknown")
        : by.MemberOf.Any(group => group == Group || CoApplicants.Contains(group)) ? null
        : Refusal.Of("application-not-yours");
}

/// <summary>Who works on an application, and the groups that they belong to at this moment.</summary>
public sealed record Applicant(PersonId Person, IReadOnlyCollection<GroupId> MemberOf);

/// <summary>A command on one application.</summary>
public interface IApplicationCommand : ICommand<Application, ApplicationFact>
{
    ApplicationId Application { get; }

    Guid ICommand<Application, ApplicationFact>.Stream => Application.Value;
}
