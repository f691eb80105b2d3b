using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Applications;

/// <summary>Answers whether a group can apply and, when it can, begins its application.</summary>
/// <param name="Application">A new id.</param>
/// <param name="Fund">As it stands.</param>
/// <param name="Round">One of its rounds.</param>
/// <param name="Group">Who would get the money.</param>
/// <param name="By">Who applies for it.</param>
/// <param name="Answers">One for each of the fund's questions.</param>
public sealed record StartApplication(ApplicationId Application, Fund Fund, RoundId Round, GroupId Group, Applicant By, IReadOnlyList<EligibilityAnswer> Answers) : IApplicationCommand
{
    /// <summary>
    /// Decides nothing when it was begun already. Refuses: fund-unknown, round-unknown, round-not-open-yet, round-closed, group-missing (they belong to no such group),
    /// eligibility-unanswered.
    /// </summary>
    public Decision<ApplicationFact> Decide(Application state, DateTimeOffset now)
    {
        if (state.Status != ApplicationStatus.None)
        {
            return Decision<ApplicationFact>.Nothing;
        }

        if (Dates.Check(Fund, Round, Group, now) is { } refusal)
        {
            return refusal;
        }

        if (!By.MemberOf.Contains(Group))
        {
            return Refusal.Of("group-missing", "group");
        }

        if (Fund.Eligibility.FirstOrDefault(question => Answers.Count(answer => answer.Question == question.Key) != 1) is { } unanswered)
        {
            return Refusal.Of("eligibility-unanswered", unanswered.Key, unanswered.Question);
        }

        var answers = Answers.Where(answer => Fund.Eligibility.Any(question => question.Key == answer.Question)).ToList();
        var canApply = Fund.Eligibility.All(question => answers.Single(answer => answer.Question == question.Key).Yes == question.MustBe);
        var answered = new EligibilityAnswered(Application, Fund.Id, Round, Group, By.Person, answers, canApply);
        return canApply ? Decision<ApplicationFact>.Of(answered, new ApplicationStarted(Application, Fund.Forms.Count)) : answered;
    }
}

/// <summary>Lateness is judged by the database's clock: the closing moment itself is too late.</summary>
internal static class Dates
{
    /// <summary>Refuses: fund-unknown, round-unknown, round-not-open-yet, round-closed.</summary>
    public static Refusal? Check(Fund fund, RoundId round, GroupId group, DateTimeOffset now) =>
        fund.Missing is { } refusal ? refusal
        : fund.Find(round) is not { } found ? Refusal.Of("round-unknown")
        : now < found.Plan.OpensAt ? Refusal.Of("round-not-open-yet", "", found.Plan.OpensAt)
        : !found.TakesAt(group, now) ? Refusal.Of("round-closed", "", found.DeadlineOf(group))
        : null;

    /// <summary>Refuses: fund-unknown, round-unknown, round-not-open-yet, round-closed, changes-too-late.</summary>
    public static Refusal? Check(Fund fund, Application application, DateTimeOffset now) =>
        application.Status != ApplicationStatus.ChangesRequested ? Check(fund, application.Round, application.Group, now)
        : now < application.ChangesUntil ? null
        : Refusal.Of("changes-too-late", "", application.ChangesUntil);
}
