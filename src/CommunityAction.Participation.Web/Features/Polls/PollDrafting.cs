using System.Security.Cryptography;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>
/// Makes and changes polls. Each has a code that no other poll has: a code taken meanwhile is a version conflict, and another one is drawn. Proposals get and
/// lose their places on a ballot in the append that changes the ballot.
/// </summary>
public sealed class PollDrafting(CommandRunner runner, IEventStore log)
{
    private const int Draws = 8;

    public Task<DraftReply> DraftAsync(PollRules rules, Caller caller, CancellationToken cancel = default) =>
        DrawAsync((poll, code) => [BallotPlaces.Of(new DraftPoll(poll, code, rules))], caller, cancel);

    /// <summary>A command on a poll that is there, with what it does to the proposals on its ballot.</summary>
    public Task<CommandReply> SendAsync(IPollCommand command, Caller caller, CancellationToken cancel = default) =>
        runner.RunAsync([BallotPlaces.Of(command)], [], caller, cancel);

    /// <summary>A new round in place of a poll whose frozen rules were wrong: drafted and announced in one append.</summary>
    public Task<DraftReply> ReplaceAsync(Poll old, string reason, PollRules rules, Caller caller, CancellationToken cancel = default) => DrawAsync(
        (poll, code) =>
        [
            CommandStep.Of(new ReplacePoll(old.Id, poll, code, reason)), CommandStep.Of(new DraftPoll(poll, code, rules, old.Id, old.Round + 1)),
            .. BallotPlaces.Moved(old, poll, rules),
        ],
        caller,
        cancel);

    /// <summary>What this very command has made before; null when it has made nothing.</summary>
    public async Task<DraftReply?> FindAsync(Caller caller, CancellationToken cancel = default) =>
        await log.ReadStreamAsync(PollOf(caller).Value, cancel: cancel) is [{ Fact: PollDrafted drafted } first, ..]
            ? new(drafted.Poll, drafted.Code, CommandReply.At(first.Position))
            : null;

    /// <summary>From the command's id, so that the same command again makes the same poll.</summary>
    private static PollId PollOf(Caller caller) => new(caller.CommandId);

    private async Task<DraftReply> DrawAsync(Func<PollId, JoinCode, IReadOnlyList<CommandStep>> steps, Caller caller, CancellationToken cancel)
    {
        if (await FindAsync(caller, cancel) is { } made)
        {
            return made;
        }

        var poll = PollOf(caller);

        for (var draw = 1; ; draw++)
        {
            var code = JoinCode.FromNumber(RandomNumberGenerator.GetInt32(1_000_000));
            var taken = (await log.ReadStreamAsync(code.Stream, cancel: cancel)).Count > 0;
            if (!taken || draw == Draws)
            {
                var reply = await runner.RunAsync(steps(poll, code), [new(code.Stream, 0, [new JoinCodeIssued(code, poll)])], caller, cancel);
                if (reply.Refusal?.Code != "changed-meanwhile" || draw == Draws)
                {
                    return new(poll, code, reply);
                }
            }
        }
    }
}

/// <summary>The poll and its code, or in the reply why there is none.</summary>
public sealed record DraftReply(PollId Poll, JoinCode Code, CommandReply Reply)
{
    public Refusal? Refusal => Reply.Refusal;
}
