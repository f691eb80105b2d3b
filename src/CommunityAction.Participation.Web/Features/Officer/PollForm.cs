using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>A poll's rules as an officer types them, kept as they were typed.</summary>
public sealed record PollForm
{
    private const string Day = "yyyy-MM-dd";
    private const string Time = "HH:mm";

    public string Title { get; init; } = "";

    public string Question { get; init; } = "";

    /// <summary>One on each line: title, summary, cost and theme, parted by bars; all but the title may be left out.</summary>
    public string Options { get; init; } = "";

    /// <summary>single, approval or points.</summary>
    public string Method { get; init; } = "approval";

    public string MinChoices { get; init; } = "1";

    public string MaxChoices { get; init; } = "3";

    public string Points { get; init; } = "10";

    public string MaxPointsPerOption { get; init; } = "";

    public string Budget { get; init; } = "";

    public string Currency { get; init; } = Money.Sterling;

    public string OpensDay { get; init; } = "";

    public string OpensTime { get; init; } = "";

    public string ClosesDay { get; init; } = "";

    public string ClosesTime { get; init; } = "";

    /// <summary>live or hidden.</summary>
    public string ResultsShown { get; init; } = "live";

    /// <summary>fixed, rotated or drawn.</summary>
    public string Order { get; init; } = "drawn";

    public MandateForm Mandate { get; init; } = new();

    public EligibilityForm Eligibility { get; init; } = new();

    public static PollForm Blank(DateTimeOffset now)
    {
        var tomorrow = Wording.Moments.ToLondon(now).Date.AddDays(1);
        return new() { OpensDay = Write(tomorrow, Day), OpensTime = "09:00", ClosesDay = Write(tomorrow.AddDays(7), Day), ClosesTime = "20:00" };
    }

    public static PollForm Of(PollRules rules)
    {
        var (opens, closes) = (Wording.Moments.ToLondon(rules.OpensAt), Wording.Moments.ToLondon(rules.ClosesAt));
        return new()
        {
            Title = rules.Title,
            Question = rules.Question,
            Options = string.Join('\n', rules.Options.Select(OptionLine.Write)),
            Method = rules.Method.Form switch { BallotForm.SingleChoice => "single", BallotForm.Points => "points", _ => "approval" },
            MinChoices = Write(rules.Method.MinChoices),
            MaxChoices = Write(rules.Method.MaxChoices),
            Points = rules.Method.MaxPoints > 0 ? Write(rules.Method.MaxPoints) : "10",
            MaxPointsPerOption = rules.Method.MaxPointsPerOption > 0 ? Write(rules.Method.MaxPointsPerOption) : "",
            Budget = rules.Budget is { } budget ? OptionLine.WriteMoney(budget.Pence) : "",
            Currency = rules.Budget?.Currency ?? Money.Sterling,
            OpensDay = Write(opens, Day),
            OpensTime = Write(opens, Time),
            ClosesDay = Write(closes, Day),
            ClosesTime = Write(closes, Time),
            ResultsShown = rules.ResultsShown == Domain.Polls.ResultsShown.Live ? "live" : "hidden",
            Order = rules.Order switch { OptionOrder.Fixed => "fixed", OptionOrder.Rotated => "rotated", _ => "drawn" },
            Mandate = MandateForm.Of(rules.Mandate),
            Eligibility = EligibilityForm.Of(rules.Eligibility),
        };
    }

    public static PollForm Read(IFormCollection form)
    {
        string Field(string name) => form[name].ToString().Trim();
        return new()
        {
            Title = Field("title"),
            Question = Field("question"),
            Options = Field("options"),
            Method = Field("method"),
            MinChoices = Field("minChoices"),
            MaxChoices = Field("maxChoices"),
            Points = Field("points"),
            MaxPointsPerOption = Field("maxPointsPerOption"),
            Budget = Field("budget"),
            Currency = Field("currency") is { Length: > 0 } currency ? currency : Money.Sterling,
            OpensDay = Field("opensDay"),
            OpensTime = Field("opensTime"),
            ClosesDay = Field("closesDay"),
            ClosesTime = Field("closesTime"),
            ResultsShown = Field("resultsShown"),
            Order = Field("order"),
            Mandate = MandateForm.Read(form),
            Eligibility = EligibilityForm.Read(form),
        };
    }

    /// <param name="old">The rules that are corrected: an option with the same title keeps its key and picture.</param>
    /// <param name="problems">What cannot be read; when there is anything the rules are null.</param>
    public PollRules? ToRules(PollRules? old, out IReadOnlyList<Refusal> problems)
    {
        var found = new List<Refusal>();
        var options = OptionLine.Read(Options, old?.Options ?? [], found);
        var (method, budget) = (ReadMethod(options.Count, found), ReadBudget(found));
        var (opens, closes) = Moments(found);
        var rules = new PollRules(
            Title, Question, options, method, budget, opens, closes, Shown,
            Order switch { "fixed" => OptionOrder.Fixed, "rotated" => OptionOrder.Rotated, _ => OptionOrder.Drawn },
            Mandate.ToMandate(), Eligibility.ToEligibility(found),
            old?.Rehearses);
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

    private static string Write(DateTime moment, string format) => moment.ToString(format, CultureInfo.InvariantCulture);

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
