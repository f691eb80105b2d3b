using System.Collections.Concurrent;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Every fund with its rounds: in memory on every node, from the log.</summary>
public sealed class FundBook : IRemembers
{
    private readonly ConcurrentDictionary<FundId, (Fund Fund, DateTimeOffset CreatedAt)> _funds = [];

    public IReadOnlyList<string> Reads { get; } = EventCatalogue.NamesOf<FundFact>();

    /// <summary>In the order in which they were made, those without a round included.</summary>
    public IEnumerable<Fund> All => _funds.Values.OrderBy(entry => entry.CreatedAt).Select(entry => entry.Fund);

    /// <summary>What people see.</summary>
    public IEnumerable<Fund> Public => All.Where(fund => fund.IsPublic);

    /// <summary>Null when there is none.</summary>
    public Fund? Find(FundId id) => _funds.TryGetValue(id, out var entry) ? entry.Fund : null;

    /// <summary>A round with its fund; null when there is none.</summary>
    public (Fund Fund, Round Round)? OfRound(RoundId id) => All.Select(fund => (Fund: fund, Round: fund.Find(id))).FirstOrDefault(pair => pair.Round is not null) is { Round: { } round } found ? (found.Fund, round) : null;

    /// <summary>How the fund decides that says this vote does; null where it recommends, is about no fund, or is a rehearsal.</summary>
    public DecisionPlan? PlanDecidedBy(PollRules rules) =>
        rules is { Rehearses: null, Shortlist: { } shortlist } && OfRound(shortlist.Round)?.Fund.Decision is { VoteDecides: true } plan ? plan : null;

    public void Apply(RecordedEvent recorded)
    {
        var id = new FundId(recorded.Stream);
        var (fund, createdAt) = _funds.TryGetValue(id, out var entry) ? entry : (Fund.Nothing, recorded.At);
        _funds[id] = (Fund.Evolve(fund, (FundFact)recorded.Fact!), createdAt);
    }
}
