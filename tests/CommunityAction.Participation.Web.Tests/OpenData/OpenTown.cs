using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.OpenData;

/// <summary>One of everything that is public, and of everything that is not: for a class of tests.</summary>
public sealed class OpenTown : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;

    public ProposalTown Town { get; private set; } = null!;

    public Poll Open { get; private set; } = null!;

    public Poll Hidden { get; private set; } = null!;

    public Poll Declared { get; private set; } = null!;

    /// <summary>Closed and counted; nobody has checked it.</summary>
    public Poll Provisional { get; private set; } = null!;

    public Poll Draft { get; private set; } = null!;

    public Poll Rehearsal { get; private set; } = null!;

    /// <summary>Three that are public, the last of them answered.</summary>
    public IReadOnlyList<ProposalId> Public { get; private set; } = [];

    public ProposalId Private { get; private set; }

    public async Task InitializeAsync()
    {
        App = await TestApp.StartAsync(null, "OpenData:RequestsAMinute=1000000");
        Town = await ProposalTown.FoundAsync(App);
        await WriteProposalsAsync();
        var inTown = Papers.Approval() with { Programme = Town.Programme };
        Open = await App.OpenPollAsync(inTown);
        Hidden = await App.OpenPollAsync(Papers.Approval(ResultsShown.HiddenUntilClose) with { Mandate = Papers.Mandate, Eligibility = new([new("millrace")], 16) });
        Draft = await App.DraftPollAsync(Papers.Single() with { Title = "Not open yet", OpensAt = DateTimeOffset.UtcNow.AddDays(1), ClosesAt = DateTimeOffset.UtcNow.AddDays(2) });
        Rehearsal = await App.OpenPollAsync(Papers.Approval() with { Rehearses = Draft.Id, Title = "A rehearsal" });
        Declared = await App.OpenPollAsync(inTown with { Title = "=Decided, \"once\"" });
        await App.CastAsync(Declared, "park", "pool");
        await App.CastAsync(Declared, "park");
        await App.CloseAsync(Declared);
        Provisional = await App.OpenPollAsync(Papers.Approval() with { Title = "Not checked", Mandate = Papers.Mandate });
        await App.CastAsync(Provisional, "bus");
        await App.SendAsync(new ClosePoll(Provisional.Id, CloseCause.Officer));
        App.Get<DeadlineSweep>().Ring("test");
        await Eventually.TrueAsync(() => App.Get<PollBoards>().Find(Provisional.Id)!.Current.Poll.Count is not null);
        using var member = await Neighbour.ArriveAsync(App, "Group Member");
        (await member.PostAsync("/groups/new", ("name", "Friends of the Weir"), ("kind", "Unincorporated"))).Dispose();
        await Eventually.TrueAsync(async () => (await App.Client.GetStringAsync("/api/v1/groups")).Contains("Friends of the Weir", StringComparison.Ordinal)
            && (await App.Client.GetStringAsync("/api/v1/results")).Contains($"{Declared.Id}", StringComparison.Ordinal));
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    private async Task WriteProposalsAsync()
    {
        var written = new List<ProposalId>();
        foreach (var title in new[] { "A bench by the weir", "Trees in Kiln Lane", "A crossing at the school" })
        {
            written.Add(await Town.PublishAsync(ProposalTown.Somebody(), title));
        }

        await Town.SupportAsync(written[0], ProposalTown.Somebody(), ProposalTown.Somebody());
        await Town.ShownAsync(await Town.SendAsync(new AnswerProposal(written[2], AnswerKind.GoingAhead, await Town.SayAsync("We build it in May."))));
        Public = written;
        Private = await Town.SubmitAsync(ProposalTown.Somebody(), "A secret until it is checked");
    }
}

/// <summary>Tests that only read the same town.</summary>
[CollectionDefinition(Name)]
public sealed class ReadingOpenData : ICollectionFixture<OpenTown>
{
    public const string Name = "open data";
}
