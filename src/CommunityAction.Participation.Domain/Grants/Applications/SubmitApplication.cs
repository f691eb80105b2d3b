using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Applications;

/// <summary>Sends an application, at first or again after changes.</summary>
/// <param name="Application">The application.</param>
/// <param name="Fund">As it stands.</param>
/// <param name="By">Who sends it.</param>
/// <param name="Figures">As its answers say.</param>
/// <param name="Snapshot">The hash of what the applicant saw last: what somebody else changed meanwhile is not sent unseen.</param>
public sealed record SubmitApplication(ApplicationId Application, Fund Fund, Applicant By, ApplicationFigures Figures, string Snapshot) : IApplicationCommand
{
    /// <summary>
    /// Decides nothing when it was sent already. Refuses: application-unknown, application-not-yours, application-cannot-change, sections-unfinished, section-changed-meanwhile, requested-out-of-range, fund-unknown,
    /// round-unknown, round-not-open-yet, round-closed, changes-too-late.
    /// </summary>
    public Decision<ApplicationFact> Decide(Application state, DateTimeOffset now) =>
        state.CheckApplicant(By) is { } stranger ? stranger
        : state.Status == ApplicationStatus.Submitted ? Decision<ApplicationFact>.Nothing
        : state.Status is not (ApplicationStatus.Draft or ApplicationStatus.ChangesRequested) ? Refusal.Of("application-cannot-change")
        : Dates.Check(Fund, state, now) is { } late ? late
        : Unfinished(state) is > 0 and var open ? Refusal.Of("sections-unfinished", "", open)
        : Applications.Snapshot.HashOf(state) != Snapshot ? Refusal.Of("section-changed-meanwhile")
        : Figures.Requested.Pence < Fund.Outline.Smallest.Pence || Figures.Requested.Pence > Fund.Outline.Largest.Pence
            ? Refusal.Of("requested-out-of-range", "", Fund.Outline.Smallest, Fund.Outline.Largest)
        : state.Status == ApplicationStatus.Draft ? new ApplicationSubmitted(Application, Snapshot, Figures, By.Person)
        : new ApplicationResubmitted(Application, Snapshot, Figures, By.Person);

    private int Unfinished(Application state) => Fund.Forms[state.FormVersion - 1].Sections.Count(section => !state.IsDone(section));
}

/// <summary>The applicant takes it back.</summary>
public sealed record WithdrawApplication(ApplicationId Application, Applicant By) : IApplicationCommand
{
    /// <summary>Decides nothing when it is withdrawn already. Refuses: application-unknown, application-not-yours, application-cannot-change.</summary>
    public Decision<ApplicationFact> Decide(Application state, DateTimeOffset now) =>
        state.CheckApplicant(By) is { } stranger ? stranger
        : state.Status == ApplicationStatus.Withdrawn ? Decision<ApplicationFact>.Nothing
        : state.Status == ApplicationStatus.NotEligible ? Refusal.Of("application-cannot-change")
        : new ApplicationWithdrawn(Application, By.Person);
}
