using System.Net.Http.Json;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Proposals;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>A running product with a poll in every state, so that each page can be visited in each.</summary>
public sealed class Site
{
    private static readonly Lazy<Task<Site>> Busy = new(() => FilledAsync(new(Dressed: false)));
    private static readonly Lazy<Task<Site>> BusyInPseudo = new(() => FilledAsync(new(Dressed: true)));
    private static readonly Lazy<Task<Site>> Empty = new(() => StartAsync(new(Dressed: false)));
    private static readonly Lazy<Task<Site>> EmptyInPseudo = new(() => StartAsync(new(Dressed: true)));

    private readonly Dictionary<string, Poll> _polls = [];
    private IReadOnlyDictionary<string, ProgrammeId> _programmes = new Dictionary<string, ProgrammeId>();

    private Site(TestApp app, SiteContent content) => (App, Content) = (app, content);

    public TestApp App { get; }

    public SiteContent Content { get; }

    /// <summary>The seat of somebody who voted in every poll that was ever open.</summary>
    public string Seat { get; private set; } = "";

    /// <summary>The cookie of an officer who is signed in.</summary>
    public string Officer { get; private set; } = "";

    /// <summary>Not on the empty site.</summary>
    public SitePeople People { get; private set; } = null!;

    /// <summary>By the name of its state.</summary>
    public Poll this[string state] => _polls[state];

    /// <summary>By the name of its state.</summary>
    public ProgrammeId Programme(string state) => _programmes[state];

    public SiteProposals Proposals { get; private set; } = null!;

    public SiteGrants Grants { get; private set; } = null!;

    public SiteAwards Awards { get; private set; } = null!;

    /// <param name="empty">Without any poll or programme.</param>
    /// <param name="pseudo">In the language for tests, and with content in brackets.</param>
    public static Task<Site> OfAsync(bool empty = false, bool pseudo = false) => (empty, pseudo) switch
    {
        (false, false) => Busy.Value,
        (false, true) => BusyInPseudo.Value,
        (true, false) => Empty.Value,
        (true, true) => EmptyInPseudo.Value,
    };

    private static async Task<Site> StartAsync(SiteContent content)
    {
        var site = new Site(await TestApp.StartAsync(null, content.Settings), content);
        using var key = new FormUrlEncodedContent([new("key", TestApp.OfficerKey)]);
        using var signedIn = await site.App.Client.PostAsync("/officer/sign-in", key);
        site.Officer = CookieIn(signedIn, "officer");
        return site;
    }

    private static async Task<Site> FilledAsync(SiteContent content)
    {
        var site = await StartAsync(content);
        site.People = await SitePeople.SettleAsync(site.App, content);
        site._programmes = await SiteProgrammes.FillAsync(site.App, content.Dress);
        await PastGrantPages.FillAsync(site.App, content.Dress);
        site.Proposals = await SiteProposals.FillAsync(site.App, site.Programme("running"), content.Dress);
        site.Grants = await SiteGrants.FillAsync(site.App, site.People, content.Dress);
        site.Awards = await SiteAwards.FillAsync(site.App, site.Grants, site.People, content.Dress);
        await SiteReports.FillAsync(site.App, site.Grants, site.Awards, site.People, content.Dress);
        foreach (var (state, rules) in content.ToOpen)
        {
            site._polls[state] = await site.App.OpenPollAsync(rules);
            await site.VoteAsync(state);
        }

        foreach (var (state, rules) in content.OtherBallots)
        {
            site._polls[state] = await site.App.OpenPollAsync(rules);
        }

        site._polls["of proposals"] = await site.App.DraftPollAsync(content.Later with
        {
            Programme = site.Programme("running"),
            Options = [.. content.Later.Options, .. await site.App.Get<ProposalOptions>().OfAsync([site.Proposals["on a ballot"]])],
        });
        site._polls["not open yet"] = await site.App.DraftPollAsync(content.Later);
        await site.EndAsync();
        return site;
    }

    /// <summary>Takes each poll to the state that it is named after. The sweep stops at the last, so that one poll is being counted for ever.</summary>
    private async Task EndAsync()
    {
        var reason = Content.Dress("The costs were wrong.");
        await App.SendAsync(new WithdrawOption(this["option withdrawn"].Id, "bus", reason));
        await App.SendAsync(new VoidPoll(this["voided"].Id, reason));
        var next = await App.Get<PollDrafting>().ReplaceAsync(this["replaced"], reason, Content.Later, Caller.System("test"));
        next.Refusal.ShouldBeNull();
        await App.CloseAsync(this["decided"]);
        await App.CloseAsync(this["decided without money"]);
        foreach (var (state, rules, vote) in Content.Counted)
        {
            _polls[state] = await App.OpenPollAsync(rules);
            await App.CastAsync(this[state], vote);
            await App.CloseAsync(this[state]);
        }

        await AnswerAsync();
        _polls["decided by nobody"] = await App.OpenPollAsync(Content.Nobodys);
        await App.CloseAsync(this["decided by nobody"]);
        _polls["decided in time"] = await App.OpenPollAsync(Content.Soon("decided in time"));
        await Eventually.TrueAsync(() => Now("decided in time").Result is not null);
        await App.Get<DeadlineSweep>().StopAsync(default);
        _polls["counting"] = await App.OpenPollAsync(Content.Soon("counting"));
        await VoteAsync("counting");
        await Eventually.TrueAsync(() => DateTimeOffset.UtcNow > this["counting"].Rules.ClosesAt);
    }

    /// <summary>Votes that somebody answers for, at each step from the checklist to the declaration.</summary>
    private async Task AnswerAsync()
    {
        _polls["for residents"] = await App.OpenPollAsync(Content.ForResidents);
        _polls["rehearsal"] = await App.OpenPollAsync(Content.Practice);
        _polls["not ready"] = await App.DraftPollAsync(Content.NotReady);
        foreach (var state in new[] { "provisional", "checked", "declared" })
        {
            _polls[state] = await App.OpenPollAsync(Content.Answered);
            await VoteAsync(state);
            await App.SendAsync(new ClosePoll(this[state].Id, CloseCause.Officer));
            await Eventually.TrueAsync(() => Now(state).Count is not null);
            if (state != "provisional")
            {
                await App.SendAsync(await App.Get<PollCount>().RecountAsync(this[state].Id, "officer:second", default));
            }
        }

        await App.SendAsync(new DeclareResult(this["declared"].Id, "officer:third"));
    }

    private Poll Now(string state) => App.Get<Web.Live.PollBoards>().Find(this[state].Id)!.Current.Poll;

    private async Task VoteAsync(string state)
    {
        var poll = this[state];
        if (Seat.Length == 0)
        {
            using var page = await App.Client.GetAsync($"/p/{poll.Code}");
            Seat = CookieIn(page, "seat");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/p/{poll.Code}/ballot");
        request.Headers.Add("Cookie", "seat=" + Seat);
        request.Content = JsonContent.Create(new { revision = 1, choices = new { park = 1 } });
        (await App.Client.SendAsync(request)).EnsureSuccessStatusCode();
        await App.CastAsync(poll, "park");
    }

    private static string CookieIn(HttpResponseMessage answer, string name) =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(name + "=", StringComparison.Ordinal)).Split(';')[0][(name.Length + 1)..];
}
