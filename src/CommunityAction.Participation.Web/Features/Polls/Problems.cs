using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>A refusal as a problem document (RFC 9457) with its code, worded for a person as well.</summary>
public static class Problems
{
    public static IResult ToProblem(this Refusal refusal, HttpContext http) => Results.Problem(
        title: http.RequestServices.GetRequiredService<RefusalWording>().Say(refusal),
        statusCode: StatusOf(refusal),
        extensions: new Dictionary<string, object?> { ["code"] = refusal.Code, ["field"] = refusal.Field.Length > 0 ? refusal.Field : null });

    /// <summary>404 for what is not there, 401 without a seat, 409 for what the poll's state forbids, 422 for what was sent.</summary>
    public static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        "poll-unknown" => StatusCodes.Status404NotFound,
        "no-seat" => StatusCodes.Status401Unauthorized,
        "poll-not-open-yet" or "poll-not-open" or "poll-closed" or "poll-voided" or "poll-replaced" or "poll-over" or "poll-still-open"
            or "stale-revision" or "changed-meanwhile" or "rules-frozen" or "not-yet" or "result-not-yet" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
