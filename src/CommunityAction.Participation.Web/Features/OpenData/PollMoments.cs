using System.Collections.Concurrent;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.ReadYourWrites;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>When polls changed and when their results were declared: what a poll itself does not keep.</summary>
public sealed class PollMoments : IRemembers
{
    private readonly ConcurrentDictionary<PollId, PollMoment> _moments = [];

    public IReadOnlyList<string> Reads { get; } = EventCatalogue.NamesOf<PollFact>();

    /// <summary>Null when this node has not read of it yet.</summary>
    public PollMoment? Find(PollId poll) => _moments.GetValueOrDefault(poll);

    public void Apply(RecordedEvent recorded)
    {
        var poll = new PollId(recorded.Stream);
        var before = Find(poll) ?? new(recorded.At, null, 0);
        _moments[poll] = new(recorded.At, recorded.Fact is ResultDeclared ? recorded.At : before.DeclaredAt, before.Changes + 1);
    }
}

/// <param name="ChangedAt">UTC: its last fact; ballots are none.</param>
/// <param name="DeclaredAt">UTC; null until then.</param>
/// <param name="Changes">How many facts there are.</param>
public sealed record PollMoment(DateTimeOffset ChangedAt, DateTimeOffset? DeclaredAt, int Changes);
