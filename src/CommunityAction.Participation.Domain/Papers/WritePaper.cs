namespace CommunityAction.Participation.Domain.Papers;

/// <summary>Writes a committee paper, or writes it anew.</summary>
/// <param name="Poll">The vote that it is about.</param>
/// <param name="IsCounted">The vote has closed and its votes are counted.</param>
/// <param name="Decision">Null when it is left empty.</param>
/// <param name="Comments">Null when it is left empty.</param>
/// <param name="Equality">Null when it is left empty.</param>
public sealed record WritePaper(PollId Poll, bool IsCounted, TextRef? Decision, TextRef? Comments, TextRef? Equality) : ICommand<Paper, PaperFact>
{
    public Guid Stream => Paper.Stream(Poll);

    /// <summary>Decides nothing when it says so already. Refuses: result-not-counted.</summary>
    public Decision<PaperFact> Decide(Paper state, DateTimeOffset now) =>
        !IsCounted ? Refusal.Of("result-not-counted")
        : state == new Paper(state.Version, Decision, Comments, Equality) ? Decision<PaperFact>.Nothing
        : new PaperWritten(Poll, Decision, Comments, Equality);
}

/// <summary>What an officer types for a committee paper, before the vault keeps it. Plain text with the marks of Markdown.</summary>
/// <param name="Decision">What the body is asked to decide.</param>
/// <param name="Comments">What people said, in summary.</param>
/// <param name="Equality">The note on equality.</param>
public sealed record PaperDraft(string Decision, string Comments, string Equality)
{
    /// <summary>Characters, of each part.</summary>
    public const int Longest = 5_000;

    public static readonly PaperDraft Empty = new("", "", "");

    public PaperDraft Trimmed() => new(Decision.Trim(), Comments.Trim(), Equality.Trim());

    /// <summary>All that is wrong with it. A part may be left empty. Refuses: paper-empty, paper-part-too-long.</summary>
    public IReadOnlyList<Refusal> Check() =>
        Trimmed() == Empty ? [Refusal.Of("paper-empty", "decision")]
        : [.. from part in new[] { ("decision", Decision), ("comments", Comments), ("equality", Equality) } where part.Item2.Trim().Length > Longest select Refusal.Of("paper-part-too-long", part.Item1, Longest, part.Item2.Trim().Length)];
}
