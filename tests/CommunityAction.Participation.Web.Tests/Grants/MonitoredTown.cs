using System.Net;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>A group with a grant of £2,000 for a hall and cloth, of which £1,500 is paid.</summary>
internal sealed partial class MonitoredTown(TestApp app, AwardTown town, AwardId award) : IDisposable
{
    public const long Paid = 1_500_00;

    public AwardTown Awards => town;

    public AwardId Award => award;

    public Neighbour Applicant => town.Applicant;

    /// <summary>What the group writes for everybody.</summary>
    public string Summary => $"Forty people sew now with grant {award}.";

    /// <summary>The applicant's page of the grant.</summary>
    public string Path => town.Application;

    /// <summary>The officers' page of the grant.</summary>
    public string Monitoring => $"/officer{Path}/monitoring";

    public static DateOnly Today => DateOnly.FromDateTime(Moments.ToLondon(DateTimeOffset.UtcNow));

    public static async Task<MonitoredTown> SettleAsync(TestApp app, string name)
    {
        var town = await AwardTown.SettleAsync(app, name);
        var monitored = new MonitoredTown(app, town, await town.RunningAsync());
        await monitored.SendAsync(new SchedulePayment(monitored.Award, Paid, Today, "officer:planner"));
        await monitored.SendAsync(new ApprovePayment(monitored.Award, 1, "officer:approver"));
        await monitored.SendAsync(new RecordPayment(monitored.Award, 1, PaymentNews.Made, Today));
        return monitored;
    }

    public async Task SendAsync(IAwardCommand command) => (await app.Get<AwardDesk>().SendAsync(command, Caller.System("test"))).Refusal.ShouldBeNull();

    public Task<string> AskAsync(string handler, params (string Name, string Value)[] fields) => AwardTown.PostAsync(town.One, $"{Monitoring}?handler={handler}", fields);

    /// <summary>Sends a report of £1,400.25 and 43 people, changed as the fields say; where it leads, or what it says.</summary>
    public Task<string> ReportAsync(int number, int revision, params (string Name, string Value)[] fields) => AwardTown.PostAsync(Applicant, $"{Path}/reports/{number}",
    [
        ("revision", $"{revision}"), .. new[]
        {
            ("story", "We sewed every Saturday."), ("line-1", "1,000"), ("line-2", "400.25"), ("spent", "1400.25"), ("people", "43"), ("summary", Summary),
        }.Where(field => fields.All(other => other.Name != field.Item1)), .. fields,
    ]);

    /// <summary>What it leads to, or what the page says.</summary>
    public async Task<string> AttachAsync(int number, int revision, byte[] content, string description, bool mayBeShown)
    {
        using var file = new ByteArrayContent(content);
        using var form = new MultipartFormDataContent
        {
            { file, "picture", "picture.png" }, { new StringContent($"{revision}"), "revision" }, { new StringContent(description), "pictureDescription" }, { new StringContent("yes"), "more" },
            { new StringContent(mayBeShown ? "yes" : ""), "pictureShown" },
        };
        using var answer = await Applicant.Browser.PostAsync($"{Path}/reports/{number}", form);
        return answer.StatusCode == HttpStatusCode.SeeOther ? answer.Headers.Location!.OriginalString : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public static Task<string> ReadAsync(Neighbour person, string address) => PageAsync(person.Browser, address);

    public Task<string> OfficerAsync(string address) => PageAsync(town.Town.Officer, address);

    public static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        return answer.StatusCode;
    }

    public void Dispose() => town.Dispose();

    /// <summary>As somebody reads it, without tags.</summary>
    private static async Task<string> PageAsync(HttpClient browser, string address) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(await browser.GetStringAsync(address), " ")), " ");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
