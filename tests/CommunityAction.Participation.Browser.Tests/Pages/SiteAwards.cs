using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Features.Decisions;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Three decisions to give: one that nobody offered yet, one that is offered, and one with bank details to check and a payment that came back.</summary>
public sealed record SiteAwards(AwardId Offered, AwardId Running)
{
    private const long Pence = 2_000_00;

    public static async Task<SiteAwards> FillAsync(TestApp app, SiteGrants grants, SitePeople people, Func<string, string> dress)
    {
        var (desk, files) = (app.Get<AwardDesk>(), app.Get<AwardFiles>());
        var ids = new Dictionary<string, AwardId>();
        foreach (var state in new[] { "to offer", "offered", "awarded" })
        {
            ids[state] = await DecideAsync(app, grants, people, state, dress);
        }

        foreach (var state in new[] { "offered", "awarded" })
        {
            Accept(await desk.OfferAsync((await files.OfAsync(grants[state]))!, DateTimeOffset.UtcNow.AddDays(20), Caller.System("test")));
        }

        var award = ids["awarded"];
        Accept(await desk.AnswerAsync((await files.OfAsync(grants["awarded"]))!, new(award, true, people.Resident.Person), Caller.System("test")));
        IAwardCommand[] before = [new SignAgreement(award, 1, people.Resident.Person), new MeetCondition(award, 1, "officer:one"), new SchedulePayment(award, 1_200_00, new(2027, 4, 1), "officer:one")];
        foreach (var command in before)
        {
            Accept(await desk.SendAsync(command, Caller.System("test")));
        }

        await BankAsync(1, "87654321");
        IAwardCommand[] paid =
        [
            new VerifyBankDetails(award, 1, "officer:two"), new ApprovePayment(award, 1, "officer:two"), new RecordPayment(award, 1, PaymentNews.Made, new(2027, 4, 1)), new RecordPayment(award, 1, PaymentNews.Returned, default),
            new SchedulePayment(award, 300_00, new(2027, 5, 1), "officer:one"), new ApprovePayment(award, 2, "officer:two"),
        ];
        foreach (var command in paid)
        {
            Accept(await desk.SendAsync(command, Caller.System("test")));
        }

        await BankAsync(2, "12345678");
        return new(ids["offered"], award);

        async Task BankAsync(int version, string number) => Accept(await desk.ChangeBankAsync(
            (await files.OfAsync(grants["awarded"]))!, new(dress("Weir Keepers"), "123456", number), new($"resident:{people.Resident.Person}-{version}", Guid.CreateVersion7())));
    }

    private static async Task<AwardId> DecideAsync(TestApp app, SiteGrants grants, SitePeople people, string state, Func<string, string> dress)
    {
        var (vault, award) = (app.Get<IVault>(), new AwardId(Guid.CreateVersion7()));
        var condition = await vault.KeepAsync(people.Resident.Person, dress("Show us the safeguarding policy."));
        var reason = await vault.KeepAsync(people.Resident.Person, dress("It helps many."));
        Accept(await app.Get<DecisionDesk>().DecideAsync(
            new(grants[state], Pence, 1_500_00, GrantOutcome.Approved, award, grants.Pot, Pence, [condition], reason, new(dress("Head of communities"), dress("Scheme 4.2"), null), "officer:three", 10),
            new PotPurpose(new("millrace")), Caller.System("test"), default));
        return award;
    }

    private static void Accept(CommandReply reply) => reply.Refusal.ShouldBeNull();
}
