using System.Net;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Grants;

namespace CommunityAction.Participation.Web.Tests.Grants;

public sealed class Building_a_form(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task A_form_of_every_kind_is_built_question_by_question_and_published_at_once()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var fund = await town.MakeFundAsync("A fund to build");
        var before = FormOf(fund);

        await DoAsync(town, fund, "form?handler=Part", ("part", "More about it"));
        const string Part = "form/parts/part-1";
        await DoAsync(town, fund, Part, ("title", "A bit more"));
        foreach (var (kind, more) in new[] { ("short", ""), ("long", ""), ("number", ""), ("money", ""), ("choice", "By bus\nBy bike"), ("date", ""), ("file", ""), ("declaration", "") })
        {
            await DoAsync(town, fund, $"{Part}/question?kind={kind}", ("label", $"A {kind}"), ("hint", "Some help"), ("words", "40"), ("choices", more), ("marks", "optional"), ("marks", "blind"));
        }

        FormOf(fund).ShouldBe(before); // nobody sees a draft
        (await town.Officer.GetStringAsync($"{fund}/form/preview")).ShouldContain("By bike");
        await town.PublishFormAsync(fund);

        var part = FormOf(fund).Find("part-1")!;
        part.Title.ShouldBe("A bit more");
        part.Questions.Select(question => question.Kind).ShouldBe(
            [QuestionKind.Text, QuestionKind.Text, QuestionKind.Number, QuestionKind.Money, QuestionKind.Choice, QuestionKind.Date, QuestionKind.File, QuestionKind.Declaration]);
        part.Questions.ShouldAllBe(question => !question.IsRequired && question.IsBlind && question.Hint == "Some help");
        part.Questions.Select(question => question.WordLimit).ShouldBe([0, 40, 0, 0, 0, 0, 0, 0]);
        part.Questions[4].Choices.ShouldBe(["By bus", "By bike"]);
        FundOf(fund).Forms.Count.ShouldBe(2);
        (await town.Officer.GetStringAsync($"{fund}/form")).ShouldContain("There is nothing to publish.");
    }

    [PostgresFact]
    public async Task Every_button_of_the_list_does_what_it_says_and_can_be_undone()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var fund = await town.MakeFundAsync("A fund of buttons");

        await DoAsync(town, fund, "form", ("do", "down title"));
        await DoAsync(town, fund, "form", ("do", "copy need"));
        await DoAsync(town, fund, "form", ("do", "remove success"));
        await DoAsync(town, fund, "form", ("do", "part-up money"));
        await DoAsync(town, fund, "form", ("do", "part-remove papers"));
        await DoAsync(town, fund, "form?handler=Undo");
        await DoAsync(town, fund, "form?handler=Group", ("more", "hides-group"));
        await DoAsync(town, fund, "form/questions/open", ("label", "Who might be left out?"), ("words", "80"), ("section", "where"));
        await town.PublishFormAsync(fund);

        var form = FormOf(fund);
        form.Sections.Select(section => section.Key).ShouldBe(["project", "money", "where", "papers", "declare"]);
        form.Find("project")!.Questions.Select(question => question.Key).ShouldBe(["what", "title", "need", "question-1", "summary"]);
        form.Find("where")!.Questions[^1].Label.ShouldBe("Who might be left out?");
        form.HidesGroup.ShouldBeTrue();
    }

    [PostgresFact]
    public async Task Of_two_officers_with_one_draft_the_second_is_told_and_nothing_is_lost()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var fund = await town.MakeFundAsync("A fund of two officers");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => TryAsync(town, $"{fund}/form?handler=Part", ("version", "0"), ("part", $"Part of {number}"))));

        answers.Count(answer => answer.Status == HttpStatusCode.SeeOther).ShouldBe(1);
        answers.Where(answer => answer.Status != HttpStatusCode.SeeOther).ShouldAllBe(answer => answer.Status == HttpStatusCode.Conflict && answer.Page.Contains("Another officer changed this draft"));
        var late = await TryAsync(town, $"{fund}/form/questions/what", ("version", "0"), ("label", "What I typed for an hour"), ("words", "50"), ("section", "project"));
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Page.ShouldContain("What I typed for an hour");
        (await TryAsync(town, $"{fund}/form?handler=Publish", ("version", "0"))).Status.ShouldBe(HttpStatusCode.Conflict);
        FundOf(fund).Forms.Count.ShouldBe(1);
    }

    [PostgresFact]
    public async Task What_cannot_be_is_refused_and_the_draft_stays()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var fund = await town.MakeFundAsync("A fund under attack");

        foreach (var (address, field, value, says) in new[]
        {
            ("form?handler=Part", "part", "", "Each part needs a title."),
            ("form?handler=Part", "part", new string('a', 121), "120"),
            ("form", "do", "remove nothing", "There is no such question."),
            ("form", "do", "drop everything now", "There is no such question."),
            ("form/parts/project/question?kind=short", "label", new string('a', 301), "300"),
            ("form/parts/project/question?kind=choice", "label", "Which?", "needs at least two answers"),
            ("form/parts/project/question?kind=long", "label", "Why?", "the limit must be from 1 to 2,000 words"),
            ("form/questions/title", "section", "nowhere", "There is no such part."),
            ("form/text", "form", "title | text | What is it called?", "We cannot read the line"),
        })
        {
            var fields = address.StartsWith("form/questions", StringComparison.Ordinal) ? new[] { (field, value), ("label", "Called?") } : [(field, value)];
            var answer = await TryAsync(town, $"{fund}/{address}", [.. fields, ("version", "0")]);
            ((int)answer.Status).ShouldBe(422, address);
            answer.Page.ShouldContain(says);
        }

        foreach (var address in new[] { "form/parts/nothing", "form/parts/nothing/question?kind=short", "form/parts/project/question?kind=budget", "form/questions/nothing" })
        {
            (await TryAsync(town, $"{fund}/{address}", ("version", "0"), ("label", "One more"))).Status.ShouldBe(HttpStatusCode.NotFound, address);
        }

        (await town.DraftAsync(fund)).ShouldBe("0");
    }

    [PostgresFact]
    public async Task While_a_round_is_open_the_draft_can_be_changed_and_not_published()
    {
        using var town = await GrantTown.SettleAsync(_app);
        var fund = await town.MakeFundAsync("A fund with an open round");
        await town.AnnounceAsync(fund, DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(2));

        await DoAsync(town, fund, "form", ("do", "remove open"));
        var page = await town.Officer.GetStringAsync($"{fund}/form");
        page.ShouldContain("publish it when the round has closed");
        page.ShouldContain("Removed question: What might stop people");
        page.ShouldNotContain("handler=Publish");
        (await TryAsync(town, $"{fund}/form?handler=Publish", ("version", "1"), ("commandId", $"{Guid.CreateVersion7()}"))).Status.ShouldBe(HttpStatusCode.Conflict);

        await DoAsync(town, fund, "form?handler=Drop");
        (await town.Officer.GetStringAsync($"{fund}/form")).ShouldContain("There is nothing to publish.");
    }

    private Fund FundOf(string fund) => _app.Get<FundBook>().Find(new FundId(Guid.Parse(fund[^36..])))!;

    private ApplicationForm FormOf(string fund) => FundOf(fund).Form;

    private static async Task DoAsync(GrantTown town, string fund, string address, params (string Name, string Value)[] fields) =>
        await town.OfficerAsync($"{fund}/{address}", [.. fields, ("version", await town.DraftAsync(fund))]);

    private static async Task<(HttpStatusCode Status, string Page)> TryAsync(GrantTown town, string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await town.Officer.PostAsync(address, form);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }
}
