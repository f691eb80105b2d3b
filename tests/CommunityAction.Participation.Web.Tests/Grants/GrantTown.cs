using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>An officer with a fund, and groups that apply to it, all through the pages that they use.</summary>
internal sealed partial class GrantTown(TestApp app) : IDisposable
{
    /// <summary>A program with the officer's key that keeps cookies, and so reads what it wrote.</summary>
    public HttpClient Officer { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = app.Address, DefaultRequestHeaders = { Authorization = new("Bearer", TestApp.OfficerKey) },
    };

    public static async Task<GrantTown> SettleAsync(TestApp app)
    {
        foreach (var (list, entry) in new[] { (CouncilList.Wards, new CouncilEntry("millrace", "Millrace")), (CouncilList.Themes, new("climate", "Climate")) })
        {
            var reply = await app.Get<CommandRunner>().RunAsync(new ChangeList(list, [entry]), Caller.System("test"));
            await app.Get<LogMemory>().CaughtUpAsync(reply.Position, TimeSpan.FromSeconds(10), default);
        }

        return new(app);
    }

    /// <summary>The page that an officer's form leads to.</summary>
    public async Task<string> OfficerAsync(string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("commandId", $"{Guid.CreateVersion7()}")).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await Officer.PostAsync(address, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        var next = answer.Headers.Location!.OriginalString;
        (await Officer.GetAsync(next)).Dispose(); // a page waits until this node knows what was written
        return next;
    }

    /// <summary>A fund of small grants with a pot; its page at the officers' desk.</summary>
    public async Task<string> MakeFundAsync(string name = "The Neighbours' Fund")
    {
        var fund = await OfficerAsync("/officer/grants/new", ("kind", "SmallGrants"), ("name", name), ("summary", "Small grants for groups."), ("smallest", "500"), ("largest", "10000"), ("route", "Panel"),
            ("decidedBy", "The Cabinet Member"), ("authority", "Scheme of delegation 4.2"), ("panelWeight", "100"), ("voteWeight", "0"), ("quorum", "5"), ("limit", ""));
        await OfficerAsync($"{fund}/pots/new", ("potName", "Open to all"), ("source", "Council revenue budget"), ("pence", "40000"));
        return fund;
    }

    /// <summary>Publishes the draft of a fund's form as it is now.</summary>
    public async Task PublishFormAsync(string fund) => await OfficerAsync($"{fund}/form?handler=Publish", ("version", await DraftAsync(fund)));

    /// <summary>The version of the draft that the form builder shows.</summary>
    public async Task<string> DraftAsync(string fund) => VersionField().Match(await Officer.GetStringAsync($"{fund}/form")).Groups[1].Value;

    /// <summary>A round that opens and closes at these moments; its id.</summary>
    public async Task<Guid> AnnounceAsync(string fund, DateTimeOffset opens, DateTimeOffset closes)
    {
        await OfficerAsync($"{fund}/rounds/new", ("name", "Spring round"), ("budget", "24000"), ("equalityImpact", "/equality"),
            ("opens", Day(opens)), ("opens-time", Time(opens)), ("closes", Day(closes)), ("closes-time", Time(closes)));
        return Guid.Parse(RoundLink().Matches(await Officer.GetStringAsync(fund)).First().Groups[1].Value);
    }

    /// <summary>The round is over since a few seconds, and the log says so.</summary>
    public async Task CloseAsync(Guid round)
    {
        await CloseAtAsync(round, DateTimeOffset.UtcNow.AddSeconds(-5));
        await Eventually.TrueAsync(() => app.Get<FundBook>().OfRound(new(round))!.Value.Round.WasClosed);
    }

    public async Task CloseAtAsync(Guid round, DateTimeOffset moment)
    {
        var (fund, before) = app.Get<FundBook>().OfRound(new(round))!.Value;
        var log = app.Get<IEventStore>();
        var closes = new RoundReplanned(fund.Id, new(round), before.Plan with { ClosesAt = moment }, "It is over.");
        var version = (await log.ReadStreamAsync(fund.Id.Value)).Count;
        (await log.AppendAsync(Append.To(fund.Id.Value, version, new(Guid.NewGuid(), "system:test", Guid.NewGuid()), closes))).ShouldBeOfType<AppendOutcome.Written>();
    }

