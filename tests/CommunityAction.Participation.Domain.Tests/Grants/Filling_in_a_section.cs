using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Tests.Grants;

public sealed class Filling_in_a_section
{
    [Theory]
    [InlineData("one two three four five", null)]
    [InlineData("  one\ttwo\nthree  four five ", null)]
    [InlineData("one two three four five six", "answer-too-many-words")]
    [InlineData("   ", "answer-missing")]
    public void Words_are_counted_as_people_count_them(string typed, string? wrong) =>
        Wrong(new("what", QuestionKind.Text, "What?", WordLimit: 5), typed).ShouldBe(wrong);

    [Theory]
    [InlineData(QuestionKind.Number, "1,200", null)]
    [InlineData(QuestionKind.Number, "-1", "answer-not-a-number")]
    [InlineData(QuestionKind.Money, "£1,250.50", null)]
    [InlineData(QuestionKind.Money, "12.345", "answer-not-money")]
    [InlineData(QuestionKind.Money, "-5", "answer-not-money")]
    [InlineData(QuestionKind.Date, "2026-10-04", null)]
    [InlineData(QuestionKind.Date, "04/10/2026", "answer-not-a-day")]
    [InlineData(QuestionKind.Choice, "Yes", null)]
    [InlineData(QuestionKind.Choice, "Perhaps", "answer-not-listed")]
    [InlineData(QuestionKind.Declaration, "", "declaration-missing")]
    [InlineData(QuestionKind.Declaration, "on", null)]
    public void Each_kind_of_question_has_its_own_answers(QuestionKind kind, string typed, string? wrong) =>
        Wrong(new("q", kind, "Question", Choices: ["Yes", "No"]), typed).ShouldBe(wrong);

    [Fact]
    public void What_need_not_be_answered_may_be_empty_but_not_wrong()
    {
        Wrong(new("q", QuestionKind.Number, "How many?", IsRequired: false), "").ShouldBeNull();
        Wrong(new("q", QuestionKind.Number, "How many?", IsRequired: false), "many").ShouldBe("answer-not-a-number");
    }

    [Fact]
    public void A_budget_adds_up()
    {
        Budget(("Hall", "1500"), ("Food", "720.50"), own: "220.50", requested: "2000", least: "1500").ShouldBeEmpty();
        var wrong = Budget(("Hall", "1500"), ("Food", "720.50"), own: "", requested: "2000", least: "1500").ShouldHaveSingleItem();
        wrong.Code.ShouldBe("budget-does-not-add-up");
        wrong.Arguments.ShouldBe([new Money(2_220_50, "GBP"), new Money(2_000_00, "GBP")]);
    }

    [Fact]
    public void It_asks_for_what_the_fund_gives_and_says_what_is_the_least()
    {
        Codes(Budget(("Hall", "400"), null, "", "400", "300")).ShouldBe(["requested-out-of-range"]);
        Codes(Budget(("Hall", "600"), null, "", "600", "601")).ShouldBe(["budget-least-above-requested"]);
        Codes(Budget(("Hall", "600"), null, "", "600", "")).ShouldBe(["budget-least-wrong"]);
    }

    [Fact]
    public void Each_line_says_what_and_how_much()
    {
        Codes(Budget(("", "600"), null, "", "600", "600")).ShouldBe(["budget-line-wrong"]);
        Codes(Budget(("Hall", "lots"), null, "", "600", "600")).ShouldBe(["budget-line-wrong"]);
        Codes(Budget(("", ""), null, "", "600", "600")).ShouldBe(["budget-empty"]);
    }

    [Fact]
    public void The_figures_of_an_application_are_read_from_its_answers()
    {
        var form = new ApplicationForm([.. Some.Form.Sections, new("where", "Where", [new("ward", QuestionKind.Ward, "Ward"), new("theme", QuestionKind.Theme, "Theme")])]);
        var answers = new SectionAnswers(new Dictionary<string, string> { ["budget-requested"] = "2,000", ["budget-least"] = "1500", ["ward"] = "millrace" });

        Figures.Of(form, answers, "GBP").ShouldBe(new ApplicationFigures(Some.Pounds(2_000), Some.Pounds(1_500), new("millrace"), null, null));
    }

    private static string? Wrong(FormQuestion question, string typed) =>
        new SectionAnswers(new Dictionary<string, string> { [question.Key] = typed }).Problems(new("s", "Section", [question]), Some.Outline).SingleOrDefault()?.Code;

    private static IReadOnlyList<Refusal> Budget((string What, string Cost) first, (string What, string Cost)? second, string own, string requested, string least) =>
    [
        .. new SectionAnswers(new Dictionary<string, string>
        {
            ["budget-what-1"] = first.What, ["budget-cost-1"] = first.Cost, ["budget-what-3"] = second?.What ?? "", ["budget-cost-3"] = second?.Cost ?? "",
            ["budget-own"] = own, ["budget-requested"] = requested, ["budget-least"] = least,
        }).Problems(Some.Form.Sections[1], Some.Outline),
    ];

    private static IEnumerable<string> Codes(IReadOnlyList<Refusal> problems) => problems.Select(problem => problem.Code);
}
