using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Applications;

/// <summary>Saves what was written in a section so far. Nothing need be finished until the application is sent.</summary>
/// <param name="Application">The application.</param>
/// <param name="Fund">As it stands.</param>
/// <param name="By">Who saves it.</param>
/// <param name="Section">The form's key of it.</param>
/// <param name="Revision">One more than the applicant saw: so that two who work on one section do not overwrite each other.</param>
/// <param name="Answers">In the vault.</param>
/// <param name="Title">In the vault; null where the section does not ask it, or while it is empty.</param>
/// <param name="IsComplete">Nothing that it needs is missing or wrong.</param>
public sealed record SaveSection(
    ApplicationId Application, Fund Fund, Applicant By, string Section, int Revision, TextRef Answers, TextRef? Title, bool IsComplete) : IApplicationCommand
{
    /// <summary>
    /// Refuses: application-unknown, application-not-yours, application-cannot-change, section-unknown, section-changed-meanwhile, fund-unknown, round-unknown, round-not-open-yet, round-closed,
    /// changes-too-late.
    /// </summary>
    public Decision<ApplicationFact> Decide(Application state, DateTimeOffset now) =>
        state.CheckApplicant(By) is { } stranger ? stranger
        : CheckSection(state, Fund, Section, now) is { } refusal ? refusal
        : Revision != (state.Sections.GetValueOrDefault(Section)?.Revision ?? 0) + 1 ? Refusal.Of("section-changed-meanwhile")
        : new SectionSaved(Application, Section, Revision, Answers, Title, IsComplete, By.Person);

    /// <summary>Refuses: application-cannot-change, section-unknown, and what the dates refuse.</summary>
    internal static Refusal? CheckSection(Application state, Fund fund, string section, DateTimeOffset now) =>
        state.Status is not (ApplicationStatus.Draft or ApplicationStatus.ChangesRequested) ? Refusal.Of("application-cannot-change")
        : Dates.Check(fund, state, now) is { } late ? late
        : fund.Forms[state.FormVersion - 1].Find(section) is null ? Refusal.Of("section-unknown")
        : !state.MayChange(section) ? Refusal.Of("application-cannot-change")
        : null;
}
