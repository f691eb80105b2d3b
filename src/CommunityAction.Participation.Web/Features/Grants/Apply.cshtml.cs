using System.Security.Cryptography;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Whether a group can apply: asked before anybody fills in a form. Who can is led to the application.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(16_384)]
public sealed class ApplyModel(FundBook funds, ApplicationDesk desk, GroupRegister groups, IDatabaseClock clock) : FormPage
{
    public Fund Fund { get; private set; } = null!;

    /// <summary>That takes applications of one of their groups now; null when none does.</summary>
    public Round? Round { get; private set; }

    public IReadOnlyList<ListedGroup> Groups { get; private set; } = [];

    public string Picked { get; private set; } = "";

    public IReadOnlyDictionary<string, bool?> Answers { get; private set; } = new Dictionary<string, bool?>();

    /// <summary>What would have to be different; empty until somebody has answered.</summary>
    public IReadOnlyList<EligibilityQuestion> Unmet { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Picked = (User.ActingFor() ?? (Groups.Count == 1 ? Groups[0].Id : null))?.ToString() ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Picked = Request.Form.Text("group");
        Answers = Fund.Eligibility.ToDictionary(question => question.Key, question => Request.Form.Text("q-" + question.Key) switch { "yes" => true, "no" => false, _ => (bool?)null });
        if (Round is null)
        {
            return Page();
        }

        var (by, caller) = (ApplicationDesk.ApplicantOf(HttpContext), HttpContext.CallerAs(Roles.Resident));
        var application = NewId(caller.CommandId, by.Person);
        var answered = Answers.Where(answer => answer.Value is not null).Select(answer => new EligibilityAnswer(answer.Key, answer.Value!.Value)).ToList();
        var reply = await desk.SendAsync(new StartApplication(application, Fund, Round.Id, new(Guid.TryParse(Picked, out var group) ? group : Guid.Empty), by, answered), caller, HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        Unmet = [.. Fund.Eligibility.Where(question => Answers[question.Key] != question.MustBe)];
        return Unmet.Count > 0 ? Page() : SeeOther($"/grants/applications/{application}");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        Fund = funds.Find(new(id))!;
        if (Fund is not { IsPublic: true })
        {
            return false;
        }

        Groups = [.. (await groups.OfAsync(HttpContext.Account()?.Groups ?? [], HttpContext.RequestAborted)).Where(group => !group.IsClosed)];
        Round = Fund.Rounds.Where(round => round.Plan.IsOpenAt(clock.Now) || Groups.Any(group => round.TakesAt(group.Id, clock.Now))).MinBy(round => round.Plan.ClosesAt);
        return true;
    }

    /// <summary>The same for a form that is sent twice, and nobody can choose it: a command's id comes from outside.</summary>
    private static ApplicationId NewId(Guid command, PersonId by) => new(new Guid(SHA256.HashData([.. "application"u8, .. command.ToByteArray(), .. by.Value.ToByteArray()]).AsSpan(0, 16)));
}
