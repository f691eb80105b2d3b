using System.Net;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Programmes;

public sealed class Writing_pages_of_a_programme(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Written_previewed_published_changed_and_taken_off()
    {
        var town = await ProposalTown.FoundAsync(_app);
        using var officer = await Neighbour.ArriveAsync(_app, "Jo", null, Role.Officer);
        var (pages, seen) = ($"/officer/programmes/{town.Programme}/pages", $"/programmes/{town.Programme}");

        using var preview = await WriteAsync(officer, pages + "/0", "**You** decide.", "preview");
        (await preview.Content.ReadAsStringAsync()).ShouldContain("<strong>You</strong> decide.");
        (await officer.Browser.GetStringAsync(pages)).ShouldContain("No pages yet");

        using var written = await WriteAsync(officer, pages + "/0", "**You** decide. <script>alert(1)</script>");
        written.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.Browser.GetAsync(seen + "/how-we-decide")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await officer.Browser.GetStringAsync(seen)).ShouldNotContain("How we decide");

        (await officer.PostAsync(pages + "/1?handler=Publish")).Dispose();
        var page = await officer.Browser.GetStringAsync(seen + "/how-we-decide");
        page.ShouldContain("<strong>You</strong> decide. &lt;script&gt;");
        (await officer.Browser.GetStringAsync(seen)).ShouldContain($"{seen}/how-we-decide\">How we decide");

        (await WriteAsync(officer, pages + "/1", "The council decides.")).Dispose();
        (await officer.Browser.GetStringAsync(seen + "/how-we-decide")).ShouldNotContain("The council decides.");
        (await officer.Browser.GetStringAsync(pages)).ShouldContain("with changes that nobody reads yet");
        (await officer.PostAsync(pages + "/1?handler=Publish")).Dispose();
        var changed = await officer.Browser.GetStringAsync(seen + "/how-we-decide");
        changed.ShouldContain("The council decides.");
        changed.ShouldContain("Changed ");

        (await officer.PostAsync(pages + "/1?handler=Withdraw")).Dispose();
        (await officer.Browser.GetAsync(seen + "/how-we-decide")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var record = await officer.Browser.GetStringAsync(pages);
        record.ShouldContain("Taken off the site: How we decide");
        record.ShouldContain($"officer:{officer.Person}");
    }

    [PostgresFact]
    public async Task What_is_missing_or_taken_is_said_beside_its_field()
    {
        var town = await ProposalTown.FoundAsync(_app);
        using var officer = await Neighbour.ArriveAsync(_app, "Jo", null, Role.Officer);
        var pages = $"/officer/programmes/{town.Programme}/pages";
        (await WriteAsync(officer, pages + "/0", "**You** decide.")).Dispose();

        using var again = await WriteAsync(officer, pages + "/0", "**You** decide.");
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await again.Content.ReadAsStringAsync()).ShouldContain("Another page of this programme has the address");
        using var empty = await WriteAsync(officer, pages + "/1", "");
        (await empty.Content.ReadAsStringAsync()).ShouldContain("Write what the page says.");
        (await officer.Browser.GetAsync(pages + "/7")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<HttpResponseMessage> WriteAsync(Neighbour officer, string address, string text, string what = "save") => officer.PostAsync(
        address, ("commandId", $"{Guid.CreateVersion7()}"), ("title", "How we decide"), ("slug", "how-we-decide"), ("text", text), ("order", "1"), ("do", what));
}
