namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Ballots that put options in order. A choice's points are its place: 1 for the best.</summary>
internal static class RankingCheck
{
    /// <summary>
    /// Both ways to write a tie become one: after two that share the second place the next may be called the third or, as in sport, the fourth; it is kept as the third.
    /// Any other gap stays, to be refused.
    /// </summary>
    public static Choices Tidy(Choices choices)
    {
        var levels = Levels(choices);
        var (place, before) = (0, 0);
        var kept = new Dictionary<int, int>();
        foreach (var level in levels)
        {
            kept[level.Key] = level.Key == before + 1 ? place + 1 : level.Key;
            (place, before) = (kept[level.Key], before + level.Count());
        }

        return kept.All(level => level.Key == level.Value) ? choices : choices.With(choice => kept[choice.Points]);
    }

    /// <summary>Refuses: too-few-ranked, too-many-ranked, place-missing (the place that nothing has), place-twice (the place, and the keys of two that have it).</summary>
    public static Refusal? Check(VotingMethod method, Choices choices) =>
        choices.Count < method.MinChoices ? Refusal.Of("too-few-ranked", "choices", choices.Count, method.MinChoices, method.MinChoices - choices.Count)
        : choices.Count > method.MaxChoices ? Refusal.Of("too-many-ranked", "choices", choices.Count, method.MaxChoices, choices.Count - method.MaxChoices)
        : CheckPlaces(Levels(choices), method.AllowTies == true);

    private static Refusal? CheckPlaces(List<IGrouping<int, Choice>> levels, bool mayTie)
    {
        for (var i = 0; i < levels.Count; i++)
        {
            if (!mayTie && levels[i].Count() > 1)
            {
                return Refusal.Of("place-twice", "choices", levels[i].Key, levels[i].First().Option, levels[i].ElementAt(1).Option);
            }

            if (levels[i].Key != i + 1)
            {
                return Refusal.Of("place-missing", "choices", i + 1);
            }
        }

        return null;
    }

    private static List<IGrouping<int, Choice>> Levels(Choices choices) => [.. choices.GroupBy(choice => choice.Points).OrderBy(level => level.Key)];
}
