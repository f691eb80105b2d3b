namespace CommunityAction.Participation.Domain.Polls;

/// <summary>The pairs that one voter is asked about: the same each time that voter looks, no pair twice, and every option about as often as any other.</summary>
public static class PairOrder
{
    /// <summary>
    /// The options in the voter's own draw, paired as in a round-robin tournament (the circle method: one stands still, the others go round), cut off at the most pairs
    /// of the ballot. Withdrawn options are left out, and those in which the voter has no say.
    /// </summary>
    /// <param name="poll">Of comparisons.</param>
    /// <param name="voter">Decides the draw.</param>
    /// <param name="own">Keys of the voter's own projects, where nobody may vote for their own; else null.</param>
    public static IReadOnlyList<(PollOption One, PollOption Other)> For(Poll poll, VoterId voter, IReadOnlySet<string>? own = null)
    {
        var circle = PaperOrder.Shuffle(poll, voter).Where(option => !poll.Withdrawn.ContainsKey(option.Key) && own?.Contains(option.Key) != true).Cast<PollOption?>().ToList();
        if (circle.Count % 2 == 1)
        {
            circle.Add(null); // whoever meets nobody sits out
        }

        return [.. Rounds(circle).Take(poll.Rules.Method.MaxChoices)];
    }

    private static IEnumerable<(PollOption One, PollOption Other)> Rounds(List<PollOption?> circle)
    {
        for (var round = 1; round < circle.Count; round++)
        {
            for (var i = 0; i < circle.Count / 2; i++)
            {
                if ((circle[i], circle[^(i + 1)]) is ({ } one, { } other))
                {
                    yield return round % 2 == 0 ? (one, other) : (other, one);
                }
            }

            circle.Insert(1, circle[^1]);
            circle.RemoveAt(circle.Count - 1);
        }
    }
}
