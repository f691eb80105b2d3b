using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Tests.Polls;

/// <summary>Two records of one person become one: one ballot is left in a vote that is open, and a vote that has closed is not touched.</summary>
public sealed class Uniting_two_ballots
{
    private static readonly BallotCast Park = new(Any.ThePoll, 1, Choices.Of("park"));
    private static readonly BallotCast Bus = new(Any.ThePoll, 1, Choices.Of("bus"));
    private static readonly BallotCast BusWithdrawn = new(Any.ThePoll, 2, Choices.None, Choices.Of("bus"), Withdrawn: true);

    [Fact]
    public void Where_both_have_voted_the_ballot_of_the_record_that_goes_on_stands() => Unite(Cast(Park), Cast(Bus)).ShouldBe(new(null, BusWithdrawn));

    [Fact]
    public void Where_only_the_other_has_voted_that_ballot_is_theirs_now() => Unite(Ballot.None, Cast(Bus)).ShouldBe(new(Bus, BusWithdrawn));

    [Fact]
    public void Where_the_other_has_not_voted_nothing_happens()
    {
        Unite(Cast(Park), Ballot.None).ShouldBe(UniteBallots.Nothing);
        Unite(Cast(Park), Cast(Bus, BusWithdrawn)).ShouldBe(UniteBallots.Nothing);
    }

    [Fact]
    public void After_the_close_nothing_is_touched()
    {
        UniteBallots.Decide(Any.Poll(Any.Open()), Cast(Park), Cast(Bus), Any.Noon).ShouldBe(UniteBallots.Nothing);
        UniteBallots.Decide(Any.Poll(Any.Closed()), Cast(Park), Cast(Bus), Any.Morning).ShouldBe(UniteBallots.Nothing);
    }

    [Fact]
    public void The_ballot_that_they_got_can_be_changed() =>
        new CastBallot(2, Choices.Of("pool")).Decide(Any.Poll(Any.Open()), Cast(Bus), Any.Morning).Facts.ShouldBe([new BallotCast(Any.ThePoll, 2, Choices.Of("pool"), Choices.Of("bus"))]);

    [Fact]
    public void The_ward_goes_with_the_ballot()
    {
        var bus = Bus with { Ward = new("millrace") };
        Unite(Ballot.None, Cast(bus)).ShouldBe(new(bus, BusWithdrawn with { ReplacedWard = new("millrace") }));
        Cast(bus, BusWithdrawn with { ReplacedWard = new("millrace") }).Ward.ShouldBeNull();
    }

    [Fact]
    public void A_ballot_that_is_withdrawn_leaves_the_count()
    {
        var tally = new Tally();
        foreach (var cast in new[] { Park, Bus, BusWithdrawn })
        {
            tally.Add(cast);
        }

        tally.Ballots.ShouldBe(1);
        tally.Totals().Options.ShouldBe([new("park", 1, 1)]);
    }

    private static UniteBallots Unite(Ballot kept, Ballot other) => UniteBallots.Decide(Any.Poll(Any.Open()), kept, other, Any.Morning);

    private static Ballot Cast(params BallotCast[] casts) => casts.Aggregate(Ballot.None, (ballot, cast) => Ballot.Evolve(ballot, cast, new Receipt("0000 0000 0000")));
}
