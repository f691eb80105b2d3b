using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Tests.Polls;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityAction.Participation.Domain.Tests.Counting;

public sealed class Keeping_a_tally
{
    [Fact]
    public void A_blank_ballot_is_a_ballot() => Totals(new BallotCast(Any.ThePoll, 1, Choices.None)).ShouldBe((1, ""));

    [Fact]
    public void A_changed_ballot_takes_the_place_of_what_it_replaces() => Totals(
        new(Any.ThePoll, 1, Choices.Of("park", "bus")),
        new(Any.ThePoll, 2, Choices.Of("park", "pool"), Choices.Of("park", "bus"))).ShouldBe((1, "park 1/1, pool 1/1"));

    [Fact]
    public void Points_add_up_beyond_thirty_two_bits() => Totals(
        new(Any.ThePoll, 1, Choices.From([new("park", int.MaxValue)])!),
        new(Any.ThePoll, 1, Choices.From([new("park", int.MaxValue)])!)).ShouldBe((2, "park 2/4294967294"));

    /// <summary>Voters cast and change ballots in any order: the running count equals a recount of what stands at the end.</summary>
    [Fact]
    public void It_equals_a_recount() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Castings().ToArbitrary(), castings =>
    {
        var standing = new Dictionary<int, Choices>();
        var tally = new Tally();
        foreach (var (voter, choices) in castings)
        {
            tally.Add(new BallotCast(Any.ThePoll, 1, choices, standing.GetValueOrDefault(voter)));
            standing[voter] = choices;
        }

        var recount = standing.Values.SelectMany(choices => choices).GroupBy(choice => choice.Option)
            .Select(g => new OptionTotal(g.Key, g.Count(), g.Sum(choice => choice.Points)));
        tally.Ballots.ShouldBe(standing.Count);
        tally.Totals().Options.ShouldBe(recount, ignoreOrder: true);
    }));

    private static Gen<List<(int Voter, Choices Choices)>> Castings() =>
        (from voter in Gen.Choose(1, 8)
         from points in Gen.Choose(0, 4).ListOf(5)
         select (voter, Choices.From(points.Select((p, i) => new Choice($"p{i}", p)))!)).ListOf().Select(all => all.ToList());

    private static (long Ballots, string Options) Totals(params BallotCast[] ballots)
    {
        var tally = new Tally();
        Array.ForEach(ballots, tally.Add);
        var totals = tally.Totals();
        return (totals.Ballots, string.Join(", ", totals.Options.Select(o => $"{o.Option} {o.Votes}/{o.Points}")));
    }
}
