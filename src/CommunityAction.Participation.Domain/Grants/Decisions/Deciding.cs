using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Grants.Decisions;

/// <summary>What can be decided about, and by whom. A hold stops an offer and no decision.</summary>
public static class Deciding
{
    /// <summary>Refuses: application-not-sent, application-taken-back, changes-still-open (the group has time to change it).</summary>
    /// <param name="application">What is asked for.</param>
    /// <param name="now">UTC.</param>
    public static Refusal? Hinders(Application application, DateTimeOffset now) => application.Status switch
    {
        ApplicationStatus.Submitted => null,
        ApplicationStatus.ChangesRequested when application.ChangesUntil <= now => null,
        ApplicationStatus.ChangesRequested => Refusal.Of("changes-still-open", "", application.ChangesUntil),
        ApplicationStatus.Withdrawn => Refusal.Of("application-taken-back"),
        _ => Refusal.Of("application-not-sent"),
    };

    /// <summary>The fund's own power: its limit is for one person who decides alone, and no residents' vote has one.</summary>
    public static DecisionPower PowerOf(DecisionPlan plan) => new(plan.DecidedBy, plan.Authority, plan.VoteDecides ? null : plan.Limit?.Pence);

    /// <summary>Whether the fund names the councillor of a ward: it has councillors decide, and what is asked for is for that ward.</summary>
    public static bool NamesCouncillorOf(WardId ward, Fund fund, Application application) => fund.Decision.Route == DecisionRoute.Councillor && application.Figures?.Ward == ward;
}
