using System.Net;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Grants;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>A group to which £2,000 of a pot of £40,000 are given under one condition, and two officers who sign in as themselves.</summary>
internal sealed partial class AwardTown(TestApp app, GrantTown town, Neighbour applicant, string path, PotId pot) : IDisposable
{
    public const long Pence = 2_000_00;

    public const long InThePot = 40_000_00;

    public required Neighbour One { get; init; }

    public required Neighbour Two { get; init; }

    public GrantTown Town => town;

    public Neighbour Applicant => applicant;

    /// <summary>The applicant's page of the application.</summary>
    public string Application => path;

    public ApplicationId Id => new(Guid.Parse(path[^36..]));

    public static async Task<AwardTown> SettleAsync(TestApp app, string name)
    {
        var town = await GrantTown.SettleAsync(app);
        var fund = await town.MakeFundAsync(name);
        await town.AnnounceAsync(fund, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(7));
        var (person, group) = await town.GroupAsync("Ann Treasurer", $"{name} group");
        var application = await GrantTown.StartAsync(person, group, fund);
        await GrantTown.FillAsync(person, application);
        (await GrantTown.SendAsync(person, application)).ShouldBe($"{application}/receipt");
        var pot = app.Get<FundBook>().Find(new Domain.Grants.FundId(Guid.Parse(fund[^36..])))!.Pots[0].Id;
        return new(app, town, person, application, pot)
        {
            One = await Neighbour.ArriveAsync(app, "Pat Planner", null, Role.Officer), Two = await Neighbour.ArriveAsync(app, "Sam Second", null, Role.Officer),
        };
    }

    /// <summary>Decides to give all that was asked for; the award.</summary>
    public async Task<AwardId> DecideAsync(bool hasCondition = true)
    {
        var award = new AwardId(Guid.CreateVersion7());
        var condition = await app.Get<IVault>().KeepAsync(new(Guid.CreateVersion7()), "Show us the safeguarding policy.");
        var reason = await app.Get<IVault>().KeepAsync(new(Guid.CreateVersion7()), "It helps many.");
        var decision = new MakeDecision(Id, Pence, 1_500_00, GrantOutcome.Approved, award, pot, Pence, hasCondition ? [condition] : [], reason, new("Head of communities", "Scheme 4.2", null), "officer:three", 10);
        (await app.Get<DecisionDesk>().DecideAsync(decision, PotPurpose.Any, Caller.System("test"), default)).Refusal.ShouldBeNull();
        return award;
    }

    /// <summary>What was decided, offered until a moment, without a page.</summary>
    public async Task<AwardId> OfferAsync(DateTimeOffset until, bool hasCondition = true)
    {
        var award = await DecideAsync(hasCondition);
        (await app.Get<AwardDesk>().OfferAsync(await FileAsync(), until, Caller.System("test"))).Refusal.ShouldBeNull();
        return award;
    }

    /// <summary>Accepted, signed, and with bank details that a second person checked; without a page.</summary>
    public async Task<AwardId> RunningAsync()
    {
        var (award, desk, bank) = (await OfferAsync(DateTimeOffset.UtcNow.AddDays(5), hasCondition: false), app.Get<AwardDesk>(), new BankAccount("Award group", "123456", "87654321"));
        (await desk.AnswerAsync(await FileAsync(), new(award, true, applicant.Person), Caller.System("test"))).Refusal.ShouldBeNull();
        (await desk.SendAsync(new SignAgreement(award, 1, applicant.Person), Caller.System("test"))).Refusal.ShouldBeNull();
        (await desk.ChangeBankAsync(await FileAsync(), bank, new($"resident:{applicant.Person}", Guid.CreateVersion7()))).Refusal.ShouldBeNull();
        (await desk.SendAsync(new VerifyBankDetails(award, 1, "officer:checker"), Caller.System("test"))).Refusal.ShouldBeNull();
        return award;
    }

    public async Task<AwardFile> FileAsync() => (await app.Get<AwardFiles>().OfAsync(Id))!;

    public async Task<Award> AwardAsync() => (await FileAsync()).Award;

    public async Task<Pot> PotAsync() => (await app.Get<IEventStore>().ReadStreamAsync(pot.Value)).Aggregate(Pot.Nothing, (state, recorded) => Pot.Evolve(state, (PotFact)recorded.Fact!));

    /// <summary>The page that a form leads to, or what the form says instead.</summary>
    public static async Task<string> PostAsync(Neighbour person, string address, params (string Name, string Value)[] fields)
    {
        using var answer = await person.PostAsync(address, [("commandId", $"{Guid.CreateVersion7()}"), .. fields]);
        return answer.StatusCode == HttpStatusCode.SeeOther ? answer.Headers.Location!.OriginalString : WebUtility.HtmlDecode(Marks().Replace((await answer.Content.ReadAsStringAsync()).Split("<main")[^1], " "));
    }

    public void Dispose()
    {
        town.Dispose();
        applicant.Dispose();
        One.Dispose();
        Two.Dispose();
    }

    [GeneratedRegex(@"(<[^>]*>|\s)+")]
    private static partial Regex Marks();
}
