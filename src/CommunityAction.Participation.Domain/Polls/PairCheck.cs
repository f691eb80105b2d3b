namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Ballots that compare two options at a time.</summary>
internal static class PairCheck
{
    /// <summary>Level pairs in the order of their keys. What cannot be read stays, to be refused.</summary>
    public static Choices Tidy(Choices choices)
    {
        var (tidy, changed) = (new Choice[choices.Count], false);
        for (var i = 0; i < tidy.Length; i++)
        {
            var option = Pair.Read(choices[i].Option)?.ToString() ?? choices[i].Option;
            (tidy[i], changed) = (choices[i] with { Option = option }, changed || option != choices[i].Option);
        }

        return changed && Choices.From(tidy) is { } once ? once : choices;
    }

    /// <summary>Refuses: too-few-pairs, too-many-pairs, pair-unreadable, pair-twice (the keys of the two), points-without-place.</summary>
    public static Refusal? Check(VotingMethod method, Choices choices)
    {
        var compared = new HashSet<(string, string)>();
        foreach (var choice in choices)
        {
            if (Pair.Read(choice.Option) is not { } pair)
            {
                return Refusal.Of("pair-unreadable", "choices", choice.Option);
            }

            if (!compared.Add(pair.Both))
            {
                return Refusal.Of("pair-twice", "choices", pair.Both.One, pair.Both.Other);
            }
        }

        return choices.Count < method.MinChoices ? Refusal.Of("too-few-pairs", "choices", choices.Count, method.MinChoices, method.MinChoices - choices.Count)
            : choices.Count > method.MaxChoices ? Refusal.Of("too-many-pairs", "choices", choices.Count, method.MaxChoices, choices.Count - method.MaxChoices)
            : choices.AreUnweighted ? null
            : Refusal.Of("points-without-place", "choices");
    }
}
