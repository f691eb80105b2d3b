using CommunityAction.Participation.Adapters.Smtp;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Where the council's mail server hands in what comes back to the address that letters come from: a delivery report, as it arrived.</summary>
public static class ReturnedMailEndpoint
{
    /// <summary>What matters stands at the beginning; the letter that is sent back behind it may be cut off.</summary>
    private const int MostRead = 1024 * 1024;

    public static void MapReturnedMail(this IEndpointRouteBuilder routes) => routes.MapPost("/api/mail/returned", ReceiveAsync).RequireAuthorization(Policies.ReturnMail);

    /// <summary>204 when it was a delivery report, 422 when it was any other mail: that one is for a person to read.</summary>
    private static async Task<IResult> ReceiveAsync(HttpContext http, ReturnedLetters letters)
    {
        var mail = new byte[MostRead];
        var length = await http.Request.Body.ReadAtLeastAsync(mail, MostRead, throwOnEndOfStream: false, http.RequestAborted);
        if (DeliveryReport.Parse(mail.AsSpan(0, length)) is not { } report)
        {
            return Results.Problem("This is not a delivery report (multipart/report, RFC 3464).", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        await letters.RecordAsync(report, http.RequestAborted);
        return Results.NoContent();
    }
}
