using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Features.Proposals;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Tests;

/// <summary>A town with wards, themes and a programme that takes proposals, and residents who write and back them.</summary>
public sealed class ProposalTown
{
    private static readonly DateTimeOffset Long = DateTimeOffset.UtcNow.AddDays(-1);

    private ProposalTown(TestApp app, ProgrammeId programme) => (App, Programme) = (app, programme);

    public TestApp App { get; }

    public ProgrammeId Programme { get; }

    public ProposalDesk Desk => App.Get<ProposalDesk>();

    public static PersonId Somebody() => new(Guid.CreateVersion7());

    public static Caller Caller() => Web.Caller.System("test");

    /// <param name="app">Where.</param>
    /// <param name="dress">What the test does to texts of people.</param>
    /// <param name="phase">The phase that the programme is in.</param>
    public static async Task<ProposalTown> FoundAsync(TestApp app, Func<string, string>? dress = null, ProgrammePhase phase = ProgrammePhase.Propose)
    {
        var said = dress ?? (text => text);
        var programme = new ProgrammeId(Guid.CreateVersion7());
        var town = new ProposalTown(app, programme);
        await town.SendAsync(new ChangeList(CouncilList.Wards, [new("millrace", said("Millrace")), new("kilnside", said("Kilnside"))]));
        await town.SendAsync(new ChangeList(CouncilList.Themes, [new("climate", said("Climate")), new("parks-nature", said("Parks and nature"))]));
        await town.SendAsync(new ChangeList(CouncilList.Populations, [new("older-people", said("Older people"))]));
        await town.SendAsync(new DraftProgramme(
            programme,
            new(said("Green streets"), said("Trees and benches."), InvolvementLevel.JointPlanning, [], [], said("Cabinet"), said("The council's constitution")),
            new([new(phase, Long)], DateTimeOffset.UtcNow.AddDays(30))));
        await town.SendAsync(new PublishProgramme(programme));
        await Eventually.TrueAsync(() => app.Get<ProgrammePhases>().Current(programme) == phase && app.Get<CouncilSettings>().Populations.Count > 0);
        return town;
    }

    /// <summary>A town that is there already, with a programme that takes proposals.</summary>
    public static ProposalTown In(TestApp app, ProgrammeId programme) => new(app, programme);

    public async Task<long> SendAsync<TState, TFact>(ICommand<TState, TFact> command)
        where TState : IState<TState, TFact>
        where TFact : class
    {
        var reply = await App.Get<CommandRunner>().RunAsync(command, Caller());
        reply.Refusal.ShouldBeNull();
        return reply.Position;
    }

    /// <summary>A draft with all that is needed to hand it in.</summary>
    public async Task<ProposalId> WriteAsync(PersonId author, string title = "A bench by the weir", string summary = "Somewhere to sit on the way up.", string body = "Please.")
    {
        var proposal = new ProposalId(Guid.CreateVersion7());
        var draft = new ProposalDraft(proposal, Programme) { Title = title, Summary = summary, Body = body, Ward = new("millrace"), Theme = new("climate"), Cost = "1200" };
        Accept(await Desk.SaveAsync(draft, await Desk.ReadAsync(proposal), author, Caller()));
        return proposal;
    }

    public async Task<ProposalId> SubmitAsync(PersonId author, string title = "A bench by the weir", string summary = "Somewhere to sit on the way up.", string body = "Please.")
    {
        var proposal = await WriteAsync(author, title, summary, body);
        Accept(await Desk.SubmitAsync(await NowAsync(proposal), author, Caller()));
        return proposal;
    }

    /// <summary>A public proposal, and every table knows it.</summary>
    public async Task<ProposalId> PublishAsync(PersonId author, string title = "A bench by the weir", string summary = "Somewhere to sit on the way up.", int target = 3, string body = "Please.")
    {
        var proposal = await SubmitAsync(author, title, summary, body);
        await ShownAsync(await SendAsync(new AcceptProposal(proposal, target, 28, null)));
        return proposal;
    }

    public async Task SupportAsync(ProposalId proposal, params IEnumerable<PersonId> people)
    {
        var now = await NowAsync(proposal);
        foreach (var person in people)
        {
            Accept(await Desk.SupportAsync(now, person, Caller()));
        }
    }

    public async Task<CommentId> CommentAsync(ProposalId proposal, PersonId author, string text, CommentId? under = null)
    {
        var comment = new CommentId(Guid.CreateVersion7());
        var reply = await Desk.CommentAsync(comment, await NowAsync(proposal), author, Stance.Question, under, text, forCouncil: false, Caller());
        Accept(reply);
        await ShownAsync(reply.Position);
        return comment;
    }

    public async Task<Proposal> NowAsync(ProposalId proposal) => (await Desk.ReadAsync(proposal)).Proposal;

    public async Task<TextRef> SayAsync(string text) => await App.Get<IVault>().KeepAsync(ProposalDesk.Desk, text);

    /// <summary>Waits until the tables hold everything up to a position.</summary>
    public async Task ShownAsync(long position) => (await App.Services.GetServices<ProjectionRunner>().Single(runner => runner.Projection is ProposalsProjection)
        .CaughtUpAsync(position, TimeSpan.FromSeconds(20), default)).ShouldBeTrue();

    public static void Accept(CommandReply reply) => reply.Refusal.ShouldBeNull();
}
