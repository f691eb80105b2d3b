namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>What became of a part of a form, or of a question.</summary>
public enum FormChangeKind
{
    /// <summary>It was not there.</summary>
    Added,

    /// <summary>It is there no more.</summary>
    Removed,

    /// <summary>It says or wants something else.</summary>
    Changed,

    /// <summary>It says the same in another place.</summary>
    Moved,

    /// <summary>Whoever scores is not told any more which group applies.</summary>
    GroupHidden,

    /// <summary>Whoever scores is told which group applies.</summary>
    GroupShown,
}

/// <param name="Kind">What became of it.</param>
/// <param name="Name">The title or the question, as it is now, or as it was when it is gone.</param>
/// <param name="IsSection">A part of the form and not a question.</param>
public sealed record FormChange(FormChangeKind Kind, string Name, bool IsSection = false);

/// <summary>Tells what an officer changed in a form.</summary>
public static class FormComparison
{
    /// <summary>Empty when the two are the same.</summary>
    public static IReadOnlyList<FormChange> Between(ApplicationForm before, ApplicationForm now) =>
    [
        .. Compare(before.Sections, now.Sections, section => section.Key, (was, section) => was.Title == section.Title)
            .Select(change => new FormChange(change.Kind, change.Item.Title, true)),
        .. Compare([.. before.Questions], [.. now.Questions], question => question.Key, (was, question) => was == question, (was, question) => Place(before, was) == Place(now, question))
            .Select(change => new FormChange(change.Kind, change.Item.Label)),
        .. before.HidesGroup == now.HidesGroup ? Array.Empty<FormChange>() : [new(now.HidesGroup ? FormChangeKind.GroupHidden : FormChangeKind.GroupShown, "")],
    ];

    private static IEnumerable<(FormChangeKind Kind, T Item)> Compare<T>(IReadOnlyList<T> before, IReadOnlyList<T> now, Func<T, string> key, Func<T, T, bool> same, Func<T, T, bool>? together = null)
    {
        var was = before.DistinctBy(key).ToDictionary(key);
        var stays = now.DistinctBy(key).ToDictionary(key);
        var order = before.Where(one => stays.ContainsKey(key(one))).Select(key).ToList();
        var moved = MovedWithin(order, [.. now.Where(one => was.ContainsKey(key(one))).Select(key)]);
        foreach (var one in now)
        {
            if (!was.TryGetValue(key(one), out var old))
            {
                yield return (FormChangeKind.Added, one);
            }
            else if (!same(old, one))
            {
                yield return (FormChangeKind.Changed, one);
            }
            else if (moved.Contains(key(one)) || together?.Invoke(old, one) == false)
            {
                yield return (FormChangeKind.Moved, one);
            }
        }

        foreach (var one in before.Where(one => !stays.ContainsKey(key(one))))
        {
            yield return (FormChangeKind.Removed, one);
        }
    }

    private static string? Place(ApplicationForm form, FormQuestion question) => form.SectionOf(question.Key)?.Key;

    // Whatever does not belong to the longest run that kept its order.
    private static HashSet<string> MovedWithin(List<string> before, List<string> now)
    {
        var longest = new int[before.Count + 1, now.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                longest[i, j] = before[i] == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var moved = now.ToHashSet();
        for (var (i, j) = (0, 0); i < before.Count && j < now.Count;)
        {
            if (before[i] == now[j])
            {
                moved.Remove(now[j]);
                (i, j) = (i + 1, j + 1);
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return moved;
    }
}
