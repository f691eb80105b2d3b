using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Programmes;

namespace CommunityAction.Participation.Web.Tests.Programmes;

public sealed class Looking_for_gaps
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly PhasePlan Plan = new([new(ProgrammePhase.Propose, Start)], Start.AddDays(30));

    private readonly ProgrammeBook _book = new();
    private readonly CouncilSettings _council = new(new(new("Hathermere", "", "", "", ""), "#0b5351"));

    public Looking_for_gaps()
    {
        Tell(_council, CouncilRecord.Stream, new ListChanged(CouncilList.Wards, [new("north", "North"), new("south", "South"), new("old", "Old", "", Retired: true)]));
        Tell(_council, CouncilRecord.Stream, new ListChanged(CouncilList.Populations, [new("older-people", "Older people")]));
    }

    [Fact]
    public void A_programme_counts_for_each_ward_it_names_at_its_level()
    {
        Publish(InvolvementLevel.JointDesign, "north", "south");
        Publish(InvolvementLevel.JointDesign, "north");
        Publish(InvolvementLevel.CommunityLed, "north");

        var wards = Portfolio.Of(_book.Published, _council).Wards;
        wards.Select(row => row.Entry.Key).ShouldBe(["north", "south"], "a retired ward is no gap");
        wards[0].ByLevel.ShouldBe([0, 0, 2, 0, 1]);
        (wards[0].Total, wards[1].Total).ShouldBe((3, 1));
    }

    [Fact]
    public void One_that_names_no_ward_hides_no_gap()
    {
        Publish(InvolvementLevel.Consultation);

        var portfolio = Portfolio.Of(_book.Published, _council);
        portfolio.Wards.ShouldAllBe(row => row.Total == 0);
        portfolio.Levels[0].Programmes.Count.ShouldBe(1);
        portfolio.Populations.Single().Running.ShouldBe(0);
    }

    [Fact]
    public void What_is_closed_counts_and_does_not_run_and_a_draft_does_neither()
    {
        var closed = Publish(InvolvementLevel.JointPlanning, "north");
        Tell(_book, closed.Value, new ProgrammeClosed(closed, "Done."));
        Draft(InvolvementLevel.JointPlanning, "south");

        var wards = Portfolio.Of(_book.Published, _council).Wards;
        (wards[0].Total, wards[0].Running).ShouldBe((1, 0));
        (wards[1].Total, wards[1].Running).ShouldBe((0, 0));
    }

    private ProgrammeId Publish(InvolvementLevel level, params string[] wards)
    {
        var id = Draft(level, wards);
        Tell(_book, id.Value, new ProgrammePublished(id));
        return id;
    }

    private ProgrammeId Draft(InvolvementLevel level, params string[] wards)
    {
        var id = new ProgrammeId(Guid.NewGuid());
        Tell(_book, id.Value, new ProgrammeDrafted(id, new("Title", "Purpose", level, [.. wards.Select(ward => new WardId(ward))], [], "Cabinet", "Section 101"), Plan));
        return id;
    }

    private static void Tell(ReadYourWrites.IRemembers memory, Guid stream, object fact) =>
        memory.Apply(new RecordedEvent(1, stream, 1, Guid.NewGuid(), EventCatalogue.NameOf(fact.GetType()), fact, Start, null));
}
