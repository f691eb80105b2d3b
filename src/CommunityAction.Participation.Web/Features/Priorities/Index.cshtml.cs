using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>What people across the borough put first: every open vote, and those that closed not long ago.</summary>
[Authorize(Policies.Watch)]
public sealed class IndexModel(PriorityPolls polls, CouncilSettings council, ProgrammeWording programmes, PollWording wording) : PageModel
{
    private IReadOnlyList<PriorityPoll> _all = [];

    public PriorityFilter Filter { get; private set; } = new();

    /// <summary>Those that the filter shows; for whoever is signed in, those that are for their ward come first.</summary>
    public IReadOnlyList<PriorityPoll> Polls { get; private set; } = [];

    public WardId? MyWard => HttpContext.WardOfViewer();

    public IReadOnlyList<Named> Wards => [.. council.Wards.Select(ward => new Named(ward.Key, ward.Name))];

    public IReadOnlyList<Named> Themes => PriorityChoices.Themes(_all, wording);

    public IReadOnlyList<Named> Populations => PriorityChoices.Populations(_all, council);

    public IReadOnlyList<Named> Levels =>
        [.. _all.Select(poll => poll.Programme?.Level).OfType<InvolvementLevel>().Distinct().Order().Select(level => new Named(level.ToString(), programmes.Name(level)))];

    public void OnGet()
    {
        _all = polls.All();
        Filter = PriorityFilter.Read(Request.Query);
        Polls = [.. _all.Where(Filter.Shows).OrderBy(poll => MyWard is { } mine && !(poll.Wards.Contains(mine)))];
    }
}