    /// <summary>Somebody with a group of their own; its id.</summary>
    public async Task<(Neighbour Person, string Group)> GroupAsync(string person, string name)
    {
        var neighbour = await Neighbour.ArriveAsync(app, person);
        using var answer = await neighbour.PostAsync("/groups/new", ("name", name), ("kind", "Charity"), ("number", "1098765"), ("commandId", $"{Guid.CreateVersion7()}"));
        await Eventually.TrueAsync(async () => (await neighbour.Browser.GetStringAsync("/account")).Contains(name, StringComparison.Ordinal));
        return (neighbour, answer.Headers.Location!.OriginalString[^36..]);
    }

    /// <summary>Answers that let a group apply; the application's page.</summary>
    public static async Task<string> StartAsync(Neighbour person, string group, string fund, string past = "no")
    {
        using var answer = await person.PostAsync($"/grants/{fund[^36..]}/apply", ("group", group), ("q-rules", "yes"), ("q-bank", "yes"), ("q-here", "yes"), ("q-past", past), ("commandId", $"{Guid.CreateVersion7()}"));
        if (answer.Headers.Location?.OriginalString is not { } application)
        {
            return await answer.Content.ReadAsStringAsync();
        }

        using var seen = await person.Browser.GetAsync(application); // who wrote it reads it; from then on it is there for every request
        return application;
    }

    /// <summary>Fills in every part.</summary>
    public static async Task FillAsync(Neighbour person, string application, string title = "Holiday sewing club")
    {
        await SaveAsync(person, application, "project", 1, ("title", title), ("what", "Sew."), ("need", "People asked."), ("success", "We ask them."), ("open", "The hall has a ramp."));
        await SaveAsync(person, application, "where", 1, ("ward", "millrace"), ("theme", "climate"), ("people", "40"));
        await SaveAsync(person, application, "money", 1, ("budget-what-1", "Hall"), ("budget-cost-1", "1,500"), ("budget-what-2", "Cloth"), ("budget-cost-2", "720.50"), ("budget-own", "220.50"),
            ("budget-requested", "2000"), ("budget-least", "1500"));
        await SaveAsync(person, application, "declare", 1, ("subsidy", "No"), ("true", "yes"));
        (await AttachAsync(person, application, "%PDF-1.7 rules"u8.ToArray(), "rules.pdf")).ShouldBe(HttpStatusCode.SeeOther);
    }

    public static async Task SaveAsync(Neighbour person, string application, string section, int revision, params (string Key, string Value)[] answers)
    {
        using var answer = await person.PostAsync($"{application}/sections/{section}",
            [("revision", $"{revision}"), ("commandId", $"{Guid.CreateVersion7()}"), .. answers.Select(one => ("q-" + one.Key, one.Value))]);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
    }

    public static async Task<HttpStatusCode> AttachAsync(Neighbour person, string application, byte[] content, string name)
    {
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var form = new MultipartFormDataContent { { file, "q-constitution", name } };
        using var answer = await person.Browser.PostAsync($"{application}/sections/papers", form);
        return answer.StatusCode;
    }

    /// <summary>Presses the button of the page that shows all answers; where it leads, or what it says.</summary>
    public static async Task<string> SendAsync(Neighbour person, string application) => await SendAsync(person, application, await SeenAsync(person, application));

    /// <summary>What the page that shows all answers says that it shows.</summary>
    public static async Task<string> SeenAsync(Neighbour person, string application) => SeenField().Match(await person.Browser.GetStringAsync($"{application}/check")).Groups[1].Value;

    public static async Task<string> SendAsync(Neighbour person, string application, string seen)
    {
        using var answer = await person.PostAsync($"{application}/check", ("seen", seen), ("commandId", $"{Guid.CreateVersion7()}"));
        return answer.Headers.Location?.OriginalString ?? await answer.Content.ReadAsStringAsync();
    }

    public void Dispose() => Officer.Dispose();

    private static string Day(DateTimeOffset moment) => Moments.ToLondon(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset moment) => Moments.ToLondon(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex("/officer/grants/rounds/([0-9a-f-]{36})")]
    private static partial Regex RoundLink();

    [GeneratedRegex("name=\"version\" value=\"([0-9]+)\"")]
    private static partial Regex VersionField();

    [GeneratedRegex("name=\"seen\" value=\"([0-9a-f]+)\"")]
    private static partial Regex SeenField();
}
