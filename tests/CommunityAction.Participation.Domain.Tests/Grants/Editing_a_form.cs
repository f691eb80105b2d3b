using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Domain.Tests.Grants;

public sealed class Editing_a_form
{
    private static readonly FormQuestion Title = new(ApplicationForm.Title, QuestionKind.Text, "What is it called?");
    private static readonly FormQuestion Why = new("why", QuestionKind.Text, "Why?", WordLimit: 50);
    private static readonly FormQuestion Budget = new("budget", QuestionKind.Budget, "What it costs");
    private static readonly ApplicationForm Form = new([new("project", "Your project", [Title, Why]), new("money", "Money", [Budget])]);

    [Fact]
    public void A_new_part_is_empty_and_comes_last()
    {
        var (form, refusal) = Form.AddSection("Sign");

        refusal.ShouldBeNull();
        form.Sections[^1].ShouldBe(new FormSection("part-1", "Sign", []));
        form.Problems().ShouldContain(problem => problem.Code == "section-empty");
    }

    [Theory]
    [InlineData("", "section-title-missing")]
    [InlineData("*", "section-title-too-long")]
    public void A_part_needs_a_title_that_fits(string title, string code)
    {
        var typed = title.Replace("*", new string('a', 121), StringComparison.Ordinal);

        Form.AddSection(typed).ShouldBe(new ChangedForm(Form, Form.AddSection(typed).Refusal));
        Form.AddSection(typed).Refusal!.Code.ShouldBe(code);
        Form.RenameSection("money", typed).Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public void Questions_move_within_their_part_and_stop_at_its_ends()
    {
        Keys(Form.MoveQuestion("why", -1).Form).ShouldBe(["why", "title", "budget"]);
        Form.MoveQuestion("why", 1).Form.ShouldBe(Form);
        Form.MoveSection("money", -1).Form.Sections.Select(section => section.Key).ShouldBe(["money", "project"]);
        Form.MoveSection("money", 1).Form.ShouldBe(Form);
    }

    [Fact]
    public void A_question_moves_to_the_end_of_another_part()
    {
        var changed = Form.ChangeQuestion(Why with { Label = "Why now?" }, "money");

        changed.Form.Find("money")!.Questions.ShouldBe([Budget, Why with { Label = "Why now?" }]);
        changed.Form.Find("project")!.Questions.ShouldBe([Title]);
    }

    [Fact]
    public void A_copy_stands_below_with_a_key_of_its_own()
    {
        Form.CopyQuestion("title").Form.Find("project")!.Questions.ShouldBe([Title, Title with { Key = "question-1" }, Why]);
        Form.CopyQuestion("budget").Refusal!.Code.ShouldBe("form-budget-wrong");
    }

    [Fact]
    public void What_is_not_there_is_refused()
    {
        Form.RemoveQuestion("none").Refusal!.Code.ShouldBe("question-unknown");
        Form.MoveQuestion("none", 1).Refusal!.Code.ShouldBe("question-unknown");
        Form.CopyQuestion("none").Refusal!.Code.ShouldBe("question-unknown");
        Form.RemoveSection("none").Refusal!.Code.ShouldBe("section-unknown");
        Form.AddQuestion(Why with { Key = "" }, "none").Refusal!.Code.ShouldBe("section-unknown");
        var lost = Form.ChangeQuestion(Why, "none");
        (lost.Form, lost.Refusal!.Code).ShouldBe((Form, "section-unknown"));
    }

    [Fact]
    public void A_question_that_is_not_right_changes_nothing()
    {
        Form.AddQuestion(new("", QuestionKind.Choice, "Which?", Choices: ["One"]), "money").Refusal!.Code.ShouldBe("question-choices-missing");
        Form.AddQuestion(new("", QuestionKind.Choice, "Which?", Choices: ["One", new string('a', 201)]), "money").Refusal!.Code.ShouldBe("question-choice-too-long");
        Form.AddQuestion(new("", QuestionKind.Choice, "Which?", Choices: [.. Enumerable.Range(0, 51).Select(number => $"{number}")]), "money").Refusal!.Code.ShouldBe("question-too-many-choices");
        Form.ChangeQuestion(Why with { WordLimit = -1 }, "project").Refusal!.Code.ShouldBe("question-words-wrong");
        Form.AddQuestion(Title, "money").Refusal!.Code.ShouldBe("question-twice");
    }

    [Fact]
    public void There_is_an_end_to_parts_and_questions()
    {
        var full = Enumerable.Range(0, ApplicationForm.MostSections - 2).Aggregate(Form, (form, number) => form.AddSection($"Part {number}").Form);
        full.AddSection("One more").Refusal!.Code.ShouldBe("too-many-questions");

        var many = Enumerable.Range(0, ApplicationForm.MostQuestions - 1).Aggregate(Form, (form, _) => form.AddQuestion(Why with { Key = "" }, "money").Form);
        many.AddQuestion(Why with { Key = "" }, "money").Refusal!.Code.ShouldBe("too-many-questions");
        many.ChangeQuestion(Why, "money").Form.ShouldBe(many);
    }

    [Fact]
    public void What_changed_is_told()
    {
        FormComparison.Between(Form, Form).ShouldBeEmpty();
        FormComparison.Between(Form, Form.RemoveQuestion("why").Form).ShouldBe([new(FormChangeKind.Removed, "Why?")]);
        FormComparison.Between(Form, Form.ChangeQuestion(Why with { Label = "Why now?" }, "project").Form).ShouldBe([new(FormChangeKind.Changed, "Why now?")]);
        FormComparison.Between(Form, Form.ChangeQuestion(Why, "money").Form).ShouldBe([new(FormChangeKind.Moved, "Why?")]);
        FormComparison.Between(Form, Form.AddSection("Sign").Form).ShouldBe([new(FormChangeKind.Added, "Sign", true)]);
        FormComparison.Between(Form, Form with { HidesGroup = true }).ShouldBe([new(FormChangeKind.GroupHidden, "")]);
    }

    [Fact]
    public void Of_two_that_change_places_one_is_said_to_have_moved() =>
        FormComparison.Between(Form, Form.MoveQuestion("why", -1).Form).ShouldHaveSingleItem().Kind.ShouldBe(FormChangeKind.Moved);

    private static IEnumerable<string> Keys(ApplicationForm form) => form.Questions.Select(question => question.Key);
}
