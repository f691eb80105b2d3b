using System.Net;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Grants.OpenData;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>Each award that counts is open data, once, under an id that stays, as it stands now.</summary>
public sealed class Publishing_own_awards
{
    [PostgresFact]
    public async Task An_accepted_award_is_published_and_brought_up_to_date()
    {
        await using var town = await OwnGrantTown.SettleAsync();
        var (award, application) = await town.GiveAsync("A second cooker", 1_500_00);
        await town.GiveAsync("Still waits for a yes", 1_000_00, isAccepted: false);
        (await town.PublishedAsync()).ShouldBeEmpty("the council has not said under which ids");

        await town.NameIdsAsync();

        var grant = (await town.PublishedAsync()).ShouldHaveSingleItem();
        var said = grant.ToJsonString();
        ((string)grant["id"]!).ShouldBe($"360G-hathermere-{award}");
        ((string)grant["title"]!).ShouldBe("A second cooker");
        ((string)grant["description"]!).ShouldBe("Suppers for forty.");
        ((decimal)grant["amountAwarded"]!, (decimal)grant["amountAppliedFor"]!, (decimal)grant["amountDisbursed"]!).ShouldBe((1500m, 2000m, 0m));
        ((string)grant["recipientOrganization"]![0]!["id"]!).ShouldBe("GB-CHC-1098765");
        ((string)grant["fundingOrganization"]![0]!["id"]!).ShouldBe(OwnGrantTown.Ids.Organisation);
        ((string)grant["beneficiaryLocation"]![0]!["name"]!).ShouldBe("Millrace");
        ((string)grant["grantProgramme"]![0]!["title"]!).ShouldBe("The Neighbours' Fund");
        ((string)grant["plannedDates"]![0]!["startDate"]!).ShouldBe("2026-05-01");
        said.ShouldNotContain("Ann Weir");
        (await town.App.Client.GetStringAsync($"/grants/past/{grant["id"]}")).ShouldContain($"href=\"/grants/decisions/{application}\"");
        (await town.App.Client.GetStringAsync("/grants/past")).ShouldContain("£1,500");

        await town.AppendAsync(award.Value, new PaymentScheduled(award, 1, 1_200_00, new(2026, 6, 1), "officer:one"), new PaymentMade(award, 1, new(2026, 6, 1)), new VariationAgreed(award, 1_250_00, new(Guid.Empty, "hash")), new UnderspendReturned(award, 50_00));

        var after = (await town.PublishedAsync()).ShouldHaveSingleItem();
        ((decimal)after["amountAwarded"]!, (decimal)after["amountDisbursed"]!).ShouldBe((1250m, 1150m));
        after["id"]!.ToJsonString().ShouldBe(grant["id"]!.ToJsonString());
        (await town.App.Client.GetStringAsync("/record?area=grants")).ShouldContain("What is published of the grant was brought up to date");
    }

