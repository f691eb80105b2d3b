using System.Text.Json;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.OpenData;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.OpenData.GrantPublication, CommunityAction.Participation.Domain.Grants.OpenData.GrantPublicationFact>;

namespace CommunityAction.Participation.Domain.Tests.Grants.OpenData;

public sealed class Publishing_own_grants
{
    private const string Id = "360G-hathermere-7";
    private static readonly Guid Source = TheAward.Value;
    private static readonly GrantPublished First = new(Source, Cafe, Id, 1, "first", Text, 10);
    private static readonly PublishGrant Publish = new(Source, Cafe, Id, "first", Text, 10);

    private static readonly OwnGrant Grant = new(
        Id, "Holiday club", "Sewing in the holidays.", new("360G-hathermere-council", "Hathermere"), new("GB-CHC-1098765", "Kitchen"), new(2027, 3, 31), 1_500_50)
    {
        RequestedPence = 2_000_00, PaidPence = 0, BeginsOn = new(2027, 5, 1), IsFromOpenCall = true, Decision = new("https://hathermere.example/grants/decisions/1"),
    };

    [Fact]
    public void A_grant_is_published_once_and_anew_only_when_something_has_changed()
    {
        Given().When(Publish).Then(First);
        Given(First).When(Publish with { AsOf = 12 }).ThenNothing();
        Given(First).When(Publish with { AsOf = 12, Digest = "second" }).Then(First with { Revision = 2, AsOf = 12, Digest = "second" });
    }

    [Fact]
    public void What_was_read_before_never_takes_the_place_of_something_newer()
    {
        Given(First).When(Publish with { AsOf = 9, Digest = "older" }).ThenNothing();
        Given(First).When(new UnpublishGrant(Source, 9)).ThenNothing();
    }

    [Fact]
    public void Its_id_stays_whatever_the_council_is_called_later() =>
        Given(First).When(Publish with { Grant = "360G-other-7", Digest = "second", AsOf = 12 }).ThenRefused("grant-id-changed", Id);

    [Fact]
    public void What_is_no_grant_any_more_is_taken_out_and_may_come_back_under_its_id()
    {
        var gone = new GrantUnpublished(Source, Id, 12);
        Given().When(new UnpublishGrant(Source, 12)).ThenNothing();
        Given(First).When(new UnpublishGrant(Source, 12)).Then(gone);
        Given(First, gone).When(new UnpublishGrant(Source, 13)).ThenNothing();
        Given(First, gone).When(Publish with { AsOf = 14 }).Then(First with { Revision = 2, AsOf = 14 });
    }

    [Fact]
    public void An_award_counts_when_its_offer_is_accepted_and_its_decision_stands()
    {
        var offer = new OfferIssued(TheAward, Cafe, 1, ThePot, 90_00, 0, Polls.Any.Morning);
        var made = new DecisionMade(Cafe, 1, GrantOutcome.Approved, TheAward, ThePot, 90_00, [], Text, new("Cabinet", "4.2", null), "officer:one", Polls.Any.Morning);
        bool Counts(DecisionMade? decision, params AwardFact[] facts) => OwnGrant.IsEffective(facts.Aggregate(Award.Nothing, Award.Evolve), decision);

        Counts(made).ShouldBeFalse();
        Counts(made, offer).ShouldBeFalse("nobody has said yes");
        Counts(made, offer, new OfferDeclined(TheAward, Ann)).ShouldBeFalse();
        Counts(made, offer, new OfferLapsed(TheAward)).ShouldBeFalse();
        Counts(made, offer, new OfferAccepted(TheAward, Ann)).ShouldBeTrue();
        Counts(made, offer, new OfferAccepted(TheAward, Ann), new GrantClosed(TheAward)).ShouldBeTrue();
        Counts(made with { Number = 2 }, offer, new OfferAccepted(TheAward, Ann)).ShouldBeFalse("another decision took its place, and what it gives was not accepted yet");
        Counts(made with { Number = 2, Award = null }, offer, new OfferAccepted(TheAward, Ann)).ShouldBeFalse("it was declined after all");
    }

    [Fact]
    public void Amounts_are_pounds_and_what_is_not_known_is_left_out() =>
        JsonSerializer.Serialize(Grant.ToGrant(new(2027, 4, 1, 9, 30, 0, TimeSpan.FromHours(1))), GrantJson.Options).ShouldBe(
            """
            {"id":"360G-hathermere-7","title":"Holiday club","description":"Sewing in the holidays.","currency":"GBP","amountAwarded":1500.5,"awardDate":"2027-03-31","fundingOrganization":[{"id":"360G-hathermere-council","name":"Hathermere"}],"amountAppliedFor":2000,"amountDisbursed":0,"url":"https://hathermere.example/grants/decisions/1","plannedDates":[{"startDate":"2027-05-01"}],"recipientOrganization":[{"id":"GB-CHC-1098765","name":"Kitchen"}],"fromOpenCall":"Yes","dateModified":"2027-04-01T08:30:00Z"}
            """);

    [Fact]
    public void The_digest_is_that_of_what_is_said_and_not_of_when()
    {
        (Grant with { Pence = 1_500_50 }).Digest.ShouldBe(Grant.Digest);
        (Grant with { Pence = 1_500_49 }).Digest.ShouldNotBe(Grant.Digest);
        (Grant with { PaidPence = 1 }).Digest.ShouldNotBe(Grant.Digest);
    }
}
