using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Counting;

/// <summary>A running count. One ballot costs its choices, however many voted before. Not for use by two threads at once.</summary>
public sealed class Tally
{
    private readonly Dictionary<string, (long Votes, long Points)> _options = new(StringComparer.Ordinal);

    public long Ballots { get; private set; }

    /// <summary>Counts a first ballot, lets a changed one take the place of what it replaces, and takes out one that is withdrawn.</summary>
    public void Add(BallotCast ballot)
    {
        if (ballot.Replaces is { } replaced)
        {
            Count(replaced, -1);
            Ballots -= ballot.Withdrawn == true ? 1 : 0;
        }
        else
        {
            Ballots++;
        }

        Count(ballot.Choices, +1);
    }

    public Totals Totals() => new(
        Ballots,
        [.. _options.Where(o => o.Value.Votes != 0).OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => new OptionTotal(o.Key, o.Value.Votes, o.Value.Points))]);

    private void Count(Choices choices, int sign)
    {
        foreach (var choice in choices)
        {
            var (votes, points) = _options.GetValueOrDefault(choice.Option);
            _options[choice.Option] = (votes + sign, points + (sign * (long)choice.Points));
        }
    }
}
