using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Priorities;
using CommunityAction.Participation.Domain.Tests.Polls;

namespace CommunityAction.Participation.Domain.Tests.Priorities;

public sealed class Publishing_figures
{
    private static readonly WardId Millrace = new("millrace");
    private static readonly WardId Kilnside = new("kilnside");

    [Fact]
    public void While_results_are_hidden_there_are_voters_in_tens_and_no_options()
    {
        var figures = Of(Any.Open(Any.Rules with { ResultsShown = ResultsShown.HiddenUntilClose }), (Millrace, "bus", 19));

        figures.ShowsVotes.ShouldBeFalse();
        figures.Voters.ShouldBe(10);
        figures.Order.ShouldBeEmpty();
        figures.Wards.Options.ShouldBeEmpty();
        figures.Wards.Turnout.Of(Millrace).ShouldBe(10);
        figures.ShareOf("bus", Millrace).ShouldBeNull();
    }

    [Fact]
    public void When_votes_are_counted_all_of_it_is_shown()
    {
        var rules = Any.Rules with { ResultsShown = ResultsShown.HiddenUntilClose };
        var figures = Of([.. Any.Closed(rules), new ResultDeclared(Any.ThePoll, new(19, [new("bus", 19, 19)]))], (Millrace, "bus", 19));

        (figures.ShowsVotes, figures.Voters, figures.Order[0].Option).ShouldBe((true, 19, "bus"));
        figures.Wards.Votes("bus").Of(Millrace).ShouldBe(10);
    }

    [Fact]
    public void A_ward_has_an_order_of_its_own_in_which_who_is_level_shares_a_place()
    {
        var figures = Of(Any.Open(), (Millrace, "bus", 20), (Kilnside, "park", 10));

        figures.PlacedIn(null).Select(option => (option.Option, option.Place, option.Votes)).Take(2).ShouldBe([("bus", 1, 20), ("park", 2, 10)]);
        figures.PlacedIn(Kilnside).Select(option => (option.Option, option.Place, option.Votes)).ShouldBe([("park", 1, 10), ("bus", 2, 0), ("library", 2, 0), ("pool", 2, 0)]);
    }

    [Fact]
    public void A_share_is_of_the_voters_that_are_published()
    {
        var figures = Of(Any.Open(), (Millrace, "bus", 30), (Millrace, "park", 30), (Kilnside, "bus", 40));

        figures.ShareOf("bus", Millrace).ShouldBe(50);
        figures.ShareOf("library", Millrace).ShouldBe(0);
        figures.ShareOf("bus", Kilnside).ShouldBeNull("forty are too few");
    }

    private static PublishedFigures Of(PollFact[] facts, params (WardId Ward, string Choice, int Voters)[] cast)
    {
        var tally = new WardTally();
        foreach (var (ward, choice, voters) in cast)
        {
            for (var i = 0; i < voters; i++)
            {
                tally.Add(new BallotCast(Any.ThePoll, 1, Choices.Of(choice), Ward: ward));
            }
        }

        return PublishedFigures.Of(Any.Poll(facts), tally.Totals(), tally.Published);
    }
}
