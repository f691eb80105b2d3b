namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>What applications are scored on.</summary>
/// <param name="Key">Within a panel; lower-case letters, digits and hyphens.</param>
/// <param name="Name">For everybody to read.</param>
/// <param name="Weight">Of 100, for the whole criterion however many parts it has.</param>
/// <param name="Scale">The best score of each part; 0 is the worst.</param>
/// <param name="Parts">What an assessor scores one by one, all equal within the criterion; empty when it is scored as a whole.</param>
public sealed record PanelCriterion(string Key, string Name, int Weight, int Scale, IReadOnlyList<string> Parts)
{
    public const int LongestName = 200;
    public const int MostScale = 100;
    public const int MostParts = 10;

    /// <summary>How many scores an assessor gives.</summary>
    public int Scores => Math.Max(1, Parts.Count);

    public bool Equals(PanelCriterion? other) =>
        other is not null && (Key, Name, Weight, Scale) == (other.Key, other.Name, other.Weight, other.Scale) && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => HashCode.Combine(Key, Name, Weight, Scale, Parts.Count);

    /// <summary>
    /// What is wrong with a list of criteria. Refuses: panel-criteria-missing, criterion-wrong (key, name, weight, scale or parts), panel-criterion-twice, weights-not-hundred.
    /// </summary>
    public static Refusal? ProblemWith(IReadOnlyList<PanelCriterion> criteria) =>
        criteria.Count == 0 ? Refusal.Of("panel-criteria-missing", "criteria")
        : criteria.FirstOrDefault(criterion => !criterion.IsWellFormed) is { } wrong ? Refusal.Of("criterion-wrong", "criteria", wrong.Name.Length > 0 ? wrong.Name : wrong.Key)
        : criteria.DistinctBy(criterion => criterion.Key).Count() < criteria.Count ? Refusal.Of("panel-criterion-twice", "criteria")
        : criteria.Sum(criterion => criterion.Weight) is var sum and not 100 ? Refusal.Of("weights-not-hundred", "criteria", sum)
        : null;

    private bool IsWellFormed =>
        Key.Length is > 0 and <= 40 && Key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && IsName(Name) && Weight is >= 1 and <= 100 && Scale is >= 1 and <= MostScale && Parts.Count <= MostParts && Parts.All(IsName);

    private static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName;
}

/// <summary>What an assessor says on one criterion.</summary>
/// <param name="Criterion">Its key.</param>
/// <param name="Scores">One for each part, in the order of the parts; null is "not scored", which is not 0 and stays out of every mean.</param>
/// <param name="Reason">In the vault; null only where nothing is scored.</param>
public sealed record CriterionMark(string Criterion, IReadOnlyList<int?> Scores, TextRef? Reason)
{
    public bool IsScored => Scores.Any(score => score is not null);

    public bool Equals(CriterionMark? other) =>
        other is not null && Criterion == other.Criterion && Reason == other.Reason && Scores.SequenceEqual(other.Scores);

    public override int GetHashCode() => HashCode.Combine(Criterion, Reason, Scores.Count);
}
