using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>What somebody asks for, after every part of it was checked.</summary>
public sealed class ApiQuery
{
    private readonly Dictionary<string, object> _values;
    private readonly HttpRequest _request;

    private ApiQuery(HttpRequest request, Dictionary<string, object> values) => (_request, _values) = (request, values);

    public int Limit => Value<int?>(ApiParameter.Limit) ?? ApiParameter.UsualItems;

    /// <summary>The last item of the page before.</summary>
    public Guid? Cursor => Value<Guid?>(ApiParameter.Cursor);

    /// <summary>The same in the record, whose entries are numbered.</summary>
    public long? Before => Value<long?>(ApiParameter.Before);

    public string? Area => Value<string?>(ApiParameter.Area);

    public Guid? Programme => Value<Guid?>(ApiParameter.Programme);

    public DateTimeOffset? Since => Value<DateTimeOffset?>(ApiParameter.Since);

    public string? Ward => Value<string?>(ApiParameter.Ward);

    public bool WantsCsv => Value<string?>(ApiParameter.Form) is { } form ? form == "csv" : Prefers(Shared.Csv.MediaType);

    /// <summary>Null when any state will do.</summary>
    public TState? State<TState>()
        where TState : struct, Enum => _values.GetValueOrDefault("state") is string state ? Enum.Parse<TState>(state, ignoreCase: true) : null;

    public static ApiQuery Of(HttpContext http) => http.Features.GetRequiredFeature<ApiQuery>();

    /// <summary>Refuses what is no parameter of this address, what stands twice, and what has no value that is taken: a filter that is passed over would give the wrong figures.</summary>
    public static Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ApiOperation>() is not { } operation)
        {
            return next(http);
        }

        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, said) in http.Request.Query)
        {
            if (operation.Parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
            {
                return RefuseAsync(http, name, texts["This address takes no ‘{0}’.", name]);
            }

            if (said is not [{ } text] || parameter.Read(text, http) is not { } value)
            {
                return RefuseAsync(http, name, texts["‘{0}’ is not a value that ‘{1}’ takes.", said.ToString(), name]);
            }

            values[name] = value;
        }

        http.Features.Set(new ApiQuery(http.Request, values));
        return next(http);
    }

    /// <summary>The address of the page after an item, with everything else as it was asked.</summary>
    public string After(object last)
    {
        var cursor = Convert.ToString(last, System.Globalization.CultureInfo.InvariantCulture);
        var asked = _request.Query.Where(part => part.Key != ApiParameter.Cursor.Name).Append(new(ApiParameter.Cursor.Name, cursor));
        return _request.HttpContext.RequestServices.GetRequiredService<SiteAddress>().To(QueryHelpers.AddQueryString(_request.Path.Value!.TrimStart('/'), asked)).AbsoluteUri;
    }

    private T? Value<T>(ApiParameter parameter) => _values.TryGetValue(parameter.Name, out var value) ? (T)value : default;

    /// <summary>More than JSON, which is what those get who do not care.</summary>
    private bool Prefers(string mediaType)
    {
        if (!MediaTypeHeaderValue.TryParseList(_request.Headers.Accept, out var accepted))
        {
            return false;
        }

        double Wish(string type) => accepted.Where(one => one.MatchesMediaType(type)).Select(one => one.Quality ?? 1).DefaultIfEmpty(0).Max();
        return Wish(mediaType) > Wish("application/json");
    }

    private static Task RefuseAsync(HttpContext http, string parameter, string detail) => Results.Problem(
        title: http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>()["The address could not be understood"],
        detail: detail,
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?> { ["parameter"] = parameter }).ExecuteAsync(http);
}
