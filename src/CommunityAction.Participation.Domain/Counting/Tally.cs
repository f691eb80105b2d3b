using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Counting;

/// <summary>A running count. One ballot costs its choices, however many voted before. Not for use by two threads at once.</summary>
public sealed class Tally
{
    private readonly Dictionary<string, (long Votes, long Points)> _options = new(StringComparer.Ordinal);

    public long Ballots { get; private set; }

    /// <summary>Goes on from what was counted before.</summary>
    public static Tally From(Totals totals)
    {
        var tally = new Tally { Ballots = totals.Ballots };
        foreach (var (option, votes, points) in totals.Options)
        {
            tally._options[option] = (votes, points);
        }

        return tally;
    }

    /// <summary>Counts a first ballot, lets a changed one take the place of what it replaces, and takes out one that is withdrawn.</summary>
    public void Add(BallotCast ballot)
    {
        if (ballot.Replaces is { } replaced)
        {
            TakeOff(replaced);
        }

        if (ballot.Withdrawn != true)
        {
            Put(ballot.Choices);
        }
    }

    /// <summary>What ballots add up to.</summary>
    public static Totals Of(IEnumerable<MergedChoices> ballots)
    {
        var tally = new Tally();
        foreach (var (choices, voters) in ballots)
        {
            tally.Put(choices, voters);
        }

        return tally.Totals();
    }

    /// <summary>One more ballot, or so many that say the same.</summary>
    public void Put(Choices choices, long voters = 1)
    {
        Ballots += voters;
        Count(choices, voters);
    }

    /// <summary>One ballot less; it was counted before.</summary>
    public void TakeOff(Choices choices)
    {
        Ballots--;
        Count(choices, -1);
    }

    /// <summary>Voters who named an option.</summary>
    public long VotesFor(string option) => _options.GetValueOrDefault(option).Votes;

    public Totals Totals() => new(
        Ballots,
        [.. _options.Where(o => o.Value.Votes != 0).OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => new OptionTotal(o.Key, o.Value.Votes, o.Value.Points))]);

    private void Count(Choices choices, long times)
    {
        foreach (var choice in choices)
        {
            var (votes, points) = _options.GetValueOrDefault(choice.Option);
            _options[choice.Option] = (votes + times, points + (times * choice.Points));
        }
    }
}
