using System.Net;
using System.Net.Http.Json;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Polls;

/// <summary>Votes for residents who are signed in: one ballot each, on all their devices together.</summary>
public sealed class Voting_as_a_resident(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task One_person_has_one_ballot_on_two_devices()
    {
        var poll = await OpenAsync(new([], null));
        using var phone = await Neighbour.ArriveAsync(_app, "Ann");
        using var laptop = await Neighbour.SignInAsync(_app, phone.Person, phone.Email);

        (await CastAsync(phone, poll, 1, "park")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await CastAsync(laptop, poll, 1, "bus")).StatusCode.ShouldBe(HttpStatusCode.Conflict, "it is a change of the one ballot, and has to say so");
        (await CastAsync(laptop, poll, 2, "bus")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        await Eventually.TrueAsync(() => Board(poll).Rows!.Single(row => row.Key == "bus").Votes == 1);
        Board(poll).Ballots.ShouldBe(1);
        (await phone.Browser.GetStringAsync($"/p/{poll.Code}/receipt")).ShouldContain("Your vote counts");
    }

    [PostgresFact]
    public async Task Two_people_at_one_device_have_a_ballot_each()
    {
        var poll = await OpenAsync(new([], null));
        foreach (var name in new[] { "Ann", "Ben" })
        {
            using var person = await Neighbour.ArriveAsync(_app, name);
            (await CastAsync(person, poll, 1, "park")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        await Eventually.TrueAsync(() => Board(poll).Ballots == 2);
    }

    [PostgresFact]
    public async Task A_stranger_is_asked_to_sign_in_and_no_program_gets_round_it()
    {
        var poll = await OpenAsync(new([], null));
        var page = await _app.Client.GetStringAsync($"/p/{poll.Code}");
        page.ShouldContain("Sign in to vote");
        page.ShouldContain($"/sign-in?returnUrl=%2Fp%2F{poll.Code}");

        var voter = await SeatAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/p/{poll.Code}/ballot") { Content = JsonContent.Create(new { revision = 1, choices = new { park = 1 } }) };
        request.Headers.Add("Cookie", voter);
        using var answer = await _app.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("sign-in-needed");

        using var form = new FormUrlEncodedContent([new("revision", "1"), new("choice", "park")]);
        (await _app.Client.PostAsync($"/p/{poll.Code}", form)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        Board(poll).Ballots.ShouldBe(0);
    }

    [PostgresFact]
    public async Task Who_lives_elsewhere_is_told_so()
    {
        var poll = await OpenAsync(new([new("millrace")], null));
        using var inside = await Neighbour.ArriveAsync(_app, "Ann", new("millrace"));
        using var outside = await Neighbour.ArriveAsync(_app, "Ben", new("castle"));
        using var silent = await Neighbour.ArriveAsync(_app, "Cem");

        (await CastAsync(inside, poll, 1, "park")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await CastAsync(outside, poll, 1, "park")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await outside.Browser.GetStringAsync($"/p/{poll.Code}")).ShouldContain("residents of other wards");
        (await silent.Browser.GetStringAsync($"/p/{poll.Code}")).ShouldContain("Add your ward to your profile first");
    }

    private async Task<Poll> OpenAsync(Eligibility who) => await _app.OpenPollAsync(Papers.Approval() with { Mandate = Papers.Mandate, Eligibility = who });

    private static Task<HttpResponseMessage> CastAsync(Neighbour person, Poll poll, int revision, string choice) =>
        person.PostAsync($"/p/{poll.Code}", ("revision", $"{revision}"), ("choice", choice));

    private BoardSnapshot Board(Poll poll) => BoardSnapshot.Of(_app.Get<PollBoards>().Find(poll.Id)!.View());

    private async Task<string> SeatAsync()
    {
        var open = await _app.OpenPollAsync(Papers.Approval());
        using var page = await _app.Client.GetAsync($"/p/{open.Code}");
        return page.Headers.GetValues("Set-Cookie").First(cookie => cookie.StartsWith("seat=", StringComparison.Ordinal)).Split(';')[0];
    }
}
