using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.ResidentsDecide;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>What a command on a poll does to the proposals on its ballot, and to the round whose applications it votes on. A rehearsal leaves them alone.</summary>
internal static class BallotPlaces
{
    public static CommandStep Of(IPollCommand command) => CommandStep.Of<Poll, PollFact>(command, (before, fact) => fact switch
    {
        PollDrafted f => [.. Between(command.Poll, On(before.Rules), On(f.Rules)), .. ShortlistPlaces.Of(command.Poll, before.Rules, f.Rules)],
        OptionWithdrawn f when before.Option(f.Option)?.Proposal is { } proposal && before.Rules.Rehearses is null => [Leave(command.Poll, proposal)],
        PollVoided => [.. Between(command.Poll, On(before.Rules), []), .. ShortlistPlaces.End(command.Poll, before.Rules)],
        _ => [],
    });

    /// <summary>A proposal that stands in the new round as well keeps its place without being told that it lost the old one.</summary>
    public static IEnumerable<CommandStep> Moved(Poll old, PollId next, PollRules rules)
    {
        var (before, after) = (On(old.Rules).Where(proposal => !IsWithdrawn(old, proposal)).ToList(), On(rules));
        return
        [
            .. before.Except(after).Select(proposal => Leave(old.Id, proposal)),
            .. before.Intersect(after).Select(proposal => CommandStep.Of(new MoveToBallot(proposal, old.Id, next))),
            .. after.Except(before).Select(proposal => CommandStep.Of(new PutOnBallot(proposal, next))),
            .. ShortlistPlaces.Moved(old, next, rules),
        ];
    }

    private static IEnumerable<CommandStep> Between(PollId poll, IReadOnlyList<ProposalId> before, IReadOnlyList<ProposalId> after) =>
    [
        .. before.Except(after).Select(proposal => Leave(poll, proposal)),
        .. after.Except(before).Select(proposal => CommandStep.Of(new PutOnBallot(proposal, poll))),
    ];

    private static CommandStep Leave(PollId poll, ProposalId proposal) => CommandStep.Of(new TakeOffBallot(proposal, poll));

    private static bool IsWithdrawn(Poll poll, ProposalId proposal) =>
        poll.Rules.Options.Any(option => option.Proposal == proposal && poll.Withdrawn.ContainsKey(option.Key));

    private static IReadOnlyList<ProposalId> On(PollRules? rules) =>
        rules is null or { Rehearses: not null } ? [] : [.. rules.Options.Select(option => option.Proposal).OfType<ProposalId>()];
}
