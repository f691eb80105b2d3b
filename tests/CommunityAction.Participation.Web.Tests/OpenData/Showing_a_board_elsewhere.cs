using System.Net;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.OpenData;

[Collection(ReadingOpenData.Name)]
public sealed class Showing_a_board_elsewhere(OpenTown town)
{
    private readonly TestApp _app = town.App;

    [PostgresFact]
    public async Task Any_site_may_frame_it_and_it_leaves_nothing_behind()
    {
        using var answer = await _app.Client.GetAsync($"/embed/{town.Open.Code}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("frame-ancestors *");
        new[] { "default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'none'", "base-uri 'none'" }.ShouldAllBe(part => policy.Contains(part));
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldNotContain("<form");
        page.ShouldContain($"href=\"{_app.Address}p/{town.Open.Code}\" target=\"_blank\" rel=\"noopener\"");
    }

    [PostgresTheory]
    [InlineData("/")]
    [InlineData("/p/{0}")]
    [InlineData("/p/{0}/result")]
    [InlineData("/screen/{0}")]
    [InlineData("/open-data")]
    [InlineData("/embed/000000")]
    [InlineData("/api/v1/council")]
    public async Task Nothing_else_can_be_framed(string address)
    {
        using var answer = await _app.Client.GetAsync(string.Format(null, address, town.Open.Code));

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
    }

    [PostgresFact]
    public async Task A_hidden_count_is_not_in_it()
    {
        var page = await _app.Client.GetStringAsync($"/embed/{town.Hidden.Code}");

        page.ShouldContain("Results when voting closes");
        page.ShouldNotContain("data-board ");
        (await _app.Client.GetStringAsync($"/embed/{town.Declared.Code}")).ShouldContain("data-key=\"park\"");
    }

    [PostgresFact]
    public async Task Officers_and_readers_find_the_code_to_copy()
    {
        var code = $"&lt;iframe src=&quot;{_app.Address}embed/{town.Open.Code}&quot;";
        WebUtility.HtmlDecode(await _app.Officer.GetStringAsync($"/officer/polls/{town.Open.Id}")).ShouldContain(WebUtility.HtmlDecode(code));
        var page = await _app.Client.GetStringAsync("/open-data");
        page.ShouldContain("/embed/");
        page.ShouldContain("api/v1/results?limit=5");
    }
}
