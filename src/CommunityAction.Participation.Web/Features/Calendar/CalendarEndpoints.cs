using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.OpenData;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Calendar;

/// <summary>The addresses that calendars subscribe to. How a person does that is said on the page of open data.</summary>
public static class CalendarEndpoints
{
    public static void MapCalendars(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/calendar.ics", (HttpContext http, PublicCalendar calendar, CouncilSettings council, IStringLocalizer<Texts> texts) =>
            AnswerAsync(http, calendar, null, texts["Taking part in {0}", council.Name])).RequireAuthorization(Policies.Read);
        routes.MapGet("/programmes/{id:guid}/calendar.ics", async (Guid id, HttpContext http, PublicCalendar calendar, ProgrammeBook book) =>
            book.Find(new(id)) is { Programme.Status: not ProgrammeStatus.Draft } view
                ? await AnswerAsync(http, calendar, view.Id, view.Outline.Title)
                : Results.NotFound()).RequireAuthorization(Policies.Read);
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, PublicCalendar calendar, ProgrammeId? programme, string name) =>
        ApiAnswer.Bytes(http, ICalendar.Of(name, await calendar.ReadAsync(programme, http.RequestAborted)), ICalendar.MediaType);
}
