using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Wording;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>
/// Every two seconds: publishes awards that were accepted, and what has changed about them. Every node may do it: what stands is not published twice, and what was read before is never put in the
/// place of something newer.
/// </summary>
public sealed class OwnGrantPublisher(
    NpgsqlDataSource database, CommandRunner runner, IEventStore log, IVault vault, IDatabaseClock clock, OwnGrantSource source, CouncilSettings council, ILogger<OwnGrantPublisher> logger) : BackgroundService
{
    private const int MostAtOnce = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Where each award stood when it was found as it is published, or could not be published.</summary>
    private readonly ConcurrentDictionary<Guid, long> _seen = [];

    /// <summary>On which shelf of the vault all published forms are: they are nobody's own.</summary>
    public static readonly PersonId Shelf = new(Guid.Parse("01990000-0000-7000-8000-00000000c360"));

    /// <summary>Publishes all that waits. How many of them it looked at.</summary>
    public async Task<int> PublishAsync(CancellationToken cancel)
    {
        if (council.GrantPublisher is null)
        {
            return 0;
        }

        var waiting = (await database.QueryAsync(
            "select source, moved from participation.grant_publications where moved > as_of order by moved", row => (Award: new AwardId(row.GetGuid(0)), Moved: row.GetInt64(1)), cancel))
            .Where(one => _seen.GetValueOrDefault(one.Award.Value) < one.Moved).Take(MostAtOnce).ToList();
        foreach (var (award, moved) in waiting)
        {
            try
            {
                await PublishAsync(award, cancel);
            }
            catch (Exception problem) when (problem is InvalidOperationException or JsonException)
            {
                logger.LogError("The award {Award} is not published: {Problem}", award, problem.Message);
            }

            _seen[award.Value] = moved;
        }

        return waiting.Count;
    }

    /// <summary>Publishes one award as it stands now, or takes it out of the open data.</summary>
    public async Task PublishAsync(AwardId award, CancellationToken cancel)
    {
        for (var isDone = false; !isDone;)
        {
            var known = (await log.ReadStreamAsync(GrantPublication.Stream(award.Value), cancel: cancel)).Select(step => (GrantPublicationFact)step.Fact!).Aggregate(GrantPublication.Nothing, GrantPublication.Evolve);
            var found = await source.ReadAsync(award, known.Grant, cancel);
            isDone = found switch
            {
                null => true,
                { Grant: { } grant } => await PublishAsync(new(award.Value, found.Application, grant.Id, grant.Digest, new(Guid.Empty, ""), found.AsOf), grant, known, cancel),
                _ => IsDone(await runner.RunAsync(new UnpublishGrant(award.Value, found.AsOf), Caller.System("open-data"), cancel)),
            };
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await PublishAsync(stoppingToken) < MostAtOnce)
                {
                    await Task.Delay(Pause, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                logger.LogWarning("Publishing grants will be tried again: {Problem}", problem.Message);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    /// <summary>Whether it is there, by this node or by another; otherwise somebody published meanwhile, and it has to be looked at anew.</summary>
    private async Task<bool> PublishAsync(PublishGrant draft, OwnGrant grant, GrantPublication known, CancellationToken cancel)
    {
        if (draft.Decide(known, clock.Now).Facts is [])
        {
            return true;
        }

        var document = JsonSerializer.Serialize(grant.ToGrant(clock.Now), GrantJson.Options);
        var today = DateOnly.FromDateTime(Moments.ToLondon(clock.Now));
        if (GrantCheck.Of(new JsonObject { ["grants"] = new JsonArray(JsonNode.Parse(document)) }, today).FirstOrDefault(problem => !problem.IsAdvice) is { } fault)
        {
            throw new InvalidOperationException($"{fault.Path} {fault.Code}");
        }

        var kept = await vault.KeepAsync(Shelf, document, cancel);
        var caller = Caller.System("open-data");
        var reply = await runner.RunAsync(draft with { Document = kept }, caller, cancel);
        var stands = (await log.ReadStreamAsync(draft.Stream, cancel: cancel)).Any(step => step.Envelope?.CommandId == caller.CommandId);
        if (!stands)
        {
            await vault.EraseAsync(kept, cancel);
        }

        return IsDone(reply);
    }

    private static bool IsDone(CommandReply reply) => reply.Refusal?.Code switch
    {
        null => true,
        "changed-meanwhile" or "grant-id-changed" => false,
        var code => throw new InvalidOperationException(code),
    };
}
