using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

/// <summary>What the officers' pages on one programme share.</summary>
public abstract partial class ProgrammePage : FormPage
{
    public ProgrammeView View { get; private set; } = null!;

    public Programme Programme => View.Programme;

    /// <summary>Where to go when it is done.</summary>
    protected virtual string After(IProgrammeCommand command) => $"/officer/programmes/{command.Programme}";

    protected CouncilSettings Council => Service<CouncilSettings>();

    /// <summary>False when there is no such programme.</summary>
    protected bool Load(Guid id)
    {
        View = Service<ProgrammeBook>().Find(new ProgrammeId(id))!;
        return View is not null;
    }

    /// <summary>Sends a command; back to the programme when it is done, else this page again with the reason.</summary>
    protected async Task<IActionResult> SendAsync(IProgrammeCommand command)
    {
        var reply = await Service<CommandRunner>().RunAsync(command, OfficerDesk.CallerOf(HttpContext), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther(After(command));
    }

    protected string Typed(string field) => Request.Form[field].ToString().Trim();
}
