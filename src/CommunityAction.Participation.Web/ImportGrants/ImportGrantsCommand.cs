using System.Text.Json;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Adapters.Postgres.Vault;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Web.Features.Grants.OpenData;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CommunityAction.Participation.Web.ImportGrants;

/// <summary>Says what a published file of grants holds and what is wrong with it, and imports it unless it is only to be checked.</summary>
public static class ImportGrantsCommand
{
    private const int MostSaid = 200;

    /// <summary>0 when it is imported, or checked and fine; 1 when the file cannot be taken; 2 when the arguments do not make sense.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancel = default)
    {
        if (ImportGrantsOptions.Parse(args) is not ({ } options, var problem))
        {
            await error.WriteLineAsync($"{ImportGrantsOptions.Parse(args).Problem} {ImportGrantsOptions.Usage}");
            return 2;
        }

        var texts = new StringLocalizer<Texts>(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));
        var content = await File.ReadAllBytesAsync(options.File, cancel);
        var file = GrantFile.Read(content, DateOnly.FromDateTime(Moments.ToLondon(TimeProvider.System.GetUtcNow())));
        await SayAsync(file, texts, output, error);
        if (file.Package is null || options.Check)
        {
            return file.Package is null ? 1 : 0;
        }

        var reply = await ImportAsync(options, new(Path.GetFileName(options.File), GrantImportDesk.HashOf(content), file.Json!), new(texts), cancel);
        if (reply.Refusal is { } refusal)
        {
            await error.WriteLineAsync(refusal.Code switch
            {
                "grants-imported-already" => "This very file was imported before, and its grants are on the site.",
                "grants-licence-not-open" => "Name an open licence: --licence ADDRESS. Only what everybody may use can be published again.",
                var code => $"This was refused: {code}.",
            });
            return 1;
        }

        await output.WriteLineAsync("Imported.");
        return 0;
    }

    private static async Task SayAsync(GrantFile file, IStringLocalizer<Texts> texts, TextWriter output, TextWriter error)
    {
        var (says, words) = (new GrantFileWording(texts), new PastGrantWording(texts));
        foreach (var fault in file.Faults.Take(MostSaid))
        {
            await error.WriteLineAsync(says.Say(fault));
        }

        if (file.Faults.Count() > MostSaid)
        {
            await error.WriteLineAsync($"… and {file.Faults.Count() - MostSaid:N0} more.");
        }

        foreach (var advice in file.Advice.Take(MostSaid))
        {
            await output.WriteLineAsync($"Note: {says.Say(advice)}");
        }

        await output.WriteLineAsync(file.Package is { } package
            ? $"{words.Number(package.Grants.Count)} of {package.PublisherName} ({package.PublisherId}), {words.Sums(package.Sums)}"
            : $"Nothing is imported: {file.Faults.Count():N0} faults.");
    }

    private static async Task<CommandReply> ImportAsync(ImportGrantsOptions options, GrantDraft draft, GrantFileWording says, CancellationToken cancel)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var own = options.Database is null && ProductDatabase.Named(configuration) is null ? await ProductDatabase.StartAsync(configuration, fresh: false, cancel) : null;
        var database = options.Database ?? own?.Databases.Runtime ?? ProductDatabase.Named(configuration)!.Runtime;
        await using var source = Connections.Source(new(database) { ApplicationName = "participation import-grants" });
        await using var log = new PostgresEventStore(database, source, NullLogger<PostgresEventStore>.Instance);
        var clock = new DatabaseClock(source);
        await clock.ReadAsync(cancel);
        var licence = options.Licence.Length > 0 ? options.Licence : draft.Package.License ?? OpenLicence.Government;
        return await new GrantImportDesk(source, new(log, clock), new PostgresVault(source), clock, says)
            .ImportAsync(draft, licence, options.Source, Caller.System(ImportGrantsOptions.Verb), cancel);
    }
}