    [PostgresFact]
    public async Task A_group_that_decided_about_money_it_holds_is_the_funder()
    {
        await using var town = await OwnGrantTown.SettleAsync();
        await town.NameIdsAsync();
        var holder = await town.RegisterHolderAsync("Street Trust", "01234567");
        await town.GiveAsync("A second cooker", 1_500_00, power: new("", "Funding agreement 14", null, holder));
        await town.GiveAsync("Two benches", 1_000_00);

        var grants = (await town.PublishedAsync()).ToDictionary(grant => (string)grant["title"]!);
        var funder = grants["A second cooker"]["fundingOrganization"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)funder["id"]!, (string)funder["name"]!).ShouldBe(("GB-COH-01234567", "Street Trust"));
        ((string)grants["A second cooker"]["recipientOrganization"]![0]!["id"]!).ShouldBe("GB-CHC-1098765");
        ((string)grants["Two benches"]["fundingOrganization"]![0]!["id"]!).ShouldBe(OwnGrantTown.Ids.Organisation);
        grants["A second cooker"]["regrantType"].ShouldBeNull("it says of a grant to somebody who gives it on, and this is one by them");
    }

    [PostgresFact]
    public async Task A_decision_that_takes_the_place_of_another_takes_the_grant_out_until_its_own_offer_is_accepted()
    {
        await using var town = await OwnGrantTown.SettleAsync();
        await town.NameIdsAsync();
        var (award, application) = await town.GiveAsync("A second cooker", 1_500_00);
        var (_, other) = await town.GiveAsync("Two benches", 1_000_00);
        (await town.PublishedAsync()).Count.ShouldBe(2);

        await town.DecideAsync(application, 2, award, 1_800_00);
        await town.DecideAsync(other, 2, null, 0);
        (await town.PublishedAsync()).ShouldBeEmpty();

        await town.OfferAsync(award, application, 2, 1_800_00);
        await town.AppendAsync(award.Value, new OfferAccepted(award, new(Guid.CreateVersion7())));
        var back = (await town.PublishedAsync()).ShouldHaveSingleItem();
        ((string)back["id"]!, (decimal)back["amountAwarded"]!).ShouldBe(($"360G-hathermere-{award}", 1800m));
    }

    [PostgresFact]
    public async Task Two_nodes_that_publish_at_once_while_amounts_change_publish_each_grant_once_as_it_ends()
    {
        await using var town = await OwnGrantTown.SettleAsync();
        await town.NameIdsAsync();
        await using var second = await TestApp.StartAsync(town.App.Databases);
        var awards = new List<AwardId>();
        for (var number = 1; number <= 10; number++)
        {
            awards.Add((await town.GiveAsync($"Project {number}", 1_500_00)).Award);
        }

        await town.CaughtUpAsync();
        OwnGrantPublisher[] nodes = [town.Publisher, second.Get<OwnGrantPublisher>()];
        await Task.WhenAll(
        [
            .. awards.SelectMany(award => nodes.SelectMany(node => Enumerable.Range(0, 5).Select(_ => Task.Run(() => node.PublishAsync(award, default))))),
            .. awards.SelectMany(award => Enumerable.Range(1, 5).Select(step => town.AppendAsync(award.Value, new VariationAgreed(award, 1_500_00 - (step * 10_00), new(Guid.Empty, "hash"))))),
        ]);

        var published = await town.PublishedAsync();
        published.Select(grant => (string)grant["id"]!).ShouldBe(awards.Select(award => $"360G-hathermere-{award}"), ignoreOrder: true);
        foreach (var award in awards)
        {
            var stands = (await town.App.Get<IEventStore>().ReadStreamAsync(award.Value)).Select(step => (AwardFact)step.Fact!).Aggregate(Award.Nothing, Award.Evolve);
            ((decimal)published.Single(grant => ((string)grant["id"]!).EndsWith($"{award}", StringComparison.Ordinal))["amountAwarded"]!).ShouldBe(stands.Pence / 100m);
            var revisions = (await town.App.Get<IEventStore>().ReadStreamAsync(GrantPublication.Stream(award.Value))).Select(step => (GrantPublished)step.Fact!).ToList();
            revisions.Select(one => one.Revision).ShouldBe(Enumerable.Range(1, revisions.Count));
            revisions.Zip(revisions.Skip(1)).ShouldAllBe(pair => pair.First.Digest != pair.Second.Digest && pair.First.AsOf < pair.Second.AsOf);
        }

        var texts = await Sql.ScalarAsync(town.App.Databases.Owner,
            $"select count(*) from participation.vault_texts where person = '{OwnGrantPublisher.Shelf}' and id::text not in (select data #>> '{{document,id}}' from participation.mt_events where type = 'grants.grant-published.v1')");
        texts.ShouldBe(0L, "what was not published is not kept");
    }

    [PostgresFact]
    public async Task The_table_can_be_made_again_and_files_of_past_grants_neither_hide_nor_double_what_is_ours()
    {
        await using var town = await OwnGrantTown.SettleAsync();
        await town.NameIdsAsync();
        var (award, _) = await town.GiveAsync("A second cooker", 1_500_00);
        await town.SettledAsync();
        await using var past = await PastGrantTown.JoinAsync(town.App);
        await past.ImportAsync(PastGrantTown.Package(2, (number, grant) => grant["id"] = number == 1 ? $"360G-hathermere-{award}" : (string)grant["id"]!));

        var both = await town.PublishedAsync();
        both.Select(grant => (string)grant["title"]!).ShouldBe(["A second cooker", "Bench 2"], ignoreOrder: true);

        var runner = OwnGrantTown.RunnerOf(town.App);
        var position = runner.Position;
        await runner.RebuildAsync();
        await Eventually.TrueAsync(() => runner.Position >= position);
        JsonNode.DeepEquals(new JsonArray([.. (await town.PublishedAsync()).Select(grant => grant.DeepClone())]), new JsonArray([.. both.Select(grant => grant.DeepClone())])).ShouldBeTrue();

        (await past.TakeBackAsync("It was the wrong year.")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await Eventually.TrueAsync(async () => (await town.PublishedAsync()).Count == 1);
    }

    [SharedDataFact]
    public async Task A_package_of_own_and_past_grants_fits_the_official_schema()
    {
        await using var town = await OwnGrantTown.SettleAsync();
        await town.NameIdsAsync();
        await town.GiveAsync("A second cooker", 1_500_00);
        await town.GiveAsync("Two benches", 1_250_25);
        await using var past = await PastGrantTown.JoinAsync(town.App);
        await past.ImportAsync(PastGrantTown.Package(3));
        (await town.PublishedAsync()).Count.ShouldBe(5);

        var package = await past.PackageAsync();
        (await StandardCheck.RunAsync(("ours", package))).ShouldBeEmpty();
        GrantCheck.Of(package, DateOnly.FromDateTime(DateTime.UtcNow)).ShouldAllBe(problem => problem.IsAdvice);
        ((string)package["publisher"]!["identifier"]!).ShouldBe(OwnGrantTown.Ids.Organisation);
        var table = GrantFile.Read(await town.App.Client.GetByteArrayAsync(GrantExport.CsvPath), DateOnly.FromDateTime(DateTime.UtcNow));
        JsonNode.DeepEquals(JsonNode.Parse(table.Json!)!["grants"], package["grants"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(GroupKind.Charity, "1098765", "GB-CHC-1098765")]
    [InlineData(GroupKind.Charity, "SC012345", "GB-SC-SC012345")]
    [InlineData(GroupKind.CommunityInterestCompany, "01234567", "GB-COH-01234567")]
    [InlineData(GroupKind.Society, "RS00789", "GB-MPR-RS00789")]
    [InlineData(GroupKind.Charity, null, "360G-hathermere-group-00000000-0000-0000-0000-000000000000")]
    [InlineData(GroupKind.Unincorporated, null, "360G-hathermere-group-00000000-0000-0000-0000-000000000000")]
    public void A_group_is_known_by_its_register_or_by_our_reference(GroupKind kind, string? number, string id)
    {
        var organisation = OwnGrantSource.OrganisationOf("360G-hathermere", new(Guid.Empty), kind, number, "Kitchen");
        organisation.Id.ShouldBe(id);
        GrantIds.IsOfAnOrganisation(id).ShouldBeTrue();
        (organisation.CharityNumber ?? organisation.CompanyNumber).ShouldBe(kind == GroupKind.Society ? null : number);
    }
}
