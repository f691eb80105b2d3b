using System.Text;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Grants.OpenData;

namespace CommunityAction.Participation.Domain.Tests.Grants.OpenData;

public sealed class Checking_grants
{
    [Fact]
    public void A_grant_with_all_that_is_required_is_fine() => GrantCheck.Of(PublishedFiles.Package(), PublishedFiles.Today).ShouldBeEmpty();

    [Theory]
    [InlineData("id")]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("currency")]
    [InlineData("amountAwarded")]
    [InlineData("awardDate")]
    [InlineData("fundingOrganization")]
    public void What_is_required_must_be_there_and_must_not_be_empty(string field)
    {
        PublishedFiles.Faults(grant => grant.Remove(field)).ShouldBe([$"/grants/0/{field} value-missing"]);
        PublishedFiles.Faults(grant => grant[field] = null).ShouldBe([$"/grants/0/{field} value-missing"]);
        PublishedFiles.Faults(grant => grant[field] = " ").ShouldBe([$"/grants/0/{field} value-missing"]);
    }

    [Fact]
    public void Exactly_one_kind_of_recipient_gets_it()
    {
        PublishedFiles.Faults(grant => grant.Remove("recipientOrganization")).ShouldBe(["/grants/0/recipientOrganization recipient-missing"]);
        PublishedFiles.Faults(grant => grant["recipientOrganization"] = new JsonArray()).ShouldBe(["/grants/0/recipientOrganization recipient-missing"]);
        PublishedFiles.Faults(grant => grant["recipientIndividual"] = Person()).ShouldBe(["/grants/0/recipientIndividual recipient-twice"]);
        PublishedFiles.Faults(ToPerson).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("awardDate", "31/01/2026")]
    [InlineData("awardDate", "2026-02-30")]
    [InlineData("awardDate", "2026-01")]
    [InlineData("awardDate", "2026-01-31\n")]
    [InlineData("awardDate", "2026-01-31T09:00:00")]
    [InlineData("dateModified", "2026-01-31")]
    [InlineData("dateModified", "2026-01-31 09:00:00Z")]
    [InlineData("dataSource", "www.hathermere.example")]
    [InlineData("url", "https://hathermere.example/a b")]
    public void Dates_and_addresses_have_their_form(string field, string text) =>
        PublishedFiles.Faults(grant => grant[field] = text).ShouldBe([$"/grants/0/{field} value-out-of-form"]);

    [Theory]
    [InlineData("2026")]
    [InlineData("2026-01")]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T09:00:00+01:00")]
    public void A_planned_date_may_be_a_month_or_a_year(string text) =>
        PublishedFiles.Faults(grant => grant["plannedDates"] = new JsonArray(new JsonObject { ["startDate"] = text })).ShouldBeEmpty();

    [Fact]
    public void A_grant_is_awarded_today_or_before()
    {
        PublishedFiles.Faults(grant => grant["awardDate"] = "2026-09-20").ShouldBeEmpty();
        PublishedFiles.Faults(grant => grant["awardDate"] = "2026-09-20T23:59:00Z").ShouldBeEmpty();
        PublishedFiles.Faults(grant => grant["awardDate"] = "2026-09-21").ShouldBe(["/grants/0/awardDate award-in-future"]);
    }

    [Fact]
    public void An_amount_is_a_number_and_a_duration_is_not_below_nought()
    {
        PublishedFiles.Faults(grant => grant["amountAwarded"] = "250").ShouldBe(["/grants/0/amountAwarded not-a-number"]);
        PublishedFiles.Faults(grant => grant["amountAwarded"] = 1e200).ShouldBe(["/grants/0/amountAwarded not-a-number"]);
        PublishedFiles.Faults(grant => grant["plannedDates"] = new JsonArray(new JsonObject { ["duration"] = -1 })).ShouldBe(["/grants/0/plannedDates/0/duration below-nought"]);
        PublishedFiles.Faults(grant => grant["title"] = 12).ShouldBe(["/grants/0/title not-a-text"]);
        PublishedFiles.Faults(grant => grant["grantProgramme"] = "Small grants").ShouldBe(["/grants/0/grantProgramme not-a-list"]);
    }

    [Theory]
    [InlineData("currency", "gbp")]
    [InlineData("fromOpenCall", "yes")]
    [InlineData("regrantType", "FRG080")]
    [InlineData("locationScope", "GLS070")]
    public void Closed_lists_are_closed(string field, string text) => PublishedFiles.Faults(grant => grant[field] = text).ShouldBe([$"/grants/0/{field} code-unknown"]);

    [Fact]
    public void Codes_of_places_and_of_grants_to_people_are_closed_too()
    {
        PublishedFiles.Faults(grant => grant["beneficiaryLocation"] = new JsonArray(new JsonObject { ["countryCode"] = "UK", ["geoCodeType"] = "Ward" }))
            .ShouldBe(["/grants/0/beneficiaryLocation/0/countryCode code-unknown", "/grants/0/beneficiaryLocation/0/geoCodeType code-unknown"]);
        PublishedFiles.Faults(grant => grant["toIndividualsDetails"] = new JsonObject { ["primaryGrantReason"] = "Poverty", ["grantPurpose"] = new JsonArray("GTIP020", "Food") })
            .ShouldBe(["/grants/0/toIndividualsDetails/primaryGrantReason code-unknown", "/grants/0/toIndividualsDetails/grantPurpose/1 code-unknown"]);
    }

    [Fact]
    public void A_grant_stands_once_and_a_package_has_one()
    {
        var package = PublishedFiles.Package();
        package["grants"]!.AsArray().Add(package["grants"]![0]!.DeepClone());
        GrantCheck.Of(package, PublishedFiles.Today).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe("grant-twice"), problem => problem.Path.ShouldBe("/grants/1/id"), problem => problem.Grant.ShouldBe("360G-hathermere-1"));

        GrantCheck.Of(new JsonObject { ["grants"] = new JsonArray() }, PublishedFiles.Today).ShouldHaveSingleItem().Code.ShouldBe("grants-missing");
        GrantCheck.Of(new JsonArray(), PublishedFiles.Today).ShouldHaveSingleItem().Code.ShouldBe("not-an-object");
    }

    [Fact]
    public void A_person_stays_unknown()
    {
        PublishedFiles.Faults(grant => ToPerson(grant, "GB-NI-QQ123456C")).ShouldBe(["/grants/0/recipientIndividual/id individual-known"]);
        PublishedFiles.Faults(grant =>
        {
            ToPerson(grant);
            grant["beneficiaryLocation"] = new JsonArray(new JsonObject { ["geoCode"] = "M33 7ZF" });
        }).ShouldBe(["/grants/0/beneficiaryLocation/0/geoCode individual-postcode"]);

        var file = GrantFile.Read(Encoding.UTF8.GetBytes(PublishedFiles.Package(ToPerson).ToJsonString()), PublishedFiles.Today);
        file.Advice.ShouldHaveSingleItem().Code.ShouldBe("individual-name-left-out");
        file.Json!.ShouldNotContain("Ann");
        file.Package!.Grants[0].RecipientIndividual.ShouldBe(new Individual("360G-hathermere-person-7", Grant.NameOfAnIndividual));
    }

    [Fact]
    public void Contacts_and_what_the_standard_does_not_know_are_left_out_and_said_once()
    {
        static void Change(JsonObject grant)
        {
            grant["Request No"] = 17;
            grant["recipientOrganization"]![0]!["email"] = "ann@weir.example";
            grant["recipientOrganization"]![0]!["contactName"] = "Ann";
        }

        PublishedFiles.Advice(Change).ShouldBe(
            ["/grants/0/recipientOrganization/0/contactName contact-left-out", "/grants/0/recipientOrganization/0/email contact-left-out", "/grants/0/Request No field-left-out"]);
        GrantFile.Read(Encoding.UTF8.GetBytes(PublishedFiles.Package(Change).ToJsonString()), PublishedFiles.Today).Json!.ShouldNotContain("Ann");
    }

    [Theory]
    [InlineData("360G-hathermere-1/2")]
    [InlineData("360G-hathermere-1\\2")]
    public void An_id_can_stand_in_an_address(string id) => PublishedFiles.Faults(grant => grant["id"] = id).ShouldBe(["/grants/0/id id-unusable"]);

    private static JsonObject Person(string id = "360G-hathermere-person-7") => new() { ["id"] = id, ["name"] = "Ann Example" };

    private static void ToPerson(JsonObject grant) => ToPerson(grant, "360G-hathermere-person-7");

    private static void ToPerson(JsonObject grant, string id)
    {
        grant.Remove("recipientOrganization");
        grant["recipientIndividual"] = Person(id);
    }
}
