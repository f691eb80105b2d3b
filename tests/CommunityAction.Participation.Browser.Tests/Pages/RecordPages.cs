using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>The record of what happened, and the heads of its chain.</summary>
public static class RecordPages
{
    public static IEnumerable<PageState> States { get; } =
    [
        new("record", "as the public reads it", (visitor, _) => visitor.GoAsync("/record")),
        new("record", "nothing fits", (visitor, _) => visitor.GoAsync("/record?area=polls&kind=comments")),
        new("record", "as an officer reads it", async (visitor, site) =>
        {
            await visitor.TakeAsync("officer", site.Officer);
            await visitor.GoAsync($"/record?about={site["declared"].Id}");
        }),
        new("record/mine", "as it is", async (visitor, site) =>
        {
            await visitor.TakeAsync("person", site.People.Resident.Cookie);
            await visitor.GoAsync("/record/mine");
        }),
        new("record/{position:long}", "as it is", async (visitor, site) => await visitor.GoAsync($"/record/{await OpeningAsync(site)}")),
        new("record/heads", "as it is", async (visitor, site) =>
        {
            await visitor.TakeAsync("person", site.People.Resident.Cookie);
            await visitor.GoAsync("/record/heads?saved=true");
        }),
    ];

    /// <summary>Where the opening of a vote stands in the log.</summary>
    private static async Task<long> OpeningAsync(Site site) => (long)(await Sql.ScalarAsync(
        site.App.Databases.Owner, $"select seq_id from participation.mt_events where stream_id = '{site["decided"].Id}' and type = 'polls.poll-opened.v1'"))!;
}
