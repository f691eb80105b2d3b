using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Programmes;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>From what was typed to rules.</summary>
public sealed partial record PollForm
{
    /// <param name="old">The rules that are corrected: an option with the same title keeps its key and picture.</param>
    /// <param name="programmes">Those that a poll can be a part of.</param>
    /// <param name="problems">What cannot be read; when there is anything the rules are null.</param>
    public PollRules? ToRules(PollRules? old, ProgrammeBook programmes, out IReadOnlyList<Refusal> problems)
    {
        var found = new List<Refusal>();
        IReadOnlyList<PollOption> options = [.. Proposals, .. OptionLine.Read(Options, [.. old?.Options.Where(option => option.Proposal is null) ?? []], found)];
        var (method, budget) = (ReadMethod(options.Count, found), ReadBudget(found));
        var (opens, closes) = Moments(found);
        var rules = new PollRules(
            Title, Question, options, method, budget, opens, closes, Shown,
            Order switch { "fixed" => OptionOrder.Fixed, "rotated" => OptionOrder.Rotated, _ => OptionOrder.Drawn },
            Mandate.ToMandate(), Eligibility.ToEligibility(found),
            old?.Rehearses, ReadProgramme(programmes, found));
        problems = found;
        return found.Count == 0 ? rules : null;
    }

    public ResultsShown Shown => ResultsShown == "hidden" ? Domain.Polls.ResultsShown.HiddenUntilClose : Domain.Polls.ResultsShown.Live;

    /// <summary>Adds to the problems what cannot be read: moment-missing.</summary>
    public (DateTimeOffset Opens, DateTimeOffset Closes) Moments(List<Refusal> found) =>
        (Moment("opensDay", OpensDay, OpensTime, found), Moment("closesDay", ClosesDay, ClosesTime, found));

    private VotingMethod ReadMethod(int options, List<Refusal> found) => Method switch
    {
        "single" => VotingMethod.SingleChoice,
        "points" => ReadPoints(options, found),
        _ => VotingMethod.Approval(Whole("minChoices", MinChoices, found), Whole("maxChoices", MaxChoices, found)),
    };

    private VotingMethod ReadPoints(int options, List<Refusal> found)
    {
        var points = Whole("points", Points, found);
        var most = MaxPointsPerOption.Length == 0 ? points : Whole("maxPointsPerOption", MaxPointsPerOption, found);
        return VotingMethod.Points(points, points, most, options);
    }

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

    private static int Whole(string field, string typed, List<Refusal> found)
    {
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        found.Add(Refusal.Of("not-a-number", field, typed));
        return 0;
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
