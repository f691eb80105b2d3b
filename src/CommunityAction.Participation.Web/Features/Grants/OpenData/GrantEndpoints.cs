using CommunityAction.Participation.Web.Features.OpenData;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>Published grants as files: all at addresses that stay, and a table of what the page of past grants is narrowed to.</summary>
public static class GrantEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPublishedGrants(this IEndpointRouteBuilder routes)
    {
        var shows = new ShowsAttribute(typeof(PastGrantsProjection), typeof(OwnGrantsProjection));
        routes.MapMethods(GrantExport.JsonPath, Reading, async (HttpContext http, GrantExport export, IStringLocalizer<Texts> texts) =>
            Answer(http, texts, await export.JsonAsync(http.RequestAborted), "application/json; charset=utf-8")).RequireAuthorization(Policies.Read).WithMetadata(shows);
        routes.MapMethods(GrantExport.CsvPath, Reading, async (HttpContext http, GrantExport export, IStringLocalizer<Texts> texts) =>
            Answer(http, texts, await export.CsvAsync(http.RequestAborted), Csv.MediaType + "; charset=utf-8")).RequireAuthorization(Policies.Read).WithMetadata(shows);
        routes.MapGet(PastGrantFilter.Path + ".csv", AsListedAsync).RequireAuthorization(Policies.Read).WithMetadata(shows);
    }

    /// <summary>As the page is narrowed and ordered. All of them are written already.</summary>
    private static async Task<IResult> AsListedAsync(HttpContext http, PastGrantList list, GrantExport export)
    {
        var filter = PastGrantFilter.Read(http.Request.Query) with { Page = 1 };
        var table = filter == new PastGrantFilter() ? await export.CsvAsync(http.RequestAborted) : null;
        return Results.File(table ?? GrantExport.Table(await list.AllAsync(filter, http.RequestAborted)), Csv.MediaType, "grants.csv");
    }

    /// <summary>Scripts on any site may read it: it is the same for everybody.</summary>
    private static IResult Answer(HttpContext http, IStringLocalizer<Texts> texts, byte[]? content, string mediaType)
    {
        http.Response.Headers[HeaderNames.AccessControlAllowOrigin] = "*";
        return content is null
            ? Results.Problem(title: texts["No grants are published yet"], detail: texts["They will be at this address as soon as there are some."], statusCode: StatusCodes.Status404NotFound)
            : ApiAnswer.Bytes(http, content, mediaType);
    }
}
