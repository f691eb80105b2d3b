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

    /// <summary>404 for what is not there, 401 without a seat or without signing in, 403 for what another person may do, 409 for what the poll's state forbids, 422 for what was sent.</summary>
    public static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        "poll-unknown" or "proposal-unknown" or "comment-unknown" or "person-unknown" or "group-unknown" or "webhook-unknown" or "programme-unknown" or "item-unknown" or "panel-unknown" or "not-before-panel" or "award-unknown"
            or "fund-unknown" or "round-unknown" or "application-unknown" or "grants-import-unknown" => StatusCodes.Status404NotFound,
        "not-a-contact" or "application-not-yours" or "not-on-panel" or "not-the-chair" or "stood-back" or "not-an-assessor" => StatusCodes.Status403Forbidden,
        "no-seat" or "sign-in-needed" => StatusCodes.Status401Unauthorized,
        "same-officer" or "ward-needed" or "ward-elsewhere" or "year-of-birth-needed" or "too-young" => StatusCodes.Status403Forbidden,
        "poll-not-open-yet" or "poll-not-open" or "poll-closed" or "poll-voided" or "poll-replaced" or "poll-over" or "poll-still-open"
            or "stale-revision" or "changed-meanwhile" or "rules-frozen" or "not-yet" or "result-not-yet" or "rehearsal"
            or "result-not-counted" or "result-not-checked" or "recount-differs"
            or "person-erased" or "person-merged" or "last-administrator" or "address-full" or "own-role" or "last-contact" or "group-closed" or "group-has-contact" or "programme-published" or "programme-not-published" or "programme-closed"
            or "round-not-open-yet" or "round-closed" or "round-opened" or "changes-too-late" or "scoring-begun" or "form-in-use" or "form-draft-changed" or "application-cannot-change" or "section-changed-meanwhile" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
