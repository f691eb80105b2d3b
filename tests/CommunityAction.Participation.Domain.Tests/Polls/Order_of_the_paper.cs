using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Tests.Polls;

public sealed class Order_of_the_paper
{
    private static readonly string[] Fixed = ["park", "library", "bus", "pool"];

    [Theory]
    [InlineData(OptionOrder.Fixed)]
    [InlineData(OptionOrder.Rotated)]
    [InlineData(OptionOrder.Drawn)]
    public void The_same_voter_meets_the_same_order(OptionOrder order) =>
        Voters(50).ShouldAllBe(voter => Paper(order, voter).SequenceEqual(Paper(order, voter)));

    [Fact]
    public void Fixed_is_as_on_the_paper() => Voters(50).ShouldAllBe(voter => Paper(OptionOrder.Fixed, voter).SequenceEqual(Fixed));

    [Fact]
    public void Rotation_keeps_the_cycle_and_begins_anywhere()
    {
        var papers = Voters(4000).Select(voter => Paper(OptionOrder.Rotated, voter)).ToList();
        papers.ShouldAllBe(paper => (string.Join(' ', Fixed) + " " + string.Join(' ', Fixed)).Contains(string.Join(' ', paper), StringComparison.Ordinal));
        ShouldBeLevel(papers.CountBy(paper => paper[0]).Select(p => p.Value), kinds: 4, expected: 1000);
    }

    [Fact]
    public void All_drawn_orders_are_about_equally_likely() =>
        ShouldBeLevel(Voters(24_000).CountBy(voter => string.Join(' ', Paper(OptionOrder.Drawn, voter))).Select(p => p.Value), kinds: 24, expected: 1000);

    [Fact]
    public void A_withdrawn_option_keeps_its_place()
    {
        var poll = Any.Poll([.. Any.Open(), new OptionWithdrawn(Any.ThePoll, "bus", "No driver.")]);
        PaperOrder.For(poll, Voters(1)[0]).Select(option => option.Key).ShouldBe(Fixed);
    }

    [Fact]
    public void Another_poll_draws_anew()
    {
        var other = Any.Poll(new PollDrafted(Any.Another, Any.Code, Any.Rules with { Order = OptionOrder.Drawn }, 1, null));
        Voters(100).Count(voter => PaperOrder.For(other, voter).Select(o => o.Key).SequenceEqual(Paper(OptionOrder.Drawn, voter))).ShouldBeLessThan(20);
    }

    // Five standard deviations: the draw is a hash, so that this holds always or never.
    private static void ShouldBeLevel(IEnumerable<int> counts, int kinds, int expected)
    {
        var all = counts.ToList();
        all.Count.ShouldBe(kinds);
        all.ShouldAllBe(count => Math.Abs(count - expected) < 5 * Math.Sqrt(expected));
    }

    private static VoterId[] Voters(int count) => [.. Enumerable.Range(1, count).Select(i => new VoterId(new Guid(i, 0, 0, new byte[8])))];

    private static string[] Paper(OptionOrder order, VoterId voter) =>
        [.. PaperOrder.For(Any.Poll(Any.Open(Any.Rules with { Order = order })), voter).Select(option => option.Key)];
}
