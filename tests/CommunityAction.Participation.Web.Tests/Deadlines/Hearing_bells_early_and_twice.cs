using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Deadlines;

/// <summary>Two nodes, and bells that ring too early, together and again: what is in the log is what one bell in time would have left.</summary>
public sealed class Hearing_bells_early_and_twice : IAsyncLifetime
{
    private TestApp _first = null!;
    private TestApp _second = null!;

    public async Task InitializeAsync()
    {
        _first = await TestApp.StartAsync();
        _second = await TestApp.StartAsync(_first.Databases);
    }

    public async Task DisposeAsync()
    {
        await _second.DisposeAsync();
        await _first.DisposeAsync();
    }

    [PostgresFact]
    public async Task A_vote_closes_once_and_not_before_its_moment()
    {
        var now = DateTimeOffset.UtcNow;
        var rung = await _first.OpenPollAsync(Papers.Approval() with { ClosesAt = now.AddSeconds(5) });
        var silent = await _first.OpenPollAsync(Papers.Approval() with { ClosesAt = now.AddSeconds(6) });
        await UntilAsync(() => HasResult(_first, rung) && HasResult(_second, rung), rung.Id);
        RingBoth(rung.Id);
        await Eventually.TrueAsync(() => HasResult(_first, silent) && HasResult(_second, silent)); // both have looked again since

        var facts = await FactsAsync(rung.Id.Value);
        facts.Select(recorded => recorded.Fact!.GetType()).ShouldBe((await FactsAsync(silent.Id.Value)).Select(recorded => recorded.Fact!.GetType()));
        facts.Count(recorded => recorded.Fact is PollClosed).ShouldBe(1);
        facts.Single(recorded => recorded.Fact is PollClosed).At.ShouldBeGreaterThanOrEqualTo(rung.Rules.ClosesAt);
    }

    [PostgresFact]
    public async Task A_phase_begins_once_and_not_before_its_moment_though_nobody_opens_a_page()
    {
        var town = await ProposalTown.FoundAsync(_first);
        var begins = DateTimeOffset.UtcNow.AddSeconds(3);
        await town.SendAsync(new MovePhases(town.Programme, new([new(ProgrammePhase.Propose, begins.AddDays(-2)), new(ProgrammePhase.Discuss, begins)], begins.AddDays(30)), "More time to talk."));
        await UntilAsync(() => Begun(_first, town) && Begun(_second, town), town.Programme);
        RingBoth(town.Programme);
        await Eventually.TrueAsync(async () => await Sql.ScalarAsync(
            _first.Databases.Owner, $"select count(*) from bells.qrtz_triggers where trigger_name = 'programme:{town.Programme}'") is 1L, seconds: 60); // for its end

        var begun = (await FactsAsync(town.Programme.Value)).Where(recorded => recorded.Fact is PhaseBegun { Phase: ProgrammePhase.Discuss }).ShouldHaveSingleItem();
        begun.At.ShouldBeGreaterThanOrEqualTo(begins);
        begun.Envelope!.Actor.ShouldBe("system:deadline");
    }

    private async Task UntilAsync(Func<bool> done, object rungFor) => await Eventually.TrueAsync(() =>
    {
        RingBoth(rungFor);
        return done();
    });

    private void RingBoth(object name)
    {
        foreach (var node in new[] { _first, _second, _first })
        {
            node.Get<IBell>().Ring($"{name}");
        }
    }

    private static bool HasResult(TestApp node, Poll poll) => node.Get<PollBoards>().Find(poll.Id)?.Current.Poll.Result is not null;

    private static bool Begun(TestApp node, ProposalTown town) => node.Get<ProgrammeBook>().Find(town.Programme)?.Programme.Begun == ProgrammePhase.Discuss;

    private Task<IReadOnlyList<RecordedEvent>> FactsAsync(Guid stream) => _first.Get<IEventStore>().ReadStreamAsync(stream);
}
