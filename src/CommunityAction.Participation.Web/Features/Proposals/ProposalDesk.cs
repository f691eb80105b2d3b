using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>Sends what people do with proposals: keeps what they wrote in the vault, asks whether the programme lets them, and runs the command.</summary>
public sealed class ProposalDesk(CommandRunner runner, IVault vault, IEventStore log, ProgrammePhases phases)
{
    /// <summary>In whose name a text is kept when an officer works with the desk's key: nobody's in particular.</summary>
    public static PersonId Desk { get; } = new(Guid.Parse("d3500000-0000-7000-8000-000000000001"));

    /// <summary>The person who is signed in, with the groups that they belong to just now.</summary>
    public static Writer WriterOf(HttpContext http) => new(http.User.Person()!.Value, http.Account()?.Groups ?? []);

    public Task<ProposalFile> ReadAsync(ProposalId proposal, CancellationToken cancel = default) => ProposalFile.ReadAsync(proposal, log, vault, cancel);

    /// <summary>A text of whoever sends the request; null when it is empty.</summary>
    public async Task<TextRef?> KeepAsync(HttpContext http, string text) =>
        text.Trim() is { Length: > 0 } written ? await vault.KeepAsync(http.User.Person() ?? Desk, written, http.RequestAborted) : null;

    /// <summary>Saves a draft. What has not changed stays where it is kept.</summary>
    public async Task<CommandReply> SaveAsync(ProposalDraft draft, ProposalFile before, Writer author, Caller caller, CancellationToken cancel = default)
    {
        async Task<TextRef?> KeepAsync(string text, TextRef? old) =>
            text.Length == 0 ? null : before.Say(old) == text ? old : await vault.KeepAsync(author.Person, text, cancel);

        var kept = before.Proposal.Content;
        var content = new ProposalContent(
            await KeepAsync(draft.Title, kept.Title), await KeepAsync(draft.Summary, kept.Summary), await KeepAsync(draft.Body, kept.Body),
            draft.Ward, draft.Theme, draft.Population, draft.Guess,
            draft.Picture is { } picture && await KeepAsync(draft.PictureDescription, kept.Picture?.Description) is { } description ? new(picture, description) : null);
        var programme = before.Proposal.Status == ProposalStatus.None ? draft.Programme : before.Proposal.Programme;
        return await runner.RunAsync(new SaveDraft(draft.Proposal, programme, author, content, Openings.Of(phases, programme).Proposing, draft.Group), caller, cancel);
    }

    public async Task<CommandReply> SubmitAsync(Proposal proposal, Writer author, Caller caller, CancellationToken cancel = default) =>
        await runner.RunAsync(new SubmitProposal(proposal.Id, author, Openings.Of(phases, proposal.Programme).Proposing), caller, cancel);

    public async Task<CommandReply> SupportAsync(Proposal proposal, PersonId person, Caller caller, CancellationToken cancel = default) =>
        await runner.RunAsync(new GiveSupport(proposal, person, Openings.Of(phases, proposal.Programme).Supporting), caller, cancel);

    /// <summary>The text is kept only when the comment can be written.</summary>
    public async Task<CommandReply> CommentAsync(
        CommentId comment, Proposal proposal, PersonId author, Stance stance, CommentId? under, string text, bool forCouncil, Caller caller, CancellationToken cancel = default)
    {
        var parent = under is { } id ? await CommentOfAsync(id, cancel) : null;
        var open = Openings.Of(phases, proposal.Programme).Commenting;
        var draft = new WriteComment(comment, proposal, author, stance, parent, new(Guid.Empty, ""), open, forCouncil);
        return draft.Decide(Comment.None, default).Refusal is { } refusal
            ? CommandReply.Refused(refusal)
            : await runner.RunAsync(draft with { Text = await vault.KeepAsync(author, text, cancel) }, caller, cancel);
    }

    public async Task<Comment> CommentOfAsync(CommentId comment, CancellationToken cancel = default) =>
        (await log.ReadStreamAsync(comment.Value, cancel: cancel)).Select(e => e.Fact).OfType<CommentFact>().Aggregate(Comment.None, Comment.Evolve);

    public Task<CommandReply> MergeAsync(ProposalId duplicate, ProposalId into, Caller caller, CancellationToken cancel = default) =>
        runner.RunAsync([CommandStep.Of(new MergeProposal(duplicate, into)), CommandStep.Of(new JoinDuplicate(into, duplicate))], [], caller, cancel);

    public Task<CommandReply> SendAsync<TState, TFact>(ICommand<TState, TFact> command, Caller caller, CancellationToken cancel = default)
        where TState : IState<TState, TFact>
        where TFact : class => runner.RunAsync(command, caller, cancel);

    /// <summary>Null when it is done, and then the next page shows what came of it; else why not.</summary>
    public static Refusal? Done(HttpContext http, CommandReply reply)
    {
        if (reply.Refusal is null)
        {
            PositionCookie.Set(http, reply.Position);
        }

        return reply.Refusal;
    }
}
