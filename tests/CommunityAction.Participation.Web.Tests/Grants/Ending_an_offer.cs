using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Web.Tests.Grants;

public sealed class Ending_an_offer(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task An_offer_that_is_turned_down_frees_its_money()
    {
        using var town = await AwardTown.SettleAsync(_app, "A fund that is refused");
        await town.OfferAsync(DateTimeOffset.UtcNow.AddDays(5));
        (await town.PotAsync()).Free.ShouldBe(AwardTown.InThePot - AwardTown.Pence);

        (await AwardTown.PostAsync(town.Applicant, $"{town.Application}/offer/answer", ("no", "yes"))).ShouldBe($"{town.Application}/offer");

        (await town.PotAsync()).Free.ShouldBe(AwardTown.InThePot);
        (await AwardTown.PostAsync(town.Applicant, $"{town.Application}/offer/answer")).ShouldContain("answered already");
    }

    [PostgresFact]
    public async Task An_offer_that_nobody_answers_lapses_by_itself_and_frees_its_money()
    {
        using var town = await AwardTown.SettleAsync(_app, "A fund that waits");
        var until = _app.Get<IDatabaseClock>().Now.AddSeconds(1.5);
        var award = await town.OfferAsync(until);

        await Eventually.TrueAsync(async () => (await town.AwardAsync()).Status == AwardStatus.Lapsed);

        var lapsed = (await town.FileAsync()).Last<OfferLapsed>()!;
        lapsed.At.ShouldBeGreaterThanOrEqualTo(until);
        (await town.PotAsync()).Free.ShouldBe(AwardTown.InThePot);
        (await _app.Get<AwardDesk>().AnswerAsync(await town.FileAsync(), new(award, true, town.Applicant.Person), Caller.System("test"))).Refusal!.Code.ShouldBe("offer-lapsed");
        (await AwardTown.PostAsync(town.Applicant, $"{town.Application}/offer/answer")).ShouldContain("The offer ended");
        await Eventually.TrueAsync(async () => (await _app.Services.GetServices<IWritesToMany>().OfType<AwardLetters>().Single().DueAsync()).Any(letter => letter.Name == $"grant-offer-lapsed:{award}:1"));
    }

    [PostgresFact]
    public async Task A_hold_and_an_offer_do_not_pass_each_other()
    {
        using var town = await AwardTown.SettleAsync(_app, "A fund that looks twice");
        await town.DecideAsync();
        var (file, desk) = (await town.FileAsync(), _app.Get<AwardDesk>());
        var reason = await _app.Get<IVault>().KeepAsync(town.One.Person, "The account is new.");
        var holds = _app.Get<ApplicationDesk>();

        var offering = desk.OfferAsync(file, DateTimeOffset.UtcNow.AddDays(5), Caller.System("test"));
        var holding = holds.SendAsync(new PlaceHold(town.Id, HoldKind.Bank, reason), Caller.System("test"));
        await Task.WhenAll(offering, holding);

        // Whichever came first: an offer on record stands before the hold, or there is none.
        var held = (await town.FileAsync()).Case.Steps.Single(step => step.Fact is HoldPlaced).Position;
        var offered = (await town.FileAsync()).Last<OfferIssued>()?.Position;
        ((await offering).Refusal?.Code ?? "offered").ShouldBe(offered is null ? "award-on-hold" : "offered");
        (offered ?? 0).ShouldBeLessThan(held);
        if (offered is null)
        {
            await holds.SendAsync(new LiftHold(town.Id, HoldKind.Bank, reason), Caller.System("test"));
            (await desk.OfferAsync(file, DateTimeOffset.UtcNow.AddDays(5), Caller.System("test"))).Refusal.ShouldBeNull();
        }
    }

    [PostgresFact]
    public async Task An_application_that_is_held_back_cannot_be_offered_anything()
    {
        using var town = await AwardTown.SettleAsync(_app, "A fund that holds");
        await town.DecideAsync();
        await town.Town.OfficerAsync($"/officer{town.Application}?handler=Hold", ("hold", "Bank"), ("why", "The account is new."));

        (await AwardTown.PostAsync(town.One, $"/officer{town.Application}/offer", ("expires", $"{DateTime.UtcNow.AddDays(9):yyyy-MM-dd}"), ("expires-time", "17:00"))).ShouldContain("A check is not finished");
    }
}
