using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>A resident with a proposal in every state, and comments on one of them.</summary>
public sealed class SiteProposals
{
    private static readonly Money Cost = new(1_250_00, Money.Sterling);
    private readonly Dictionary<string, ProposalId> _proposals = [];

    private SiteProposals(string resident) => Resident = resident;

    /// <summary>The cookie of the resident who wrote them all.</summary>
    public string Resident { get; }

    /// <summary>By the name of its state.</summary>
    public ProposalId this[string state] => _proposals[state];

    public static async Task<SiteProposals> FillAsync(TestApp app, ProgrammeId programme, Func<string, string> dress)
    {
        var town = ProposalTown.In(app, programme);
        using var author = await Neighbour.ArriveAsync(app, dress("Margaret"));
        var site = new SiteProposals(author.Cookie);
        var text = await town.SayAsync(dress("Because of the gas main."));
        Task<ProposalId> PublishAsync(string title) => town.PublishAsync(author.Person, dress(title), dress("Somewhere to sit."), body: dress("Please."));
        Task<ProposalId> SubmitAsync(string title) => town.SubmitAsync(author.Person, dress(title), dress("Somewhere to sit."), dress("Please."));
        async Task AfterAsync(string state, ProposalId proposal, params Func<ProposalId, IProposalCommand>[] commands)
        {
            foreach (var command in commands)
            {
                await town.SendAsync(command(proposal));
            }

            site._proposals.Add(state, proposal);
        }

        await AfterAsync("draft", await town.WriteAsync(author.Person, dress("A kiln for the school"), "", ""));
        await AfterAsync("submitted", await SubmitAsync("Lamps on the towpath"));
        await AfterAsync("returned", await SubmitAsync("A bridge for toads"), p => new AskForChanges(p, [new(ProposalPart.Body, text)]));
        await AfterAsync("refused", await SubmitAsync("Close the ring road"), p => new RefuseProposal(p, RefusalReason.NotOursToDecide, text));
        await AfterAsync("public", await PublishAsync("A bench by the weir"));
        await AfterAsync("costed", await PublishAsync("Trees in Mill Street"), p => new CostProposal(p, Cost, text));
        await AfterAsync("on a ballot", await PublishAsync("A swing for everyone"), p => new CostProposal(p, Cost, text));
        await AfterAsync("offered", await PublishAsync("A pump for bicycles"), p => new OfferChange(p, Cost, text));
        await AfterAsync("not feasible", await PublishAsync("A lake in the square"), p => new DenyFeasibility(p, text));
        await AfterAsync("answered", await PublishAsync("Slower traffic"), p => new AnswerProposal(p, AnswerKind.GoingAheadInPart, text));
        await AfterAsync("withdrawn", await PublishAsync("A statue of me"), p => new WithdrawProposal(p, author.Person));
        await AfterAsync("merged", await PublishAsync("Another bench by the weir"));
        ProposalTown.Accept(await town.Desk.MergeAsync(site["merged"], site["public"], ProposalTown.Caller()));
        await site.DiscussAsync(town, author.Person, dress);
        return site;
    }

    private async Task DiscussAsync(ProposalTown town, PersonId author, Func<string, string> dress)
    {
        await town.SupportAsync(this["public"], author, ProposalTown.Somebody(), ProposalTown.Somebody(), ProposalTown.Somebody());
        var first = await town.CommentAsync(this["public"], ProposalTown.Somebody(), dress("Who will clean it?"));
        await town.CommentAsync(this["public"], author, dress("I will."), first);
        var rude = await town.CommentAsync(this["public"], ProposalTown.Somebody(), dress("Nobody needs it."));
        var gone = await town.CommentAsync(this["public"], ProposalTown.Somebody(), dress("Rubbish."));
        await town.SendAsync(new ReportComment(rude, ProposalTown.Somebody(), ReportReason.OffTopic));
        await town.SendAsync(new ReportComment(gone, ProposalTown.Somebody(), ReportReason.Insulting));
        await town.ShownAsync(await town.SendAsync(new HideComment(gone, ReportReason.Insulting)));
        await Eventually.TrueAsync(async () => (await town.NowAsync(this["public"])).AnswerBy is not null);
    }
}
