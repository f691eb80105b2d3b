namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>One thing that an application is judged by.</summary>
/// <param name="Key">Short, stable, unique in its set: scores refer to it.</param>
/// <param name="Name">Up to 120 characters.</param>
/// <param name="Weight">In whole per cent of the whole score.</param>
/// <param name="Guidance">What assessors look for, up to 500 characters; may be empty.</param>
public sealed record Criterion(string Key, string Name, int Weight, string Guidance = "");

/// <summary>The whole numbers that a score can be.</summary>
/// <param name="Lowest">The least score.</param>
/// <param name="Highest">The most.</param>
/// <param name="Meanings">What each number means, from the lowest up: one for each, or none.</param>
public sealed record ScoreScale(int Lowest, int Highest, IReadOnlyList<string> Meanings)
{
    public bool Holds(int score) => score >= Lowest && score <= Highest;

    public bool Equals(ScoreScale? other) => other is not null && Lowest == other.Lowest && Highest == other.Highest && Meanings.SequenceEqual(other.Meanings);

    public override int GetHashCode() => HashCode.Combine(Lowest, Highest, Meanings.Count);
}

/// <summary>What applications are scored by. The weights sum to 100.</summary>
/// <param name="All">In the order in which they are shown; none where nobody scores.</param>
/// <param name="Scale">The same for each.</param>
public sealed record Criteria(IReadOnlyList<Criterion> All, ScoreScale Scale)
{
    public const int Most = 20;
    public const int LongestName = 120;
    public const int LongestGuidance = 500;

    public static Criteria None { get; } = new([], new(0, 5, []));

    /// <summary>Null when there is none of that key.</summary>
    public Criterion? Find(string key) => All.FirstOrDefault(criterion => criterion.Key == key);

    /// <summary>
    /// Refuses: criterion-name-missing, criterion-name-too-long, criterion-guidance-too-long, criterion-twice, criterion-weight-wrong, criteria-weights-wrong, too-many-criteria,
    /// scale-wrong, scale-meanings-wrong.
    /// </summary>
    public IEnumerable<Refusal> Problems()
    {
        if (All.Count == 0)
        {
            return [];
        }

        var sum = All.Sum(criterion => (long)criterion.Weight);
        return
        [
            .. All.SelectMany(Wrong),
            .. All.GroupBy(criterion => criterion.Key).Where(group => group.Count() > 1).Select(group => Refusal.Of("criterion-twice", "criteria", group.Key)),
            .. new[]
            {
                All.Count > Most ? Refusal.Of("too-many-criteria", "criteria", Most, All.Count) : null,
                sum != 100 ? Refusal.Of("criteria-weights-wrong", "criteria", sum) : null,
                Scale.Lowest < 0 || Scale.Highest <= Scale.Lowest || Scale.Highest > 100 ? Refusal.Of("scale-wrong", "highest") : null,
                Scale.Meanings.Count > 0 && Scale.Meanings.Count != Scale.Highest - Scale.Lowest + 1 ? Refusal.Of("scale-meanings-wrong", "meanings", Scale.Highest - Scale.Lowest + 1, Scale.Meanings.Count) : null,
            }.OfType<Refusal>(),
        ];
    }

    public bool Equals(Criteria? other) => other is not null && Scale == other.Scale && All.SequenceEqual(other.All);

    public override int GetHashCode() => HashCode.Combine(All.Count, Scale);

    private static IEnumerable<Refusal> Wrong(Criterion criterion) => new[]
    {
        Line.Check("criterion-name", "criteria", criterion.Name, LongestName),
        criterion.Guidance.Length > LongestGuidance ? Refusal.Of("criterion-guidance-too-long", "criteria", LongestGuidance, criterion.Guidance.Length) : null,
        criterion.Weight is < 1 or > 100 ? Refusal.Of("criterion-weight-wrong", "criteria", criterion.Name) : null,
    }.OfType<Refusal>();
}
