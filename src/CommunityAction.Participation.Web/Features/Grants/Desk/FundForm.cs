using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>What an officer types about a fund, as it was typed.</summary>
public sealed record FundForm
{
    public string Name { get; private init; } = "";

    public string Summary { get; private init; } = "";

    public string Purpose { get; private init; } = "";

    public string Smallest { get; private init; } = "";

    public string Largest { get; private init; } = "";

    public string Route { get; private init; } = "";

    public string DecidedBy { get; private init; } = "";

    public string Authority { get; private init; } = "";

    /// <summary>"yes" where what residents choose is the decision.</summary>
    public string VoteDecides { get; private init; } = "no";

    public string PanelWeight { get; private init; } = "";

    public string VoteWeight { get; private init; } = "";

    public string Quorum { get; private init; } = "";

    public string Limit { get; private init; } = "";

    /// <summary>What a template begins with.</summary>
    public static FundForm Of(FundKind kind) => Of(FundTemplates.Decision(kind)) with
    {
        Smallest = OptionLine.WriteMoney(FundTemplates.Amounts(kind).Smallest * 100),
        Largest = OptionLine.WriteMoney(FundTemplates.Amounts(kind).Largest * 100),
    };

    public static FundForm Of(Fund fund) => Of(fund.Decision) with
    {
        Name = fund.Outline.Name,
        Summary = fund.Outline.Summary,
        Purpose = fund.Outline.Purpose,
        Smallest = OptionLine.WriteMoney(fund.Outline.Smallest.Pence),
        Largest = OptionLine.WriteMoney(fund.Outline.Largest.Pence),
    };

    public static FundForm Read(IFormCollection form) => new()
    {
        Name = form.Text("name"),
        Summary = form.Text("summary"),
        Purpose = form.Text("purpose"),
        Smallest = form.Text("smallest"),
        Largest = form.Text("largest"),
        Route = form.Text("route"),
        DecidedBy = form.Text("decidedBy"),
        Authority = form.Text("authority"),
        VoteDecides = form.Text("voteDecides"),
        PanelWeight = form.Text("panelWeight"),
        VoteWeight = form.Text("voteWeight"),
        Quorum = form.Text("quorum"),
        Limit = form.Text("limit"),
    };

    /// <param name="before">What it belongs to stays; null for a new fund.</param>
    /// <param name="found">What cannot be read is added: budget-not-money; and what the outline refuses.</param>
    public FundOutline ToOutline(FundOutline? before, List<Refusal> found)
    {
        var unread = found.Count;
        var outline = new FundOutline(Name, Summary, Purpose, ReadMoney("smallest", Smallest, found) ?? default, ReadMoney("largest", Largest, found) ?? default, before?.Programme);
        found.AddRange(outline.Problems().Where(problem => found.Count == unread || !problem.Code.StartsWith("award-", StringComparison.Ordinal)).ToList());
        return outline;
    }

    /// <param name="before">Who stands in for a panel without quorum stays; null for a new fund.</param>
    /// <param name="found">What cannot be read is added: not-a-number, budget-not-money; and what the plan refuses.</param>
    public DecisionPlan ToDecision(DecisionPlan? before, List<Refusal> found)
    {
        var unread = found.Count;
        var route = Enum.TryParse<DecisionRoute>(Route, out var known) && Enum.IsDefined(known) ? known : DecisionRoute.Panel;
        var plan = new DecisionPlan(
            route, DecidedBy, Authority, Whole("panelWeight", PanelWeight, found), Whole("voteWeight", VoteWeight, found), Whole("quorum", Quorum, found),
            Limit.Length == 0 ? null : ReadMoney("limit", Limit, found), before?.Delegate, VoteDecides == "yes");
        if (found.Count == unread)
        {
            found.AddRange(plan.Problems());
        }

        return plan;
    }

    private static FundForm Of(DecisionPlan plan) => new()
    {
        Route = plan.Route.ToString(),
        DecidedBy = plan.DecidedBy,
        Authority = plan.Authority,
        VoteDecides = plan.VoteDecides ? "yes" : "no",
        PanelWeight = plan.PanelWeight.ToString(CultureInfo.InvariantCulture),
        VoteWeight = plan.VoteWeight.ToString(CultureInfo.InvariantCulture),
        Quorum = plan.Quorum.ToString(CultureInfo.InvariantCulture),
        Limit = plan.Limit is { } limit ? OptionLine.WriteMoney(limit.Pence) : "",
    };

    private static Money? ReadMoney(string field, string typed, List<Refusal> found)
    {
        if (OptionLine.ReadMoney(typed) is { } pence)
        {
            return new(pence, Money.Sterling);
        }

        found.Add(Refusal.Of("budget-not-money", field, typed));
        return null;
    }

    private static int Whole(string field, string typed, List<Refusal> found)
    {
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        found.Add(Refusal.Of("not-a-number", field, typed));
        return 0;
    }
}
