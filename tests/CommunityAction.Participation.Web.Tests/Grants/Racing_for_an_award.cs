using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Awards;

namespace CommunityAction.Participation.Web.Tests.Grants;

public sealed class Racing_for_an_award(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly DateOnly Day = new(2027, 4, 1);
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Two_hundred_plans_and_approvals_at_once_never_pay_more_than_the_award()
    {
        // £2,000 are given, and 200 payments of £30 are planned at once: 66 fit, £1,980, and not one more.
        using var town = await AwardTown.SettleAsync(_app, "A fund under siege");
        var (award, desk) = (await town.RunningAsync(), _app.Get<AwardDesk>());
        var planned = await Task.WhenAll(Enumerable.Range(0, 200).Select(one => desk.SendAsync(new SchedulePayment(award, 30_00, Day, "officer:planner"), Caller.System("test"))));
        planned.Count(reply => reply.Refusal is null).ShouldBe(66);
        planned.Where(reply => reply.Refusal is not null).ShouldAllBe(reply => reply.Refusal!.Code == "payment-amount-wrong");

        // Each is approved three times at once, and in between the award is made smaller: what is planned stays covered.
        var approved = Enumerable.Range(0, 200).Select(one => desk.SendAsync(new ApprovePayment(award, 1 + (one % 66), "officer:approver"), Caller.System("test")));
        var varied = desk.VaryAsync(await town.FileAsync(), 1_980_00, new(Guid.Empty, "hash"), Caller.System("test"));
        (await Task.WhenAll([.. approved, varied])).ShouldAllBe(reply => reply.Refusal == null);
        var paid = await Task.WhenAll(Enumerable.Range(0, 200).Select(one => desk.SendAsync(new RecordPayment(award, 1 + (one % 66), PaymentNews.Made, Day), Caller.System("test"))));
        paid.ShouldAllBe(reply => reply.Refusal == null);

        (await town.AwardAsync()).ShouldSatisfyAllConditions(state => state.Paid.ShouldBe(1_980_00), state => state.Pence.ShouldBe(1_980_00), state => state.Payments.Count.ShouldBe(66));
        (await town.FileAsync()).Steps.Count(step => step.Fact is PaymentMade).ShouldBe(66, "a payment is made once, however often it is said");
        (await town.PotAsync()).Free.ShouldBe(AwardTown.InThePot - 1_980_00);
        await Eventually.TrueAsync(async () => await Sql.ScalarAsync(_app.Databases.Owner, $"select paid = 198000 and planned = 198000 and pence = 198000 from participation.grant_awards where award = '{award}'") is true);
    }

    [PostgresFact]
    public async Task Bank_details_and_approvals_that_meet_leave_nothing_approved_for_other_details()
    {
        using var town = await AwardTown.SettleAsync(_app, "A fund with a swindler");
        var (award, desk) = (await town.RunningAsync(), _app.Get<AwardDesk>());
        for (var payment = 1; payment <= 20; payment++)
        {
            await desk.SendAsync(new SchedulePayment(award, 100_00, Day, "officer:planner"), Caller.System("test"));
        }

        var file = await town.FileAsync();
        var approving = Enumerable.Range(1, 20).Select(payment => desk.SendAsync(new ApprovePayment(award, payment, "officer:approver"), Caller.System("test"))).ToList();
        var changing = desk.ChangeBankAsync(file, new("Somebody else", "654321", "11223344"), new("resident:thief", Guid.CreateVersion7()));
        await Task.WhenAll([.. approving, changing]);

        (await town.AwardAsync()).ShouldSatisfyAllConditions(
            state => state.Bank!.IsVerified.ShouldBeFalse(), state => state.Payments.ShouldAllBe(payment => payment.Status == PaymentStatus.Scheduled));
    }

    [PostgresFact]
    public async Task Less_frees_money_of_the_pot_more_takes_it_again_and_what_was_not_spent_comes_back()
    {
        using var town = await AwardTown.SettleAsync(_app, "A fund that bends");
        var (award, desk, reason) = (await town.RunningAsync(), _app.Get<AwardDesk>(), new Domain.TextRef(Guid.Empty, "hash"));
        (await desk.VaryAsync(await town.FileAsync(), 1_200_00, reason, Caller.System("test"))).Refusal.ShouldBeNull();
        (await town.PotAsync()).Free.ShouldBe(AwardTown.InThePot - 1_200_00);
        (await desk.VaryAsync(await town.FileAsync(), 1_600_00, reason, Caller.System("test"))).Refusal.ShouldBeNull();
        (await town.PotAsync()).Free.ShouldBe(AwardTown.InThePot - 1_600_00);

        await desk.SendAsync(new SchedulePayment(award, 1_600_00, Day, "officer:planner"), Caller.System("test"));
        await desk.SendAsync(new ApprovePayment(award, 1, "officer:approver"), Caller.System("test"));
        await desk.SendAsync(new RecordPayment(award, 1, PaymentNews.Made, Day), Caller.System("test"));
        (await desk.ReturnUnderspendAsync(award, 140_00, Caller.System("test"))).Refusal.ShouldBeNull();

        (await town.PotAsync()).Free.ShouldBe(AwardTown.InThePot - 1_460_00);
        (await town.AwardAsync()).Returned.ShouldBe(140_00);
    }
}
