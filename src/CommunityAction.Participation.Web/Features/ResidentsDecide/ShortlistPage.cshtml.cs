using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.ResidentsDecide;

/// <summary>What everybody may read of an application on which residents vote: what stood on the ballot, and the group's name. From the moment at which voting opens.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(ApplicationsProjection))]
public sealed class ShortlistPageModel(ShortlistBook shortlists, PollBoards boards, FundBook funds, ApplicationList applications) : PageModel
{
    public Fund Fund { get; private set; } = null!;

    public Poll Poll { get; private set; } = null!;

    public PollOption Option { get; private set; } = null!;

    public ListedApplication Application { get; private set; } = null!;

    public bool IsWithdrawn => Application.Status == ApplicationStatus.Withdrawn || Poll.Withdrawn.ContainsKey(Option.Key);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var application = new ApplicationId(id);
        if (shortlists.RoundOf(application) is not { } round || funds.OfRound(round) is not { } found
            || boards.Find(shortlists.Of(round, application)!.Poll)?.Current.Poll is not { ManifestHash.Length: > 0 } poll
            || (await applications.SentAsync(round, HttpContext.RequestAborted)).FirstOrDefault(row => row.Application == application) is not { } listed)
        {
            return NotFound();
        }

        (Fund, Poll, Application) = (found.Fund, poll, listed);
        Option = poll.Rules.Options.First(option => option.Application == application);
        return Page();
    }
}
