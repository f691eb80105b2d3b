using CommunityAction.Participation.Domain.Programmes;
using static CommunityAction.Participation.Domain.Tests.Programmes.Some;

namespace CommunityAction.Participation.Domain.Tests.Programmes;

public sealed class Telling_people
{
    private static readonly ProgrammeFact[] WithWork = [.. Published, new DeliveryPlanned(Id, 1, "A Sunday bus", "")];

    [Fact]
    public void News_and_decisions_are_posted()
    {
        var picture = new Picture("/pictures/bus.svg", "A green bus");
        Given(Published).When(new PostUpdate(Id, UpdateKind.Decision, " The bus comes ", "Cabinet said yes.", picture))
            .Then(new UpdatePosted(Id, UpdateKind.Decision, "The bus comes", "Cabinet said yes.", picture));
    }

    [Fact]
    public void An_update_has_a_title_and_a_text_and_says_what_its_picture_shows()
    {
        Given(Published).When(new PostUpdate(Id, UpdateKind.News, "", "Text")).ThenRefused("title-missing");
        Given(Published).When(new PostUpdate(Id, UpdateKind.News, new('a', 121), "Text")).ThenRefused("title-too-long");
        Given(Published).When(new PostUpdate(Id, UpdateKind.News, "Title", "")).ThenRefused("update-text-missing");
        Given(Published).When(new PostUpdate(Id, UpdateKind.News, "Title", new('a', 4_001))).ThenRefused("update-text-too-long");
        Given(Published).When(new PostUpdate(Id, UpdateKind.News, "Title", "Text", new("/pictures/bus.svg", " "))).ThenRefused("picture-without-description");
        Given(Draft).When(new PostUpdate(Id, UpdateKind.News, "Title", "Text")).ThenRefused("programme-not-published");
    }

    [Fact]
    public void Work_is_numbered_as_it_is_named()
    {
        Given(Published).When(new PlanDelivery(Id, "A Sunday bus", "")).Then(WithWork[^1]);
        Given(WithWork).When(new PlanDelivery(Id, "A shelter", "By the shop")).Then(new DeliveryPlanned(Id, 2, "A shelter", "By the shop"));
        Given(Published).When(new PlanDelivery(Id, "", "")).ThenRefused("title-missing");
        Given(Published).When(new PlanDelivery(Id, new('a', 121), "")).ThenRefused("title-too-long");
        Given(Published).When(new PlanDelivery(Id, "A", new('a', 501))).ThenRefused("delivery-description-too-long");
    }

    [Fact]
    public void A_report_moves_the_work_it_is_about()
    {
        var report = new DeliveryReported(Id, 1, DeliveryStatus.UnderWay, 40, "The route is drawn.", null);
        Given(WithWork).When(new ReportDelivery(Id, 1, DeliveryStatus.UnderWay, 40, "The route is drawn.")).Then(report);
        Given([.. WithWork, report]).State.Delivery[0].ShouldBe(new DeliveryItem(1, "A Sunday bus", "", DeliveryStatus.UnderWay, 40));
    }

    [Theory]
    [InlineData(DeliveryStatus.UnderWay, -1)]
    [InlineData(DeliveryStatus.UnderWay, 101)]
    [InlineData(DeliveryStatus.UnderWay, 100)]
    [InlineData(DeliveryStatus.Done, 99)]
    public void Work_is_done_when_all_of_it_is(DeliveryStatus status, int progress) =>
        Given(WithWork).When(new ReportDelivery(Id, 1, status, progress, "Text")).ThenRefused("progress-wrong");

    [Fact]
    public void A_report_is_about_work_that_was_named_and_says_something()
    {
        Given(WithWork).When(new ReportDelivery(Id, 2, DeliveryStatus.UnderWay, 1, "Text")).ThenRefused("item-unknown");
        Given(WithWork).When(new ReportDelivery(Id, 0, DeliveryStatus.UnderWay, 1, "Text")).ThenRefused("item-unknown");
        Given(WithWork).When(new ReportDelivery(Id, 1, DeliveryStatus.UnderWay, 1, " ")).ThenRefused("update-text-missing");
        Given(WithWork).When(new ReportDelivery(Id, 1, DeliveryStatus.UnderWay, 1, "Text", new("/pictures/bus.svg", ""))).ThenRefused("picture-without-description");
        Given(Closed).When(new ReportDelivery(Id, 1, DeliveryStatus.UnderWay, 1, "Text")).ThenRefused("programme-closed");
    }
}
