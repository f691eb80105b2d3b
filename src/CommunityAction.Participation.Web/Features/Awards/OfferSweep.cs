using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Deadlines;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>Puts on record which offers nobody answered in time, so that their money is free.</summary>
public sealed class OfferSweep(NpgsqlDataSource database, AwardDesk desk, IDatabaseClock clock, IDeadlines deadlines, ILogger<OfferSweep> logger)
    : Sweep("offers", TimeSpan.FromSeconds(5), clock, deadlines, logger)
{
    protected override async Task SweepAsync(CancellationToken cancel)
    {
        var open = await database.QueryAsync(
            "select award, expires_at from participation.grant_awards where status = 'Offered' and expires_at < $1 order by expires_at limit 1000",
            row => (Award: new AwardId(row.GetGuid(0)), Ends: new DateTimeOffset(row.GetDateTime(1), TimeSpan.Zero)), cancel, (Clock.Now + Farthest).UtcDateTime);
        foreach (var (award, ends) in open)
        {
            if (ends <= Clock.Now)
            {
                await desk.LapseAsync(award, cancel);
                Forget(BellOf(award));
            }
            else
            {
                await SetBellAsync(BellOf(award), ends, cancel);
            }
        }
    }

    private static string BellOf(AwardId award) => $"offer:{award}";
}
