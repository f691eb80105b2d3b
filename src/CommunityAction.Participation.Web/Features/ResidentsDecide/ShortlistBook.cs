using System.Collections.Concurrent;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.ReadYourWrites;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.ResidentsDecide;

/// <summary>Which votes there are on the applications of each round: in memory on every node, from the log.</summary>
public sealed class ShortlistBook : IRemembers
{
    private readonly ConcurrentDictionary<RoundId, Shortlist> _rounds = [];

    public IReadOnlyList<string> Reads { get; } = EventCatalogue.NamesOf<ShortlistFact>();

    /// <summary>One without votes when nothing is known of the round.</summary>
    public Shortlist Find(RoundId round) => _rounds.GetValueOrDefault(round) ?? Shortlist.Nothing;

    /// <summary>The last vote on an application, one that counts if there is any. Null when it never stood on a ballot.</summary>
    public ShortlistVote? Of(RoundId round, ApplicationId application)
    {
        var votes = Find(round).Votes.FindAll(vote => vote.Applications.Contains(application));
        return votes.FindLast(vote => !vote.IsCancelled) ?? votes.LastOrDefault();
    }

    /// <summary>The round on whose ballot an application stands, or stood; null when it never did.</summary>
    public RoundId? RoundOf(ApplicationId application) =>
        _rounds.Where(entry => entry.Value.Votes.Any(vote => vote.Applications.Contains(application))).Select(entry => (RoundId?)entry.Key).FirstOrDefault();

    public void Apply(RecordedEvent recorded)
    {
        var fact = (ShortlistFact)recorded.Fact!;
        _rounds[fact.Round] = Shortlist.Evolve(Find(fact.Round), fact);
    }
}
