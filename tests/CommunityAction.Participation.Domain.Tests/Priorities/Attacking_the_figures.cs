using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Priorities;
using CommunityAction.Participation.Domain.Tests.Polls;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityAction.Participation.Domain.Tests.Priorities;

/// <summary>
/// Somebody reads every table that was ever published, of every ward, option and moment, and beside it the whole that is public anyway, and takes them from each other.
/// They must never come upon a figure under ten that is not nought, and never upon two editions of a row that fewer than ten ballots lie between.
/// </summary>
public sealed class Attacking_the_figures
{
    private static readonly string[] Options = ["bus", "park", "pool"];
    private static readonly int[] Steps = [WardTally.Block, 2 * WardTally.Block];

    [Fact]
    public void Every_difference_of_two_published_figures_is_in_tens() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(AnyBallots.Histories(), ballots =>
    {
        var known = Editions(ballots).SelectMany(Figures).Distinct().ToList();
        var learned = from one in known from other in known let gap = one - other where gap % WardTally.Block != 0 select (one, other);
        learned.ShouldBeEmpty();
    }));

    [Fact]
    public void Two_editions_of_a_row_are_ten_ballots_apart() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyBallots.Histories(), ballots =>
    {
        var editions = Editions(ballots);
        foreach (var row in Options.Select(option => editions.Select(table => table.Votes(option))).Append(editions.Select(table => table.Turnout)))
        {
            var distinct = row.DistinctBy(edition => edition.Whole).ToList();
            row.Distinct().Count().ShouldBe(distinct.Count, "a row never changes while its whole stands still");
            distinct.Zip(distinct.Skip(1)).ShouldAllBe(pair => pair.Second.Whole - pair.First.Whole >= WardTally.Block);
        }
    }));

    [Fact]
    public void No_ward_is_given_more_than_it_has() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyBallots.Histories(), ballots =>
    {
        var tally = new WardTally();
        foreach (var ballot in ballots)
        {
            var before = tally.Published.Turnout;
            tally.Add(ballot);
            if (tally.Published.Turnout is { } row && row != before)
            {
                row.NotShown.ShouldBeGreaterThanOrEqualTo(0);
                row.Wards.ShouldAllBe(figure => tally.Count().Wards.Single(ward => ward.Ward == figure.Ward).Totals.Ballots - figure.Count < WardTally.Block);
            }
        }
    }));

    /// <summary>
    /// The attacker knows that everybody has one of these wards, and tries every way in which three editions can have come about. Whatever was published, no ward's exact figure, and
    /// no ward's growth between two editions, can be worked out, unless it is in full tens.
    /// </summary>
    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    public void No_exact_figure_can_be_worked_out(int wards, int editions)
    {
        var found = new Dictionary<string, HashSet<int>[]>();
        foreach (var history in HistoriesOf(wards, editions))
        {
            var published = string.Join('|', history.Select(counts => string.Join(',', counts.Select(count => count / WardTally.Block))));
            var secrets = history.SelectMany(counts => counts).Concat(history.Zip(history.Skip(1)).SelectMany(pair => pair.First.Zip(pair.Second, (a, b) => b - a))).ToList();
            var possible = found.TryGetValue(published, out var known) ? known : found[published] = [.. secrets.Select(_ => new HashSet<int>())];
            foreach (var (secret, i) in secrets.Select((secret, i) => (secret, i)))
            {
                possible[i].Add(secret);
            }
        }

        found.Count.ShouldBeGreaterThan(5);
        found.SelectMany(table => table.Value).Where(values => values.Count == 1).ShouldAllBe(values => values.Single() % WardTally.Block == 0);
    }

    [Fact]
    public void The_ballot_that_fills_a_ward_does_not_show_when_it_comes()
    {
        var tally = new WardTally();
        Cast(tally, 9, "millrace");
        Cast(tally, 9, "kilnside");
        tally.Published.Turnout.Wards.ShouldBeEmpty("ten voters, and no ward has ten");

        Cast(tally, 1, "millrace");
        tally.Published.Turnout.Wards.ShouldBeEmpty("the tenth of Millrace is the nineteenth of all");

        Cast(tally, 1, "skylark-hill");
        tally.Published.Turnout.Wards.ShouldBe([new(new("millrace"), 10)]);
        tally.Published.Turnout.NotShown.ShouldBe(10);
    }

    private static void Cast(WardTally tally, int times, string ward)
    {
        for (var i = 0; i < times; i++)
        {
            tally.Add(new BallotCast(Any.ThePoll, 1, Choices.Of("park"), Ward: new(ward)));
        }
    }

    /// <summary>Every table as it was shown after each ballot.</summary>
    private static List<WardTable> Editions(List<BallotCast> ballots)
    {
        var tally = new WardTally();
        return [.. ballots.Select(ballot =>
        {
            tally.Add(ballot);
            return tally.Published;
        })];
    }

    /// <summary>What can be read off a table, and what follows from it at once: sums over wards, and what is left of the whole.</summary>
    private static IEnumerable<long> Figures(WardTable table) =>
        Options.Select(table.Votes).Append(table.Turnout).SelectMany(row =>
            AnyBallots.Wards.OfType<string>().Select(ward => row.Of(new(ward))).Concat([row.Whole, row.NotShown, row.Wards.Sum(ward => ward.Count)]));

    /// <summary>All ways in which voters can be spread over wards when a row is published, one edition after the other with ten voters more, or in two wards twenty.</summary>
    private static IEnumerable<List<int[]>> HistoriesOf(int wards, int editions) => editions == 0
        ? [[]]
        : from history in HistoriesOf(wards, editions - 1)
          let before = history.Count == 0 ? new int[wards] : history[^1]
          from more in wards == 2 ? Steps : Steps[..1]
          from growth in Spreads(more, wards)
          select history.Append([.. before.Zip(growth, (a, b) => a + b)]).ToList();

    private static IEnumerable<int[]> Spreads(int voters, int wards) => wards == 1
        ? [[voters]]
        : from first in Enumerable.Range(0, voters + 1) from rest in Spreads(voters - first, wards - 1) select (int[])[first, .. rest];
}
