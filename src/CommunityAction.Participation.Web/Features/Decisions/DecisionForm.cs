using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <summary>What somebody decides, before it is kept.</summary>
/// <param name="Outcome">In full, in part or not.</param>
/// <param name="Pence">0 when it is declined.</param>
/// <param name="Pot">Where the money comes from.</param>
/// <param name="Power">Who decides, and under which authority.</param>
/// <param name="Reason">For everybody.</param>
/// <param name="Feedback">For the applicant; may be empty.</param>
/// <param name="Conditions">What has to be met before money is paid.</param>
/// <param name="AppealDays">How long it can be appealed against.</param>
public sealed record DecisionDraft(
    GrantOutcome Outcome, long Pence, PotId Pot, DecisionPower Power, string Reason, string Feedback, IReadOnlyList<string> Conditions, int AppealDays)
{
    /// <summary>The residents' vote that decides; null where people do.</summary>
    public VoteBasis? Vote { get; init; }
}

/// <summary>A decision as it is typed.</summary>
public sealed record DecisionForm
{
    public const string FundPower = "fund";
    public const string DelegatePower = "delegate";
    public const string OtherPower = "other";

    /// <summary>The group that holds the pot.</summary>
    public const string HolderPower = "holder";
    private const int UsualAppealDays = 14;

    public string Outcome { get; init; } = "";

    public string Amount { get; init; } = "";

    public string Pot { get; init; } = "";

    public string Power { get; init; } = FundPower;

    public string Decider { get; init; } = "";

    public string Authority { get; init; } = "";

    public string Reason { get; init; } = "";

    public string Feedback { get; init; } = "";

    /// <summary>One on each line.</summary>
    public string Conditions { get; init; } = "";

    public string Days { get; init; } = "";

    /// <summary>What a panel recommends, or nothing chosen.</summary>
    public static DecisionForm Of(ApplicationFile file, PanelAdvice? advice, DecisionRights rights, DateTimeOffset now)
    {
        return new()
        {
            Outcome = advice?.Funding is null ? "" : advice.Outcome(file.Application.Figures!.Requested.Pence).ToString(),
            Amount = advice is { Pence: > 0 } ? OptionLine.WriteMoney(advice.Pence) : "",
            Pot = advice is not null ? advice.Pot.ToString() : rights.Pots is [var only] ? only.Id.ToString() : "",
            Power = IsHeld(rights, advice) ? HolderPower : advice?.Delegate is null ? FundPower : DelegatePower,
            Days = DaysUntil(file.Round.Plan.AppealsCloseAt, now).ToString(CultureInfo.InvariantCulture),
        };
    }

    public static DecisionForm Read(IFormCollection form) => new()
    {
        Outcome = form.Text("outcome"),
        Amount = form.Text("amount"),
        Pot = form.Text("pot"),
        Power = form.Text("power"),
        Decider = form.Text("decider"),
        Authority = form.Text("authority"),
        Reason = form.Text("reason"),
        Feedback = form.Text("feedback"),
        Conditions = form.Text("conditions"),
        Days = form.Text("days"),
    };

    /// <summary>Days until appeals close, so that nobody has less time than was announced; two weeks where nothing was.</summary>
    public static int DaysUntil(DateTimeOffset? appealsClose, DateTimeOffset now) =>
        appealsClose is { } close && close > now ? Math.Min(MakeDecision.MostAppealDays, (int)Math.Ceiling((close - now).TotalDays)) : UsualAppealDays;

    /// <param name="file">What is decided about.</param>
    /// <param name="advice">Names the delegate where the panel cannot decide.</param>
    /// <param name="rights">What they may decide.</param>
    /// <param name="found">What cannot be read is added: decision-outcome-missing, budget-not-money, decision-pot-missing, pot-not-held, not-a-number, text-missing, text-too-long.</param>
    public DecisionDraft? ToDraft(ApplicationFile file, PanelAdvice? advice, DecisionRights rights, List<Refusal> found)
    {
        if (!Enum.TryParse<GrantOutcome>(Outcome, out var outcome) || !Enum.IsDefined(outcome))
        {
            found.Add(Refusal.Of("decision-outcome-missing", "outcome-" + GrantOutcome.Approved));
        }

        var pence = outcome switch
        {
            GrantOutcome.Approved => file.Application.Figures!.Requested.Pence,
            GrantOutcome.PartFunded => OptionLine.ReadMoney(Amount),
            _ => 0,
        };
        var pot = rights.Pots.FirstOrDefault(one => one.Id.ToString() == Pot);
        var power = PowerOf(file, advice, rights, pot);
        var isDays = int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days);
        string[] conditions = [.. Conditions.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        found.AddRange(new[]
        {
            pence is null ? Refusal.Of("budget-not-money", "amount", Amount) : null,
            pot is null && outcome != GrantOutcome.Declined ? Refusal.Of("decision-pot-missing", "pot") : null,
            power is null && (pot is not null || outcome == GrantOutcome.Declined) ? Refusal.Of("pot-not-held", "pot") : null,
            WrittenText.Needed(Reason, "reason"),
            WrittenText.Optional(Feedback, "feedback"),
            conditions.Select(condition => WrittenText.Optional(condition, "conditions", WrittenText.LongestSummary)).FirstOrDefault(wrong => wrong is not null),
            isDays ? null : Refusal.Of("not-a-number", "days", Days),
        }.OfType<Refusal>());
        return found.Count > 0 ? null : new(outcome, pence!.Value, pot?.Id ?? default, power!, Reason, Feedback, conditions, days);
    }

    /// <summary>What is recommended, or all that there is, is a pot that a group holds.</summary>
    private static bool IsHeld(DecisionRights rights, PanelAdvice? advice) =>
        !rights.ForCouncil || rights.Held.Any(pot => advice is null ? rights.Pots.Count == 1 : pot.Id == advice.Pot);

    /// <summary>Null when no group that they speak for holds the pot.</summary>
    private DecisionPower? PowerOf(ApplicationFile file, PanelAdvice? advice, DecisionRights rights, FundPot? pot) => Power switch
    {
        _ when !rights.ForCouncil || Power == HolderPower => (pot ?? rights.Held.FirstOrDefault()) is { } held ? HeldPots.PowerOf(held) : null,
        DelegatePower when advice?.Delegate is { } named => new(named.Post, named.Power, file.Fund.Decision.Limit?.Pence),
        OtherPower when rights.IsOfficer => new(Decider, Authority, null),
        _ => Deciding.PowerOf(file.Fund.Decision),
    };
}
