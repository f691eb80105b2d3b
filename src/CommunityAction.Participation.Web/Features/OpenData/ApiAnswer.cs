using System.Security.Cryptography;
using System.Text.Json;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>Answers as JSON or CSV, with a tag of their content: who has it already gets none.</summary>
public sealed class ApiAnswer(IOptions<JsonOptions> json)
{
    public const int FreshSeconds = 60;

    /// <summary>A field without a value says so: a reader need not guess whether it is missing.</summary>
    public JsonSerializerOptions Json { get; } = new(json.Value.SerializerOptions) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never };

    /// <param name="http">The request.</param>
    /// <param name="found">In order, and one more than the page holds if there is more.</param>
    /// <param name="id">By which the next page is found.</param>
    /// <param name="table">The same as rows.</param>
    public IResult Page<TItem>(HttpContext http, IReadOnlyList<TItem> found, Func<TItem, object> id, ApiTable<TItem> table)
    {
        var query = ApiQuery.Of(http);
        var items = found.Count > query.Limit ? [.. found.Take(query.Limit)] : found;
        var next = found.Count > query.Limit ? query.After(id(items[^1])) : null;
        if (next is not null)
        {
            http.Response.Headers.Append(HeaderNames.Link, $"<{next}>; rel=\"next\"");
        }

        return query.WantsCsv
            ? Bytes(http, Csv.Of(table.Heading, items.SelectMany(table.Rows)), Csv.MediaType + "; charset=utf-8")
            : Bytes(http, JsonSerializer.SerializeToUtf8Bytes(new Listing<TItem>(items, next), Json), "application/json; charset=utf-8");
    }

    /// <summary>One thing, or that there is none.</summary>
    public IResult One<TItem>(HttpContext http, TItem? item, ApiTable<TItem>? table = null)
        where TItem : class =>
        item is null ? Nothing(http)
        : table is not null && ApiQuery.Of(http).WantsCsv ? Bytes(http, Csv.Of(table.Heading, table.Rows(item)), Csv.MediaType + "; charset=utf-8")
        : Bytes(http, JsonSerializer.SerializeToUtf8Bytes(item, Json), "application/json; charset=utf-8");

    public static IResult Nothing(HttpContext http)
    {
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        return Results.Problem(title: texts["There is nothing at this address"], detail: texts["All addresses are in {0}.", OpenDataApi.Document], statusCode: StatusCodes.Status404NotFound);
    }

    public static IResult Bytes(HttpContext http, byte[] content, string mediaType)
    {
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
        headers.CacheControl = new() { Public = true, MaxAge = TimeSpan.FromSeconds(FreshSeconds) };
        http.Response.Headers.Vary = HeaderNames.Accept;
        return Results.Bytes(content, mediaType, entityTag: headers.ETag);
    }
}

/// <summary>How a thing is written as rows of a table.</summary>
public sealed record ApiTable<TItem>(IReadOnlyList<string> Heading, Func<TItem, IEnumerable<IEnumerable<object?>>> Rows)
{
    /// <summary>One row for each.</summary>
    public static ApiTable<TItem> Of(params (string Name, Func<TItem, object?> Value)[] columns) =>
        new([.. columns.Select(column => column.Name)], item => [columns.Select(column => column.Value(item))]);
}
