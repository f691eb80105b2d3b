using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>
/// <c>/api/v1</c>: what the public pages show, for programs. Read only, the same for everybody: no cookie is read and none is set, and every site's page may ask.
/// </summary>
public static class OpenDataApi
{
    public const string Path = "/api/v1";
    public const string Tag = "Open data";
    public const string Document = Path + "/openapi.json";

    private static readonly string[] Exposed = [HeaderNames.ETag, HeaderNames.Link, HeaderNames.RetryAfter, "RateLimit", "RateLimit-Policy"];

    public static bool IsFor(HttpContext http) => http.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal);

    public static void Use(IApplicationBuilder api)
    {
        api.Use(SecurityHeaders.SetForProgramsAsync);
        api.Use(Mishaps.TellAsync);
        api.UseCors(policy => policy.AllowAnyOrigin().WithMethods(HttpMethods.Get, HttpMethods.Head).AllowAnyHeader().WithExposedHeaders(Exposed).SetPreflightMaxAge(TimeSpan.FromHours(1)));
        api.Use(api.ApplicationServices.GetRequiredService<OpenDataLimits>().CountAsync);
        api.Use(HeadRequests.AnswerAsGetAsync);
        api.Use(ReadOnlyAsync);
        api.Use(NameLicenceAsync);
        api.UseRouting();
        api.UseAuthorization();
        api.Use(ApiQuery.CheckAsync);
        api.UseEndpoints(Map);
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Path).RequireAuthorization(Policies.Read);
        api.MapGet("/openapi.json", async (HttpContext http, OpenDataDescription description) =>
            ApiAnswer.Bytes(http, await description.WriteAsync(http.RequestAborted), "application/json; charset=utf-8")).ExcludeFromDescription();
        Describe<CouncilShape>(api.MapGet("/council", Council), OpenDataOperations.Council);

        Describe<Listing<ProgrammeShape>>(
            api.MapGet("/programmes", (HttpContext http, PublicProgrammes programmes, ApiAnswer answer) =>
                answer.Page(http, programmes.Find(ApiQuery.Of(http)), one => one.Id, PublicProgrammes.Table)),
            OpenDataOperations.Programmes);
        Describe<ProgrammeShape>(
            api.MapGet("/programmes/{id:guid}", (Guid id, HttpContext http, PublicProgrammes programmes, ApiAnswer answer) => answer.One(http, programmes.Find(id), PublicProgrammes.Table)),
            OpenDataOperations.Programme);

        Describe<Listing<ProposalShape>>(
            api.MapGet("/proposals", async (HttpContext http, PublicProposals proposals, ApiAnswer answer) =>
                answer.Page(http, await proposals.FindAsync(ApiQuery.Of(http), http.RequestAborted), one => one.Id, PublicProposals.Table)),
            OpenDataOperations.Proposals);
        Describe<ProposalShape>(
            api.MapGet("/proposals/{id:guid}", async (Guid id, HttpContext http, PublicProposals proposals, ApiAnswer answer) =>
                answer.One(http, await proposals.FindAsync(id, http.RequestAborted), PublicProposals.Table)),
            OpenDataOperations.Proposal);

        Describe<Listing<PollShape>>(
            api.MapGet("/polls", (HttpContext http, PublicPolls polls, ApiAnswer answer) => answer.Page(http, polls.Polls(ApiQuery.Of(http)), one => one.Id, PublicPolls.PollTable)),
            OpenDataOperations.Polls);
        Describe<PollShape>(
            api.MapGet("/polls/{id:guid}", (Guid id, HttpContext http, PublicPolls polls, ApiAnswer answer) => answer.One(http, polls.Poll(id), PublicPolls.PollTable)),
            OpenDataOperations.Poll);

        Describe<Listing<ResultShape>>(
            api.MapGet("/results", (HttpContext http, PublicPolls polls, ApiAnswer answer) => answer.Page(http, polls.Results(ApiQuery.Of(http)), one => one.Poll, PublicPolls.ResultTable)),
            OpenDataOperations.Results);
        Describe<ResultShape>(
            api.MapGet("/results/{id:guid}", (Guid id, HttpContext http, PublicPolls polls, ApiAnswer answer) => answer.One(http, polls.Result(id), PublicPolls.ResultTable)),
            OpenDataOperations.Result);

        Describe<Listing<GroupShape>>(
            api.MapGet("/groups", async (HttpContext http, PublicGroups groups, ApiAnswer answer) =>
                answer.Page(http, await groups.FindAsync(ApiQuery.Of(http), http.RequestAborted), one => one.Id, PublicGroups.Table)),
            OpenDataOperations.Groups);
        Describe<GroupShape>(
            api.MapGet("/groups/{id:guid}", async (Guid id, HttpContext http, PublicGroups groups, ApiAnswer answer) =>
                answer.One(http, await groups.FindAsync(id, http.RequestAborted), PublicGroups.Table)),
            OpenDataOperations.Group);

        Describe<Listing<RecordShape>>(
            api.MapGet("/record", async (HttpContext http, PublicRecord record, ApiAnswer answer) =>
                answer.Page(http, await record.FindAsync(ApiQuery.Of(http), http.RequestAborted), one => one.Entry, PublicRecord.Table)),
            OpenDataOperations.Record);

        api.MapGet("/{*path}", ApiAnswer.Nothing).ExcludeFromDescription();
    }

    private static void Describe<TAnswer>(RouteHandlerBuilder endpoint, ApiOperation operation)
    {
        endpoint.WithMetadata(operation).WithName(operation.Id).WithTags(Tag).WithSummary(operation.Summary).WithDescription(operation.Description)
            .Produces<TAnswer>(StatusCodes.Status200OK, "application/json", operation.HasCsv ? [Csv.MediaType] : [])
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        if (operation.IsOfOne)
        {
            endpoint.ProducesProblem(StatusCodes.Status404NotFound);
        }
    }

    private static IResult Council(HttpContext http, CouncilSettings council, ApiAnswer answer)
    {
        Named[] List(CouncilList list) => [.. council.All(list).Select(entry => new Named(entry.Key, entry.Name, entry.Retired))];
        return answer.One(http, new CouncilShape(
            council.FullName, council.Licence.Name, council.Licence.Address, List(CouncilList.Wards), List(CouncilList.Themes), List(CouncilList.Populations)));
    }

    /// <summary>As a link of its own (RFC 8288), so that it goes wherever an answer goes.</summary>
    private static Task NameLicenceAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.Append(HeaderNames.Link, $"<{http.RequestServices.GetRequiredService<CouncilSettings>().Licence.Address}>; rel=\"license\"");
        return next(http);
    }

    private static Task ReadOnlyAsync(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return next(http);
        }

        http.Response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}";
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        return Results.Problem(title: texts["This can only be read"], detail: texts["Send a GET request."], statusCode: StatusCodes.Status405MethodNotAllowed).ExecuteAsync(http);
    }
}
