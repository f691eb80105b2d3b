using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Papers;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.Papers;

/// <summary>A committee paper with its texts, read from its stream and the vault.</summary>
/// <param name="Paper">As it was written last.</param>
/// <param name="Text">What it says; a part that is empty was not written, or was removed.</param>
/// <param name="Versions">Newest first.</param>
public sealed record PaperFile(Paper Paper, PaperDraft Text, IReadOnlyList<PaperVersion> Versions)
{
    public static async Task<PaperFile> ReadAsync(PollId poll, IEventStore log, IVault vault, CancellationToken cancel)
    {
        var events = await log.ReadStreamAsync(Paper.Stream(poll), cancel: cancel);
        var paper = events.Aggregate(Paper.None, (before, recorded) => Paper.Evolve(before, (PaperFact)recorded.Fact!));
        var texts = await vault.ReadAsync([.. paper.Texts], cancel);
        return new(
            paper,
            new(Say(paper.Decision), Say(paper.Comments), Say(paper.Equality)),
            [.. events.Reverse().Select(recorded => new PaperVersion((int)recorded.Version, recorded.At, recorded.Envelope?.Actor ?? ""))]);

        string Say(TextRef? text) => text is null ? "" : texts.GetValueOrDefault(text.Id, "");
    }

    /// <summary>The command that makes it say this. What has not changed stays where it is kept.</summary>
    public async Task<WritePaper> WriteAsync(Poll poll, PaperDraft draft, IVault vault, CancellationToken cancel)
    {
        var typed = draft.Trimmed();
        return new(
            poll.Id, poll.Status == PollStatus.Closed && poll.Count is not null,
            await KeepAsync(typed.Decision, Text.Decision, Paper.Decision), await KeepAsync(typed.Comments, Text.Comments, Paper.Comments), await KeepAsync(typed.Equality, Text.Equality, Paper.Equality));

        async Task<TextRef?> KeepAsync(string text, string before, TextRef? kept) =>
            text.Length == 0 ? null : text == before ? kept : await vault.KeepAsync(Paper.Shelf(poll.Id), text, cancel);
    }
}

/// <param name="Number">From 1.</param>
/// <param name="At">UTC, by the database's clock.</param>
/// <param name="By">A role and an id, as the log has it.</param>
public sealed record PaperVersion(int Number, DateTimeOffset At, string By);
