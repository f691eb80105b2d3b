using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>All that is on record about one proposal, with what people wrote as far as it was not erased.</summary>
/// <param name="Proposal">As its facts leave it.</param>
/// <param name="Steps">Its facts, oldest first.</param>
/// <param name="Texts">By their ids.</param>
public sealed record ProposalFile(Proposal Proposal, IReadOnlyList<RecordedEvent> Steps, IReadOnlyDictionary<Guid, string> Texts)
{
    /// <summary>Null when it was erased.</summary>
    public string? Title => Say(Proposal.Content.Title);

    public string? Summary => Say(Proposal.Content.Summary);

    public string? Body => Say(Proposal.Content.Body);

    /// <summary>Its author has agreed to a changed form, and the service has not decided anew since.</summary>
    public bool IsChanged => Steps.LastOrDefault(step => step.Fact is ProposalCosted or FeasibilityDenied or ChangeOffered or ChangeAgreed)?.Fact is ChangeAgreed;

    /// <summary>The steps that people read about, worded, with their moments. Drafts are the author's own business, and so is what an officer asked to change.</summary>
    public IEnumerable<(string Text, DateTimeOffset At)> History(ProposalWording wording) =>
        from step in Steps
        let text = wording.Step((ProposalFact)step.Fact!)
        where text.Length > 0
        select (text, step.At);

    public TFact? Last<TFact>()
        where TFact : ProposalFact => Steps.Select(step => step.Fact).OfType<TFact>().LastOrDefault();

    /// <summary>When it last happened.</summary>
    public DateTimeOffset? When<TFact>()
        where TFact : ProposalFact => Steps.LastOrDefault(step => step.Fact is TFact)?.At;

    /// <summary>Null when there is no text, or when it was erased.</summary>
    public string? Say(TextRef? text) => text is null ? null : Texts.GetValueOrDefault(text.Id);

    public static async Task<ProposalFile> ReadAsync(ProposalId proposal, IEventStore log, IVault vault, CancellationToken cancel)
    {
        var steps = await log.ReadStreamAsync(proposal.Value, cancel: cancel);
        var facts = steps.Select(step => step.Fact).OfType<ProposalFact>().ToList();
        var state = facts.Aggregate(Proposal.None, Proposal.Evolve);
        return new(state, steps, await vault.ReadAsync([.. TextsOf(state.Content), .. facts.SelectMany(TextsOf)], cancel));
    }

    private static IEnumerable<TextRef> TextsOf(ProposalContent content) =>
        new[] { content.Title, content.Summary, content.Body, content.Picture?.Description }.OfType<TextRef>();

    private static IEnumerable<TextRef> TextsOf(ProposalFact fact) => fact switch
    {
        ChangesAsked f => f.Changes.Select(change => change.Note),
        ProposalRefused f => [f.Text],
        ProposalCosted f => [f.Explanation],
        FeasibilityDenied f => [f.Reason],
        ChangeOffered f => [f.Change],
        ProposalAnswered f => [f.Text],
        _ => [],
    };
}
