using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>A poll's rules as an officer types them, kept as they were typed.</summary>
public sealed partial record PollForm
{
    private const string Day = "yyyy-MM-dd";
    private const string Time = "HH:mm";

    /// <summary>The id of the programme that it is a part of, or empty.</summary>
    public string Programme { get; init; } = "";

    /// <summary>Options that put proposals or applications to the vote: first on the ballot, and picked on a page of their own.</summary>
    public IReadOnlyList<PollOption> Copied { get; init; } = [];

    public string Title { get; init; } = "";

    public string Question { get; init; } = "";

    /// <summary>One on each line: title, summary, cost and theme, parted by bars; all but the title may be left out.</summary>
    public string Options { get; init; } = "";

    public MethodForm Ballot { get; init; } = new();

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

    /// <summary>The same, with these moments.</summary>
    public PollForm At(DateTimeOffset opens, DateTimeOffset closes)
    {
        var (from, until) = (Wording.Moments.ToLondon(opens), Wording.Moments.ToLondon(closes));
        return this with { OpensDay = Write(from, Day), OpensTime = Write(from, Time), ClosesDay = Write(until, Day), ClosesTime = Write(until, Time) };
    }

    public static PollForm Of(PollRules rules)
    {
        var form = new PollForm
        {
            Title = rules.Title,
            Question = rules.Question,
            Programme = rules.Programme?.ToString() ?? "",
            Copied = [.. rules.Options.Where(option => option.IsCopied())],
            Options = rules.Method.Form == BallotForm.YesNo ? "" : string.Join('\n', rules.Options.Where(option => !option.IsCopied()).Select(OptionLine.Write)),
            Ballot = MethodForm.Of(rules.Method),
            Budget = rules.Budget is { } budget ? OptionLine.WriteMoney(budget.Pence) : "",
            Currency = rules.Budget?.Currency ?? Money.Sterling,
            ResultsShown = rules.ResultsShown == Domain.Polls.ResultsShown.Live ? "live" : "hidden",
            Order = rules.Order switch { OptionOrder.Fixed => "fixed", OptionOrder.Rotated => "rotated", _ => "drawn" },
            Mandate = MandateForm.Of(rules.Mandate),
            Eligibility = EligibilityForm.Of(rules.Eligibility),
        };
        return form.At(rules.OpensAt, rules.ClosesAt);
    }

    public static PollForm Read(IFormCollection form) => new()
    {
        Programme = form.Text("programme"),
        Title = form.Text("title"),
        Question = form.Text("question"),
        Options = form.Text("options"),
        Ballot = MethodForm.Read(form),
        Budget = form.Text("budget"),
        Currency = form.Text("currency") is { Length: > 0 } currency ? currency : Money.Sterling,
        OpensDay = form.Text("opensDay"),
        OpensTime = form.Text("opensTime"),
        ClosesDay = form.Text("closesDay"),
        ClosesTime = form.Text("closesTime"),
        ResultsShown = form.Text("resultsShown"),
        Order = form.Text("order"),
        Mandate = MandateForm.Read(form),
        Eligibility = EligibilityForm.Read(form),
    };

    private static string Write(DateTime moment, string format) => moment.ToString(format, CultureInfo.InvariantCulture);
}
