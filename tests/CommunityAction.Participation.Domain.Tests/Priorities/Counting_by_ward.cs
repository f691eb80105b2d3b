using System.Text.Json;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Priorities;
using CommunityAction.Participation.Domain.Tests.Polls;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityAction.Participation.Domain.Tests.Priorities;

public sealed class Counting_by_ward
{
    private static readonly BallotCast InMillrace = new(Any.ThePoll, 1, Choices.Of("park"), Ward: new("millrace"));

    [Fact]
    public void A_ballot_counts_in_its_ward_and_in_the_whole() => Exact(InMillrace).ShouldBe("1: park 1 | millrace 1: park 1");

    [Fact]
    public void A_ballot_whose_ward_is_not_known_counts_in_the_whole_alone() => Exact(InMillrace with { Ward = null }).ShouldBe("1: park 1");

    [Fact]
    public void Who_moves_house_takes_their_ballot_along() => Exact(
        InMillrace,
        new(Any.ThePoll, 2, Choices.Of("bus"), Choices.Of("park"), Ward: new("kilnside"), ReplacedWard: new("millrace"))).ShouldBe("1: bus 1 | kilnside 1: bus 1 | millrace 0:");

    [Fact]
    public void A_ballot_that_is_withdrawn_leaves_its_ward() => Exact(
        InMillrace,
        new(Any.ThePoll, 2, Choices.None, Choices.Of("park"), Withdrawn: true, ReplacedWard: new("millrace"))).ShouldBe("0: | millrace 0:");

    /// <summary>The whole is what a plain tally says, and the wards are what a recount of the ballots that stand says.</summary>
    [Fact]
    public void It_equals_a_recount() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyBallots.Histories(), ballots =>
    {
        var (tally, plain, wards) = (new WardTally(), new Tally(), new Dictionary<string, List<Choices>>());
        foreach (var ballot in ballots)
        {
            tally.Add(ballot);
            plain.Add(ballot);
            if (ballot.ReplacedWard is { } left)
            {
                wards[left.Value].Remove(ballot.Replaces!);
            }

            if (ballot.Ward is { } ward)
            {
                wards.TryAdd(ward.Value, []);
                wards[ward.Value].Add(ballot.Choices);
            }
        }

        tally.Totals().SaysTheSameAs(plain.Totals()).ShouldBeTrue();
        tally.Count().Wards.Select(ward => (ward.Ward.Value, ward.Totals.Ballots, ward.Totals.Options.Sum(o => o.Votes)))
            .ShouldBe(wards.Select(ward => (ward.Key, (long)ward.Value.Count, (long)ward.Value.Sum(choices => choices.Count))), ignoreOrder: true);
    }));

    /// <summary>A count that was put away half-way, as JSON too, goes on as if nothing had been.</summary>
    [Fact]
    public void It_can_be_put_away_and_gone_on_from() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyBallots.Histories(), ballots =>
    {
        var whole = new WardTally();
        ballots.ForEach(whole.Add);

        var first = new WardTally();
        ballots.Take(ballots.Count / 2).ToList().ForEach(first.Add);
        var second = WardTally.From(JsonSerializer.Deserialize<WardCount>(JsonSerializer.Serialize(first.Count()))!);
        ballots.Skip(ballots.Count / 2).ToList().ForEach(second.Add);

        JsonSerializer.Serialize(second.Count()).ShouldBe(JsonSerializer.Serialize(whole.Count()));
    }));

    private static string Exact(params BallotCast[] ballots)
    {
        var tally = new WardTally();
        Array.ForEach(ballots, tally.Add);
        var count = tally.Count();
        return string.Join(" | ", [Say(count.Whole), .. count.Wards.Select(ward => $"{ward.Ward.Value} {Say(ward.Totals)}")]);
    }

    private static string Say(Totals totals) => $"{totals.Ballots}: {string.Join(", ", totals.Options.Select(o => $"{o.Option} {o.Votes}"))}".TrimEnd();
}
