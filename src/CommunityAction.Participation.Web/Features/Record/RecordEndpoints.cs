using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>The record as a table for spreadsheets and as a feed, narrowed like the page.</summary>
public static class RecordEndpoints
{
    /// <summary>Rows of a table; who wants older ones gives an earlier last day.</summary>
    private const int MostRows = 10_000;

    public static void MapRecord(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/record.csv", AsTableAsync).RequireAuthorization(Policies.Read);
        routes.MapGet("/record.atom", AsFeedAsync).RequireAuthorization(Policies.Read);
    }

    private static async Task<IResult> AsTableAsync(
        HttpContext http, RecordList record, PeopleRegister people, RecordWording says, PeopleWording who, SiteAddress site, CancellationToken cancel)
    {
        var viewer = RecordViewer.Of(http.User);
        var found = await record.ReadAsync(RecordFilter.Read(http.Request.Query), viewer, MostRows, cancel);
        var names = await RecordPageModel.NamesAsync(people, found.Entries, viewer, cancel);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(
            Csv.Of(
                ["entry", "time", "area", "what", "about", "role", .. viewer.SeesNames ? ["name"] : Array.Empty<string>(), "address"],
                found.Entries.Select(entry => (IEnumerable<object?>)
                [
                    entry.Position, entry.At, says.Area(entry.Area), says.Say(entry.Fact), entry.Subject.Title, who.Actor(entry.Actor, entry.Subject.Owner),
                    .. viewer.SeesNames ? [entry.By is { } by ? names.GetValueOrDefault(by) : null] : Array.Empty<object?>(), site.To(entry.Path).ToString(),
                ])),
            Csv.MediaType,
            "record.csv");
    }

    /// <summary>As the public reads it, whoever asks: a feed is read by programs.</summary>
    private static async Task<IResult> AsFeedAsync(HttpContext http, RecordList record, RecordFeed feed, CancellationToken cancel)
    {
        var filter = RecordFilter.Read(http.Request.Query) with { Before = null };
        var found = await record.ReadAsync(filter, RecordViewer.Public, cancel: cancel);
        return Results.Bytes(feed.Write(filter, found.Entries), AtomFeed.MediaType);
    }
}
