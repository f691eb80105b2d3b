using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Application = CommunityAction.Participation.Domain.Grants.Applications.Application;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>What officers' pages on one application share. One that was never sent is its applicants' own business.</summary>
public abstract class CasePage : FormPage
{
    public ApplicationFile Case { get; private set; } = null!;

    public Application Application => Case.Application;

    public Fund Fund => Case.Fund;

    public string CasePath => $"/officer/grants/applications/{Application.Id}";

    protected ApplicationDesk Desk => Service<ApplicationDesk>();

    protected string Typed(string field) => Request.Form.Text(field);

    /// <summary>It was sent, and no panel keeps it from this officer: one who sits on it and has not said what ties them, has stood back, or scores without knowing who applies.</summary>
    public static bool IsForOfficer(HttpContext http, ApplicationFile file) => file.Application.SnapshotHash.Length > 0
        && (http.User.Person() is not { } person || !http.RequestServices.GetServices<IKeepsApplicationsBack>().Any(panels => panels.IsKeptFrom(person, file.Application.Id)));

    protected async Task<bool> LoadAsync(Guid id)
    {
        Case = (await Desk.ReadAsync(new(id), HttpContext.RequestAborted))!;
        return Case is not null && IsForOfficer(HttpContext, Case);
    }

    protected Task<IActionResult> SendAsync(IApplicationCommand command) => SendAsync(command, OfficerDesk.CallerOf(HttpContext));

    protected Task<TextRef> KeepAsync(string text) => Desk.KeepAsync(HttpContext, text);

    private async Task<IActionResult> SendAsync(IApplicationCommand command, Caller caller)
    {
        var reply = await Desk.SendAsync(command, caller, HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther(CasePath);
    }
}
