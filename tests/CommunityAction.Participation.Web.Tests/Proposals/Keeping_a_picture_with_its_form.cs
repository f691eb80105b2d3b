using System.Net;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.Tests.Pictures;

namespace CommunityAction.Participation.Web.Tests.Proposals;

/// <summary>A picture need not be chosen again because another field was wrong.</summary>
public sealed partial class Keeping_a_picture_with_its_form(AppFixture fixture) : IClassFixture<AppFixture>
{
    [PostgresFact]
    public async Task It_comes_back_with_the_form_and_is_saved_when_all_is_right()
    {
        var (town, author) = (await ProposalTown.FoundAsync(fixture.App), await Neighbour.ArriveAsync(fixture.App, "Margaret"));
        var page = await RefusedAsync(author, town, picture: true, ("title", "A bench"));

        using var saved = await SendAsync(author, town, false, ("title", "A bench"), ("pictureDescription", "The weir"), ("heldPicture", Token(page)));

        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await saved.Content.ReadAsStringAsync());
        var proposal = new ProposalId(Guid.Parse(saved.Headers.Location!.ToString().Split('/')[2]));
        (await town.NowAsync(proposal)).Content.Picture!.Path.ShouldBe(PathIn(page));
        (await author.Browser.GetAsync(PathIn(page))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [PostgresFact]
    public async Task Somebody_else_cannot_put_it_in_their_form()
    {
        var town = await ProposalTown.FoundAsync(fixture.App);
        using var author = await Neighbour.ArriveAsync(fixture.App, "Margaret");
        using var other = await Neighbour.ArriveAsync(fixture.App, "Idris");
        var page = await RefusedAsync(author, town, picture: true, ("title", "A bench"));

        using var saved = await SendAsync(other, town, false, ("title", "A bench"), ("pictureDescription", "The weir"), ("heldPicture", Token(page)));

        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await town.NowAsync(new(Guid.Parse(saved.Headers.Location!.ToString().Split('/')[2])))).Content.Picture.ShouldBeNull();
    }

    [PostgresFact]
    public async Task One_that_is_taken_away_is_gone_and_a_new_one_takes_the_place_of_the_old_one()
    {
        var (town, author) = (await ProposalTown.FoundAsync(fixture.App), await Neighbour.ArriveAsync(fixture.App, "Margaret"));
        var first = await RefusedAsync(author, town, picture: true, ("title", "A bench"));
        var second = await RefusedAsync(author, town, picture: true, ("title", "A bench"), ("heldPicture", Token(first)));

        PathIn(second).ShouldNotBe(PathIn(first));
        (await author.Browser.GetAsync(PathIn(first))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var saved = await SendAsync(author, town, false, ("title", "A bench"), ("noPicture", "on"), ("heldPicture", Token(second)));

        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await author.Browser.GetAsync(PathIn(second))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The form again: a picture without its description cannot be saved.</summary>
    private static async Task<string> RefusedAsync(Neighbour author, ProposalTown town, bool picture, params (string, string)[] fields)
    {
        using var refused = await SendAsync(author, town, picture, fields);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return await refused.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> SendAsync(Neighbour author, ProposalTown town, bool picture, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent($"{town.Programme}"), "programme" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        if (picture)
        {
            form.Add(new ByteArrayContent(SamplePictures.Png()), "picture", "weir.png");
        }

        return await author.Browser.PostAsync("/proposals/new", form);
    }

    private static string Token(string page) => WebUtility.HtmlDecode(Held().Match(page).Groups["token"].Value);

    private static string PathIn(string page) => Photo().Match(page).Groups["path"].Value;

    [GeneratedRegex("""name="heldPicture" value="(?<token>[^"]+)""")]
    private static partial Regex Held();

    [GeneratedRegex("""class="ca-photo" src="(?<path>[^"]+)""")]
    private static partial Regex Photo();
}
