using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Awards.Desk;

/// <summary>What officers' pages on one award share.</summary>
public abstract class AwardDeskPage : FormPage
{
    public AwardFile Grant { get; private set; } = null!;

    public Award Award => Grant.Award;

    public ListedGroup? Group { get; private set; }

    public string Path => $"/officer/grants/awards/{Grant.Id}";

    public string CasePath => $"/officer/grants/applications/{Grant.Case.Application.Id}";

    public string Title => Grant.Case.Title ?? Grant.Reference;

    /// <summary>Who asks, as the log names them.</summary>
    protected string By => OfficerDesk.ActorOf(User);

    protected AwardDesk Desk => Service<AwardDesk>();

    protected Caller Caller => OfficerDesk.CallerOf(HttpContext);

    /// <summary>An officer who belongs to the group leaves what is about its money to others.</summary>
    protected bool IsOwnGroup => HttpContext.Account()?.Groups.Any(group => group == Grant.Case.Application.Group || Grant.Case.Application.CoApplicants.Contains(group)) == true;

    protected string Typed(string field) => Request.Form.Text(field);

    protected int TypedNumber(string field) => int.TryParse(Typed(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    protected DateOnly? TypedDay(string field) => DateOnly.TryParseExact(Typed(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100 ? day : null;

    protected async Task<bool> LoadAsync(Guid award) => await LoadAsync(await Service<AwardFiles>().FindAsync(new AwardId(award), HttpContext.RequestAborted));

    protected async Task<bool> LoadAsync(AwardFile? file)
    {
        if (file is null)
        {
            return false;
        }

        Grant = file;
        Group = await Service<GroupRegister>().FindAsync(file.Case.Application.Group, HttpContext.RequestAborted);
        return true;
    }

    protected Task<IActionResult> SendAsync(IAwardCommand command) => DoneAsync(() => Desk.SendAsync(command, Caller, HttpContext.RequestAborted), Path);

    /// <summary>Leads on when it is done; else this page again with the reason.</summary>
    protected async Task<IActionResult> DoneAsync(Func<Task<CommandReply>> send, string address)
    {
        if (IsOwnGroup)
        {
            return Refuse(Refusal.Of("award-own-group"));
        }

        var reply = await send();
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther(address);
    }
}
