using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using Microsoft.AspNetCore.Mvc;
using Application = CommunityAction.Participation.Domain.Grants.Applications.Application;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>What an applicant's pages on one application share. Whoever does not work on it is told that there is none.</summary>
public abstract class ApplicantPage : FormPage
{
    public ApplicationFile Case { get; protected set; } = null!;

    public Application Application => Case.Application;

    public Fund Fund => Case.Fund;

    public DateTimeOffset Now => Service<IDatabaseClock>().Now;

    /// <summary>UTC: the first moment at which it is too late to send.</summary>
    public DateTimeOffset Deadline => Application.DeadlineIn(Case.Round);

    public bool IsLate => Deadline <= Now;

    /// <summary>The applicant can still write in it.</summary>
    public bool IsOpen => !IsLate && Application.Status is ApplicationStatus.Draft or ApplicationStatus.ChangesRequested;

    public string Path => $"/grants/applications/{Application.Id}";

    protected ApplicationDesk Desk => Service<ApplicationDesk>();

    protected Applicant By => ApplicationDesk.ApplicantOf(HttpContext);

    /// <summary>False when there is none, or when it is somebody else's.</summary>
    protected async Task<bool> LoadAsync(Guid id)
    {
        Case = (await Desk.ReadAsync(new(id), HttpContext.RequestAborted))!;
        return Case is not null && Application.Status != ApplicationStatus.NotEligible && Application.CheckApplicant(By) is null;
    }

    /// <summary>Null when it is done, and then the next page shows what came of it; else why not.</summary>
    protected Refusal? Done(CommandReply reply)
    {
        if (reply.Refusal is null && reply.Position > 0)
        {
            PositionCookie.Set(HttpContext, reply.Position);
        }

        return reply.Refusal;
    }

    /// <summary>Leads on when it is done; else this page again with the reason.</summary>
    protected IActionResult Next(CommandReply reply, string address) => Done(reply) is { } refusal ? Refuse(refusal) : SeeOther(address);
}
