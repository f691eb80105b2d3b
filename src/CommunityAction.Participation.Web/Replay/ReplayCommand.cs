using CommunityAction.Participation.Adapters;
using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Polls.Imports;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Replay;

/// <summary>Runs a real election again through the product's public doors, and holds the public result against the file.</summary>
public static class ReplayCommand
{
    /// <summary>0 when every figure agrees or its difference is explained by the file, 1 when the result differs.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancel = default)
    {
        var options = ReplayOptions.Parse(args);
        var words = Words();
        var election = Read(options.File, words);
        var import = ElectionImport.ToRules(election, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, ResultsShown.Live, words.Question);
        if (import.Rules is null)
        {
            throw new StartUpException($"This election cannot be a poll: {import.Refusal}");
        }

        await using var started = await StartIfNoneAnswersAsync(options, output, cancel);
        using var site = new PublicSite(options.Url, KeyOf(new ConfigurationBuilder().AddEnvironmentVariables().Build()));
        var now = TimeProvider.System.GetUtcNow();
        var (poll, code) = await site.MakePollAsync(import.Rules with { OpensAt = now.AddMinutes(-1), ClosesAt = now.AddDays(1) }, cancel);
        await output.WriteLineAsync($"  {import.Rules.Title}: {election.Projects.Count:N0} projects, {election.Voters.Count:N0} voters");
        foreach (var note in import.Notes)
        {
            await output.WriteLineAsync("  " + words.Say(note));
        }

        await output.WriteLineAsync($"  Watch it at {site.Url}screen/{code}");
        var progress = new Progress(output, election.Voters.Count, ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected);
        var ballots = election.Voters.Select(vote => ElectionImport.ToChoices(election, vote)).ToList();
        var refused = await new BallotRun(site, code, options, progress).CastAsync(ballots, cancel);
        foreach (var (reason, times) in refused)
        {
            await output.WriteLineAsync($"  Refused {times:N0} times: {reason}");
        }

        await site.ClosePollAsync(poll, cancel);
        return await CompareAsync(site, code, election, output, cancel);
    }

    /// <summary>The sentences of the pages, without the rest of the product.</summary>
    private static ImportWording Words() => new ServiceCollection().AddLogging().AddWording(new ConfigurationManager()).BuildServiceProvider().GetRequiredService<ImportWording>();

    private static PabulibElection Read(string file, ImportWording words)
    {
        using var text = new StreamReader(file);
        var reading = PabulibReader.Read(text);
        return reading.IsRead
            ? reading.Election
            : throw new StartUpException($"{file}: {words.Say(reading.Problem)}");
    }

    private static async Task<ParticipationApp?> StartIfNoneAnswersAsync(ReplayOptions options, TextWriter output, CancellationToken cancel)
    {
        using var site = new PublicSite(options.Url, null);
        if (await site.AnswersAsync(cancel))
        {
            return null;
        }

        await output.WriteLineAsync($"  Nothing answers at {options.Url}: starting the product there");
        return await ParticipationApp.StartAsync(["--urls", options.Url.ToString(), "--Logging:LogLevel:Default=Warning"], cancel);
    }

    private static string? KeyOf(IConfiguration configuration)
    {
        if (configuration["Officer:Key"] is { Length: > 0 } key)
        {
            return key;
        }

        var folder = ProductDatabase.DataFolderOf(configuration);
        return Directory.Exists(folder) ? OfficerKey.InFolder(folder) : null;
    }

    private static async Task<int> CompareAsync(PublicSite site, JoinCode code, PabulibElection election, TextWriter output, CancellationToken cancel)
    {
        ResultDocument? result;
        for (var tries = 0; (result = await Outage.OutlastAsync(() => site.ResultAsync(code, cancel), cancel)) is null && tries < 600; tries++)
        {
            await Task.Delay(100, cancel);
        }

        if (result is null)
        {
            throw new StartUpException("The result was not declared within a minute.");
        }

        var comparison = ResultComparison.Of(election, result);
        await output.WriteLineAsync($"  Result at {site.Url}p/{code}/result: {comparison.Ballots:N0} of {comparison.Voters:N0} ballots counted");
        foreach (var difference in comparison.Differences)
        {
            await output.WriteLineAsync($"  {difference}");
        }

        await output.WriteLineAsync(
            comparison.Compared == 0 ? "  The file holds no counts to compare with."
            : $"  {comparison.Compared - comparison.Differences.Count:N0} of {comparison.Compared:N0} projects have the count that the file says.");
        return comparison.Agrees ? 0 : 1;
    }
}
