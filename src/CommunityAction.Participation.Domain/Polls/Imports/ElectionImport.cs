using CommunityAction.Participation.Domain.Counting.Pabulib;

namespace CommunityAction.Participation.Domain.Polls.Imports;

/// <summary>A real election as a poll of ours.</summary>
/// <param name="Rules">Null when refused.</param>
/// <param name="Refusal">Null when there are rules.</param>
/// <param name="Notes">What had to be bent so that the election fits; in no order that matters.</param>
public sealed record ElectionImport(PollRules? Rules, Refusal? Refusal, IReadOnlyList<ImportNote> Notes)
{
    /// <summary>
    /// Makes rules of an election; options keep the ids of their projects. Money becomes minor units (times 100 in every currency).
    /// Refuses: vote-type-unknown, money-too-fine (more than two decimals), money-too-large, points-not-whole, scores-too-high, and all that <see cref="PollRulesCheck"/> refuses.
    /// Notes, with their arguments: title-cut, question-cut, names-missing (how many), option-titles-cut (how many), summaries-cut (how many),
    /// duplicates-dropped (how many), points-of-zero-dropped (ballots), cost-limit-not-kept (the limit), voters-differ (promised, found), and those of <see cref="ImportedMethod"/>.
    /// </summary>
    /// <param name="election">As read.</param>
    /// <param name="opens">UTC.</param>
    /// <param name="closes">UTC.</param>
    /// <param name="shown">Whether counts may be seen before the close.</param>
    /// <param name="question">Asked when the file asks nothing; worded by the caller, for no sentence is made here.</param>
    public static ElectionImport ToRules(PabulibElection election, DateTimeOffset opens, DateTimeOffset closes, ResultsShown shown, string question = "")
    {
        var notes = new List<ImportNote>();
        if (Unfit(election) is { } problem)
        {
            return new(null, problem, notes);
        }

        NoteBallots(election, notes);
        var rules = new PollRules(
            Title(election, question, notes),
            Cut(election.MetaValue("description") ?? question, PollRulesCheck.LongestQuestion, "question-cut", notes),
            new ImportedOptions(election, notes).All(),
            new ImportedMethod(election, notes).Method(),
            Budget(election),
            opens,
            closes,
            shown);
        return PollRulesCheck.Check(rules) is { } refusal ? new(null, refusal, notes) : new(rules, null, notes);
    }

    /// <summary>
    /// What a ballot says in our terms: on an ordinal ballot the place, 1 for the first. A project that was given 0 points is not chosen, but a score of 0 is a score.
    /// Call it only for an election that <see cref="ToRules"/> accepts.
    /// </summary>
    public static Choices ToChoices(PabulibElection election, PabulibVote vote)
    {
        var points = Points(election, vote);
        var ranked = election.VoteType == "ordinal";
        var choices = new Choice[vote.Choices.Count];
        for (var i = 0; i < choices.Length; i++)
        {
            choices[i] = new(vote.Choices[i], points is not null ? (int)points[i] : ranked ? i + 1 : 1);
        }

        var ballot = Choices.From(choices) ?? throw new ArgumentException("The reader leaves no project twice on a ballot.", nameof(vote));
        return election.VoteType == "scoring" ? ballot : ballot.WithoutZeros();
    }

    private static Refusal? Unfit(PabulibElection election)
    {
        if (election.VoteType is not ("approval" or "choose-1" or "cumulative" or "scoring" or "ordinal"))
        {
            return Refusal.Of("vote-type-unknown", "file", election.VoteType);
        }

        if (election.Projects.Count > PollRulesCheck.MostOptions)
        {
            return Refusal.Of("too-many-options", "options", PollRulesCheck.MostOptions, election.Projects.Count);
        }

        var money = election.Projects.Select(project => project.Cost).Append(election.MetaNumber("budget") ?? 0).ToList();
        return money.Any(amount => amount > long.MaxValue / 100) ? Refusal.Of("money-too-large", "file", money.Max())
            : money.FirstOrDefault(amount => decimal.Truncate(amount * 100) != amount * 100) is var fine and not 0 ? Refusal.Of("money-too-fine", "file", fine)
            : election.Voters.FirstOrDefault(vote => Points(election, vote)?.Any(NotWhole) is true) is { } vote ? Refusal.Of("points-not-whole", "file", vote.VoterId)
            : ImportedMethod.HighestScore(election) is var highest && highest > PollRulesCheck.HighestScore ? Refusal.Of("scores-too-high", "file", highest, PollRulesCheck.HighestScore)
            : null;
    }

    /// <summary>Ordinal files may carry points too; there the order says the same.</summary>
    private static IReadOnlyList<decimal>? Points(PabulibElection election, PabulibVote vote) => election.VoteType is "cumulative" or "scoring" ? vote.Points : null;

    private static bool NotWhole(decimal points) => points < 0 || points > 10_000 || decimal.Truncate(points) != points;

    private static Money? Budget(PabulibElection election) =>
        election.MetaNumber("budget") is > 0 and { } budget
            ? new(ImportedOptions.Minor(budget), (election.MetaValue("currency") ?? Money.Sterling).ToUpperInvariant())
            : null;

    private static string Title(PabulibElection election, string question, List<ImportNote> notes)
    {
        var title = $"{election.MetaValue("unit")} {election.MetaValue("instance")}";
        return Cut(string.IsNullOrWhiteSpace(title) ? election.MetaValue("description") ?? question : title, PollRulesCheck.LongestTitle, "title-cut", notes);
    }

    private static string Cut(string text, int longest, string code, List<ImportNote> notes)
    {
        var (cut, wasCut) = CutText.At(text, longest);
        if (wasCut)
        {
            notes.Add(ImportNote.Of(code));
        }

        return cut;
    }

    private static void NoteBallots(PabulibElection election, List<ImportNote> notes)
    {
        var promised = election.MetaNumber("num_votes");
        notes.AddIf(promised is not null && promised != election.Voters.Count, "voters-differ", promised ?? 0, election.Voters.Count);
        notes.AddIf(election.Duplicates.Count > 0, "duplicates-dropped", election.Duplicates.Count);
        var zeros = election.VoteType == "scoring" ? 0 : election.Voters.Count(vote => Points(election, vote)?.Contains(0) is true);
        notes.AddIf(zeros > 0, "points-of-zero-dropped", zeros);
        var limit = election.MetaNumber("max_sum_cost");
        notes.AddIf(limit is not null, "cost-limit-not-kept", limit ?? 0);
    }
}
