using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>What the filters of priority boards offer: what stands on the votes themselves. A filter with nothing to choose is not shown.</summary>
public static class PriorityChoices
{
    public static IReadOnlyList<Named> Themes(IEnumerable<PriorityPoll> polls, PollWording wording) =>
        [.. from poll in polls from option in poll.Options where option.Category.Length > 0 select option.Category into theme group theme by theme into one orderby one.Key select new Named(one.Key, wording.Category(one.Key))];

    public static IReadOnlyList<Named> Populations(IEnumerable<PriorityPoll> polls, CouncilSettings council) =>
    [
        .. polls.SelectMany(poll => poll.Options.Select(option => option.Helps).OfType<PopulationId>().Concat(poll.Programme?.Populations ?? []))
            .Distinct().Select(people => new Named(people.Value, council.NameOf(people))).OrderBy(people => people.Label, StringComparer.CurrentCulture),
    ];

    /// <summary>The ward of whoever is signed in: that which a councillor stands for, else where they live; null when nobody is, or they do not say.</summary>
    public static WardId? WardOfViewer(this HttpContext http) => http.User.WardOfCouncillor() ?? http.Account()?.Profile?.Ward;
}
