using System.Security.Cryptography;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>Makes polls, each with a code that no other poll has: a code taken meanwhile is a version conflict, and another one is drawn.</summary>
public sealed class PollDrafting(CommandRunner runner, IEventStore log)
{
    private const int Draws = 8;

    public Task<DraftReply> DraftAsync(PollRules rules, Caller caller, CancellationToken cancel = default) =>
        DrawAsync((poll, code) => [new DraftPoll(poll, code, rules)], caller, cancel);

    /// <summary>A new round in place of a poll whose frozen rules were wrong: drafted and announced in one append.</summary>
    public Task<DraftReply> ReplaceAsync(Poll old, string reason, PollRules rules, Caller caller, CancellationToken cancel = default) => DrawAsync(
        (poll, code) => [new ReplacePoll(old.Id, poll, code, reason), new DraftPoll(poll, code, rules, old.Id, old.Round + 1)],
        caller,
        cancel);

    private async Task<DraftReply> DrawAsync(Func<PollId, JoinCode, IReadOnlyList<IPollCommand>> commands, Caller caller, CancellationToken cancel)
    {
        // From the command's id, so that the same command again makes the same poll.
        var poll = new PollId(caller.CommandId);
        if (await log.ReadStreamAsync(poll.Value, cancel: cancel) is [{ Fact: PollDrafted drafted } first, ..])
        {
            return new(poll, drafted.Code, CommandReply.At(first.Position));
        }

        for (var draw = 1; ; draw++)
        {
            var code = JoinCode.FromNumber(RandomNumberGenerator.GetInt32(1_000_000));
            var taken = (await log.ReadStreamAsync(code.Stream, cancel: cancel)).Count > 0;
            if (!taken || draw == Draws)
            {
                var reply = await runner.RunAsync(commands(poll, code), [new(code.Stream, 0, [new JoinCodeIssued(code, poll)])], caller, cancel);
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
