using CommunityAction.Participation.Adapters.Postgres.Chain;

namespace CommunityAction.Participation.Web.VerifyLog;

/// <summary>What <c>verify-log</c> says in the end.</summary>
internal sealed class VerdictText(TextWriter output)
{
    private const int Most = 20;

    /// <summary>Nothing was found, and there was something that could have shown it.</summary>
    public static bool IsSound(LogVerdict verdict, int observers) =>
        verdict.Findings.Count == 0 && verdict.Texts is not { Altered.Count: > 0 } && (verdict.End == 0 || verdict.KeptThrough > 0 || observers > 0);

    public async Task WriteAsync(LogVerdict verdict, int observers)
    {
        foreach (var finding in verdict.Findings.Take(Most))
        {
            await SayAsync(Sentence(finding));
        }

        if (verdict.Findings.Count > Most)
        {
            await SayAsync($"And {verdict.Findings.Count - Most:N0} more.");
        }

        foreach (var position in verdict.Texts?.Altered.Take(Most) ?? [])
        {
            await SayAsync($"The text that event {position:N0} refers to is not the text that was written then.");
        }

        if (verdict.Texts is { } texts)
        {
            await SayAsync($"Texts: {texts.Fit:N0} fit, {texts.Erased:N0} were erased, {texts.Altered.Count:N0} are others than the log says.");
        }

        if (verdict.KeptThrough < verdict.End)
        {
            await SayAsync($"The chain is kept up to event {verdict.KeptThrough:N0}; after it {verdict.End - verdict.KeptThrough:N0} more are recorded.");
        }

        await SayAsync($"Published heads that fit: {verdict.PublishedFit:N0}.");
        if (observers > 0)
        {
            await SayAsync($"Heads from your files that fit: {verdict.ObserversFit:N0} of {observers:N0}.");
        }

        await SayAsync($"Head now: {verdict.End} {verdict.Head}");
        await SayAsync(Conclusion(verdict, observers));
    }

    private static string Conclusion(LogVerdict verdict, int observers) =>
        !IsSound(verdict, observers) && verdict.Findings.Count == 0 && verdict.Texts is not { Altered.Count: > 0 } ? "Nothing is kept of the chain, so there is nothing to compare with."
        : !IsSound(verdict, observers) ? "THE LOG HAS BEEN CHANGED."
        : observers > 0 ? $"The log is what was recorded: {verdict.End:N0} events."
        : $"The log fits its chain: {verdict.End:N0} events. Whoever can change both could still deceive you: compare with heads that you kept, --heads FILE.";

    private static string Sentence(LogFinding finding) => finding.Damage switch
    {
        LogDamage.Deleted => $"{Events(finding)} deleted.",
        LogDamage.TakenOut => $"{Events(finding)} taken out, and those after moved up to hide it.",
        LogDamage.CutOff => $"{Events(finding)} cut off the end of the log.",
        LogDamage.Changed => $"{Events(finding)} changed.",
        LogDamage.Exchanged => $"Events {finding.From:N0} and {finding.Through:N0} have changed places.",
        LogDamage.Inserted => $"{Events(finding)} put in, and those after moved on.",
        LogDamage.ChainChanged => $"What is kept of the chain for events {finding.From:N0} to {finding.Through:N0} was changed.",
        LogDamage.ChainMissing => $"What is kept of the chain for events {finding.From:N0} to {finding.Through:N0} is missing.",
        LogDamage.HeadChanged => $"The head that was published for event {finding.Through:N0} does not fit: it was changed.",
        LogDamage.ObserverDiffers => $"A head from your files does not fit: something was changed from event {finding.From:N0} to {finding.Through:N0}.",
        _ => throw new ArgumentOutOfRangeException(nameof(finding)),
    };

    private static string Events(LogFinding finding) =>
        finding.From == finding.Through ? $"Event {finding.From:N0} was" : $"Events {finding.From:N0} to {finding.Through:N0} were";

    private Task SayAsync(string sentence) => output.WriteLineAsync("  " + sentence);
}
