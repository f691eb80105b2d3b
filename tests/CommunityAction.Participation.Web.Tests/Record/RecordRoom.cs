using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Record;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Web.Tests.Record;

/// <summary>The record of an application, read as different people.</summary>
internal sealed class RecordRoom(TestApp app)
{
    public static readonly RecordViewer Officer = new(IsOfficer: true, IsAdministrator: false);
    public static readonly RecordViewer Administrator = new(IsOfficer: false, IsAdministrator: true);

    public static RecordViewer Own(PersonId person) => new(false, false, person);

    /// <summary>Waits until everything that is in the log is in the record.</summary>
    public async Task CaughtUpAsync()
    {
        var end = (long)(await Sql.ScalarAsync(app.Databases.Owner, "select coalesce(max(seq_id), 0) from participation.mt_events"))!;
        (await app.Services.GetServices<ProjectionRunner>().Single(runner => runner.Projection is RecordProjection).CaughtUpAsync(end, TimeSpan.FromSeconds(20), default)).ShouldBeTrue();
    }

    /// <summary>What somebody reads, the newest first: each as its sentence.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(RecordViewer viewer, RecordFilter? filter = null) =>
        [.. (await EntriesAsync(viewer, filter)).Select(entry => app.Get<RecordWording>().Say(entry.Fact))];

    public async Task<IReadOnlyList<RecordEntry>> EntriesAsync(RecordViewer viewer, RecordFilter? filter = null)
    {
        await CaughtUpAsync();
        return (await app.Get<RecordList>().ReadAsync(filter ?? new(), viewer)).Entries;
    }
}
