using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <param name="ToAuthor">What the author reads.</param>
/// <param name="ToOthers">What supporters and followers read; empty when it is the author's business alone.</param>
public sealed record ProposalNews(string ToAuthor, string ToOthers = "");

/// <summary>What letters about a step of a proposal say.</summary>
public sealed class ProposalLetterText(IStringLocalizer<Texts> texts, Moments moments, ProposalWording wording)
{
    /// <summary>Null for a step of which nobody needs a letter.</summary>
    public ProposalNews? Of(ProposalFact fact) => fact switch
    {
        ProposalSubmitted => new(texts["We have received your proposal. A person at the council will read it and write to you."]),
        ChangesAsked => new(texts["Before your proposal can go further, the council asks you to change it. Change it on its page, then hand it in again."]),
        ProposalAccepted f => new(texts["Your proposal is public now, and people can back it. It needs {0:N0}. Then the council must answer.", f.SupportTarget]),
        ProposalRefused => new(texts["The council has refused your proposal."]),
        ProposalMerged => new(
            texts["Another proposal asks for the same, and yours is part of it now. Everybody who backs yours backs that one."],
            texts["A proposal that you back or follow is part of another one now. Your support counts there."]),
        ProposalCosted f => new(
            texts["The council says that your proposal can be done, for {0}.", MoneyText.Of(f.Cost)],
            texts["The council says that a proposal you back or follow can be done, for {0}.", MoneyText.Of(f.Cost)]),
        FeasibilityDenied => new(
            texts["The council says that your proposal cannot be done."],
            texts["The council says that a proposal you back or follow cannot be done."]),
        ChangeOffered f => new(texts["The council could do your proposal with a change, for {0}. Read the change on its page and say whether you agree.", MoneyText.Of(f.Cost)]),
        ChangeAgreed => new(texts["You have agreed to the change."], texts["The author of a proposal that you back or follow has agreed to a change by the council."]),
        ProposalWithdrawn => new(texts["You have withdrawn your proposal."], texts["The author of a proposal that you back or follow has withdrawn it."]),
        TargetReached f => new(
            texts["Your proposal has reached its target. The council must answer it or put it on a ballot by {0}.", moments.Day(f.AnswerBy)],
            texts["A proposal that you back or follow has reached its target. The council must answer it or put it on a ballot by {0}.", moments.Day(f.AnswerBy)]),
        ProposalBalloted => new(
            texts["Your proposal is going on a ballot. Its page says when people can vote on it."],
            texts["A proposal that you back or follow is going on a ballot. Its page says when people can vote on it."]),
        BallotPlaceWithdrawn => new(
            texts["Your proposal was taken off a ballot. It can go on another one."],
            texts["A proposal that you back or follow was taken off a ballot. It can go on another one."]),
        ProposalAnswered f => new(
            texts["The council has answered your proposal: {0}.", wording.Answer(f.Kind)],
            texts["The council has answered a proposal that you back or follow: {0}.", wording.Answer(f.Kind)]),
        _ => null,
    };

    /// <summary>To the officer who owes the answer; null for a step that asks nothing of them.</summary>
    public string? ToOwner(ProposalFact fact, Proposal proposal) => (fact, proposal.AnswerBy) switch
    {
        (TargetReached f, _) => texts["A proposal that you answer for has reached its target. You owe an answer, or a place on a ballot, by {0}.", moments.Day(f.AnswerBy)].Value,
        (OwnerChanged, { } due) => texts["You owe the answer to this proposal from now on, or a place on a ballot, by {0}.", moments.Day(due)].Value,
        (OwnerChanged, null) => texts.Many(
            proposal.SupportTarget,
            "You answer for this proposal from now on. When {0:N0} person backs it, you owe an answer.",
            "You answer for this proposal from now on. When {0:N0} people back it, you owe an answer.").Value,
        _ => null,
    };

    public (string Subject, IReadOnlyList<LetterPart> Body) Letter(ProposalFile file, ProposalFact fact, string news, Uri page)
    {
        var title = file.Title ?? texts["a proposal"].Value;
        var body = new List<LetterPart> { LetterPart.Say(news), LetterPart.Title(title) };
        if (fact is ChangesAsked asked)
        {
            body.Add(LetterPart.List(asked.Changes.Select(change => $"{wording.Part(change.Part)}: {Said(file, change.Note)}")));
        }
        else if (TextOf(fact) is { } text)
        {
            body.Add(LetterPart.Say(Said(file, text)));
        }

        body.Add(LetterPart.Link(texts["Open its page"], page));
        return (texts["News about “{0}”", title], body);
    }

    private string Said(ProposalFile file, Domain.TextRef text) => file.Say(text) ?? texts["This text was removed."].Value;

    private static Domain.TextRef? TextOf(ProposalFact fact) => fact switch
    {
        ProposalRefused f => f.Text,
        ProposalCosted f => f.Explanation,
        FeasibilityDenied f => f.Reason,
        ChangeOffered f => f.Change,
        ProposalAnswered f => f.Text,
        _ => null,
    };
}
