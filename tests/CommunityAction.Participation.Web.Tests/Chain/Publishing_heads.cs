using System.Net;
using CommunityAction.Participation.Adapters.Postgres.Chain;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Record;
using CommunityAction.Participation.Web.Tests.Mail;
using CommunityAction.Participation.Web.VerifyLog;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Chain;

/// <summary>In the running product.</summary>
public sealed class Publishing_heads(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Whoever_kept_one_finds_that_erasing_somebody_changed_nothing()
    {
        using var leaver = await Neighbour.ArriveAsync(_app, "Wilhelmina Passmore");
        await PublishAsync(1);
        var page = await _app.Client.GetStringAsync("/record/heads.txt");
        var kept = HeadsFile.Read(page);
        kept.ShouldNotBeEmpty();
        HeadsFile.Read(await _app.Client.GetStringAsync("/record/heads.json")).ShouldBe(kept);

        (await leaver.PostAsync("/account/erase", ("sure", "yes"))).EnsureSuccessStatusCode();
        await FollowAsync();

        var verdict = await new LogCheck(_app.Get<NpgsqlDataSource>()).RunAsync(kept, withTexts: true, (_, _) => { });
        verdict.Findings.ShouldBeEmpty();
        verdict.ObserversFit.ShouldBe(kept.Count);
        verdict.Texts!.Erased.ShouldBeGreaterThan(0);
        verdict.Texts.Altered.ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task Who_asks_on_the_page_gets_each_of_them_once_by_letter()
    {
        using var observer = await Neighbour.ArriveAsync(_app, "Ann");
        using var silent = await Neighbour.ArriveAsync(_app, "Ben");
        (await observer.PostAsync("/record/heads/letters", ("wanted", "true"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await observer.Browser.GetStringAsync("/record/heads")).ShouldContain("Stop these letters");
        await PublishAsync(2);

        await LetterWriting.NewNode(_app, _app.Services.GetRequiredService<IEnumerable<IWritesToMany>>().OfType<HeadLetters>().Single()).WriteDueAsync();
        await LetterWriting.NewNode(_app, _app.Services.GetRequiredService<IEnumerable<IWritesToMany>>().OfType<HeadLetters>().Single()).WriteDueAsync();

        var reasons = await LetterWriting.ReasonsAsync(_app, MailTopic.Heads);
        reasons.ShouldNotBeEmpty();
        reasons.ShouldAllBe(reason => reason.EndsWith($"{observer.Person}", StringComparison.Ordinal));
        reasons.Distinct().Count().ShouldBe(reasons.Count);

        (await observer.PostAsync("/record/heads/letters", ("wanted", "false"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await observer.Browser.GetStringAsync("/record/heads")).ShouldContain("Send me the heads");
        (await silent.Browser.GetStringAsync("/account/letters")).ShouldContain("the head of the log");
    }

    [PostgresFact]
    public async Task A_stranger_is_led_to_sign_in_first()
    {
        using var form = new FormUrlEncodedContent([new("wanted", "true")]);
        using var answer = await _app.Client.PostAsync("/record/heads/letters", form);

        answer.Headers.Location!.OriginalString.ShouldContain("/sign-in");
    }

    /// <summary>As if an hour had begun, so many hours from now.</summary>
    private async Task PublishAsync(int hours)
    {
        await FollowAsync();
        await _app.Get<LogChain>().PublishAsync(_app.Get<IDatabaseClock>().Now.AddHours(hours - 2));
    }

    /// <summary>The product follows by itself as well.</summary>
    private Task FollowAsync() => Eventually.TrueAsync(async () => (await _app.Get<LogChain>().FollowAsync()).IsAtEnd);
}
