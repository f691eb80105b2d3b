using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>From what was typed to rules.</summary>
public sealed partial record PollForm
{
    /// <param name="old">The rules that are corrected: an option with the same title keeps its key and picture.</param>
    /// <param name="programmes">Those that a poll can be a part of.</param>
    /// <param name="texts">For the answers of a yes or no question.</param>
    /// <param name="problems">What cannot be read; when there is anything the rules are null.</param>
    public PollRules? ToRules(PollRules? old, ProgrammeBook programmes, IStringLocalizer<Texts> texts, out IReadOnlyList<Refusal> problems)
    {
        var found = new List<Refusal>();
        var options = IsYesNo ? Answers(old, texts) : [.. Copied, .. OptionLine.Read(Options, [.. old?.Options.Where(option => !option.IsCopied()) ?? []], found)];
        var (method, budget) = (Ballot.ToMethod(options.Count, found), ReadBudget(found));
        var (opens, closes) = Moments(found);
        var rules = new PollRules(
            Title, Question, options, method, budget, opens, closes, Shown,
            Order switch { _ when IsYesNo => OptionOrder.Fixed, "fixed" => OptionOrder.Fixed, "rotated" => OptionOrder.Rotated, _ => OptionOrder.Drawn },
            Mandate.ToMandate(), Eligibility.ToEligibility(found),
            old?.Rehearses, ReadProgramme(programmes, found));
        problems = found;
        return found.Count > 0 ? null : rules with { Counting = RuleOf(rules, old), Shortlist = old?.Shortlist };
    }

    public ResultsShown Shown => ResultsShown == "hidden" ? Domain.Polls.ResultsShown.HiddenUntilClose : Domain.Polls.ResultsShown.Live;

    /// <summary>Adds to the problems what cannot be read: moment-missing.</summary>
    public (DateTimeOffset Opens, DateTimeOffset Closes) Moments(List<Refusal> found) =>
        (Moment("opensDay", OpensDay, OpensTime, found), Moment("closesDay", ClosesDay, ClosesTime, found));

    /// <summary>The rule that was chosen, as long as it fits; else the usual one. A vote from before there was a choice still has none.</summary>
    private static CountingRule? RuleOf(PollRules rules, PollRules? old) =>
        old is { Counting: null } ? null
        : old is { Counting: { } chosen } && CountingFit.Check(rules with { Counting = chosen }) is null ? chosen
        : CountingFit.Usual(rules.Method.Form, rules.Budget is not null);

    private bool IsYesNo => Ballot.Method == "yesno" && Copied.Count == 0;

    /// <summary>In the words of the old ones, if there are any.</summary>
    private static IReadOnlyList<PollOption> Answers(PollRules? old, IStringLocalizer<Texts> texts) => old?.Method.Form == BallotForm.YesNo ? old.Options
        : [new(YesNo.Yes, texts["Yes"]), new(YesNo.No, texts["No"]), new(YesNo.Abstain, texts["Abstain"])];

    private ProgrammeId? ReadProgramme(ProgrammeBook programmes, List<Refusal> found)
    {
        if (Programme.Length > 0 && (!Guid.TryParse(Programme, out var id) || programmes.Find(new(id)) is null))
        {
            found.Add(Refusal.Of("choice-unknown", "programme"));
        }

        return found.Count == 0 && Programme.Length > 0 ? new ProgrammeId(Guid.Parse(Programme)) : null;
    }

    private Money? ReadBudget(List<Refusal> found)
    {
        if (Budget.Length == 0)
        {
            return null;
        }

        if (OptionLine.ReadMoney(Budget) is { } pence)
        {
            return new(pence, Currency);
        }

        found.Add(Refusal.Of("budget-not-money", "budget", Budget));
        return null;
    }

    private static DateTimeOffset Moment(string field, string day, string time, List<Refusal> found)
    {
        if (DateTime.TryParseExact($"{day} {time}", $"{Day} {Time}", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return Wording.Moments.FromLondon(local);
        }

        found.Add(Refusal.Of("moment-missing", field));
        return default;
    }
}
