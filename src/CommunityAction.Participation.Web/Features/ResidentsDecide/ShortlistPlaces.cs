using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Domain.Polls;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.ResidentsDecide;

/// <summary>What a command on a poll does to the round whose applications are on its ballot: both are one append. A rehearsal does nothing to it.</summary>
internal static class ShortlistPlaces
{
    /// <param name="poll">The poll that is drafted.</param>
    /// <param name="before">Its rules until now; null for a new one.</param>
    /// <param name="rules">Its rules from now on.</param>
    public static IEnumerable<CommandStep> Of(PollId poll, PollRules? before, PollRules rules) => ShortlistOf(rules) is not { } shortlist ? [] :
    [
        .. On(rules).Except(On(before)).Select(application => CommandStep.Of(new StandForVote(application, shortlist.Round))),
        CommandStep.Of(new PutToVote(shortlist.Round, poll, shortlist.After, On(rules))),
    ];

    /// <summary>A new round of the poll takes the place of the old one.</summary>
    public static IEnumerable<CommandStep> Moved(Poll old, PollId next, PollRules rules) =>
        ShortlistOf(rules) is { } shortlist ? [CommandStep.Of(new ReplaceVote(shortlist.Round, old.Id, next, On(rules)))] : [];

    public static IEnumerable<CommandStep> End(PollId poll, PollRules rules) =>
        ShortlistOf(rules) is { } shortlist ? [CommandStep.Of(new CancelVote(shortlist.Round, poll))] : [];

    private static ShortlistOf? ShortlistOf(PollRules rules) => rules.Rehearses is null ? rules.Shortlist : null;

    private static IReadOnlyList<ApplicationId> On(PollRules? rules) => rules is null ? [] : [.. rules.Options.Select(option => option.Application).OfType<ApplicationId>()];
}
