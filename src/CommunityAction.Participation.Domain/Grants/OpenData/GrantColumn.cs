using System.Globalization;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>A column of a table of grants: which field it holds, by the heading that the standard gives it.</summary>
/// <param name="Steps">The fields from the grant inwards, and for a list which of its items.</param>
public sealed record GrantColumn(IReadOnlyList<(GrantField Field, int At)> Steps)
{
    private const int MostItems = 100;

    public GrantField Field => Steps[^1].Field;

    /// <summary>
    /// By titles (<c>Recipient Org:Name</c>, <c>Related Document:1:Title</c>) in letters of any case, or by a path (<c>commitmentTransaction/0/value</c>).
    /// Null when the standard has no such field.
    /// </summary>
    public static GrantColumn? Find(string heading)
    {
        var byPath = heading.Contains('/', StringComparison.Ordinal) && !heading.Contains(':', StringComparison.Ordinal);
        var words = heading.Split(byPath ? '/' : ':', StringSplitOptions.TrimEntries);
        var (group, steps, at) = (GrantSchema.Grant, new List<(GrantField, int)>(), 0);
        while (at < words.Length)
        {
            var word = words[at++];
            if (word.Length == 0 || group.Parts.FirstOrDefault(field => string.Equals(byPath ? field.Name : field.Title, word, StringComparison.OrdinalIgnoreCase)) is not { } field)
            {
                return null;
            }

            var index = 0;
            if (field.Kind == GrantFieldKind.Groups && at < words.Length && int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out index))
            {
                at++;
            }

            steps.Add((field, index));
            group = field;
        }

        return group.IsGroup || steps.Any(step => step.Item2 >= MostItems) ? null : new(steps);
    }

    /// <summary>The heading; items of a list are numbered where there may be several.</summary>
    /// <param name="several">The lists, by their paths, that hold several in some grant.</param>
    public string Heading(IReadOnlySet<string> several) => Steps[0].Field.Title.Length == 0 ? Path : string.Join(':', Steps.SelectMany((step, depth) =>
        step.Field.Kind == GrantFieldKind.Groups && several.Contains(ListAt(depth)) ? [step.Field.Title, step.At.ToString(CultureInfo.InvariantCulture)] : new[] { step.Field.Title }));

    public string Path => string.Join('/', Steps.SelectMany(step =>
        step.Field.Kind == GrantFieldKind.Groups ? [step.Field.Name, step.At.ToString(CultureInfo.InvariantCulture)] : new[] { step.Field.Name }));

    /// <summary>The order of the standard's own tables; the items of a list one after the other.</summary>
    internal static IComparer<GrantColumn> InOrder { get; } = Comparer<GrantColumn>.Create((one, other) =>
    {
        var group = GrantSchema.Grant;
        for (var depth = 0; depth < Math.Min(one.Steps.Count, other.Steps.Count); depth++)
        {
            var (here, there) = (one.Steps[depth], other.Steps[depth]);
            if (here.Field.Name != there.Field.Name)
            {
                return PlaceIn(group, here.Field).CompareTo(PlaceIn(group, there.Field));
            }

            if (here.At != there.At)
            {
                return here.At.CompareTo(there.At);
            }

            group = here.Field;
        }

        return one.Steps.Count.CompareTo(other.Steps.Count);
    });

    private static int PlaceIn(GrantField group, GrantField field) => group.Parts.ToList().FindIndex(part => part.Name == field.Name);

    private string ListAt(int depth) => string.Join('/', Steps.Take(depth + 1).Select(step => step.Field.Name));
}
