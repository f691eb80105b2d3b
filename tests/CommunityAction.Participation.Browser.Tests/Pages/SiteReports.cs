using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Monitoring;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>On the grant that runs: a report that was accepted with a picture, one that waits to be read, a late one that is not written yet, and a change that was declined.</summary>
public static class SiteReports
{
    public static async Task FillAsync(TestApp app, SiteGrants grants, SiteAwards awards, SitePeople people, Func<string, string> dress)
    {
        var (vault, award, by) = (app.Get<IVault>(), awards.Running, people.Resident.Person);
        async Task<TextRef> KeepAsync(string text) => await vault.KeepAsync(by, text);
        async Task<TextRef> WriteAsync() => await KeepAsync(new ReportForm(new Dictionary<string, string> { [ReportForm.Story] = dress("We sewed."), [ReportForm.Changes] = dress("A new hall.") }).Write());
        var picture = await app.Get<AttachmentStore>().KeepAsync(grants["awarded"], "image/png", await app.Client.GetByteArrayAsync("/icon.png"), default);
        var day = DateOnly.FromDateTime(DateTime.Today);
        var figures = new ReportFigures([0], [43], 43);
        IAwardCommand[] commands =
        [
            new SetTargets(award, [new(await KeepAsync(dress("People who sew each week")), 40)], "officer:one"),
            new RequestReport(award, [new(day.AddDays(-60), false), new(day.AddDays(-30), false), new(day.AddDays(-20), true)]),
            new AddReportPhoto(award, 1, picture.Hash, picture.MediaType, picture.Bytes, await KeepAsync(dress("Nine dresses")), true, by),
            new SubmitReport(award, 1, 0, await WriteAsync(), by, figures, await KeepAsync(dress("Forty people sew now."))),
            new AcceptReport(award, 1, "officer:one"),
            new SubmitReport(award, 2, 0, await WriteAsync(), by, figures),
            new AskVariation(award, 2_000_00, await KeepAsync(dress("A trip instead of cloth.")), by),
            new DeclineVariation(award, 1, await KeepAsync(dress("It is not what we gave it for.")), "officer:one"),
        ];
        foreach (var command in commands)
        {
            (await app.Get<AwardDesk>().SendAsync(command, Caller.System("test"))).Refusal.ShouldBeNull();
        }
    }
}
