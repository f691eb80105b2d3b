using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using CommunityAction.Participation.Domain.Counting;

namespace CommunityAction.Participation.Domain.Polls;

public enum PollStatus
{
    /// <summary>Nothing is known of it.</summary>
    None,
    Drafted,
    Open,
    Closed,
    Voided,
    Replaced,
}

/// <summary>A poll as its facts leave it.</summary>
public sealed record Poll : IState<Poll, PollFact>
{
    public static readonly Poll None = new();

    static Poll IState<Poll, PollFact>.Nothing => None;

    private FrozenDictionary<string, PollOption> _options = FrozenDictionary<string, PollOption>.Empty;

    public PollId Id { get; private init; }

    public JoinCode Code { get; private init; }

    public PollRules Rules { get; private init; } = null!;

    public PollStatus Status { get; private init; }

    public int Round { get; private init; }

    public PollId? Corrects { get; private init; }

    /// <summary>Lower-case hex, or empty until the poll opens.</summary>
    public string ManifestHash { get; private init; } = "";

    /// <summary>Option keys and the reasons why they were withdrawn.</summary>
    public ImmutableDictionary<string, string> Withdrawn { get; private init; } = ImmutableDictionary<string, string>.Empty;

    public CloseCause? ClosedBy { get; private init; }

    /// <summary>UTC; until voting has closed, the moment at which it will.</summary>
    public DateTimeOffset ClosedAt { get; private init; }

    /// <summary>Why it was voided or replaced; otherwise empty.</summary>
    public string Reason { get; private init; } = "";

    public JoinCode? ReplacedBy { get; private init; }

    /// <summary>The count, provisional or not; null until the votes are counted.</summary>
    public Totals? Count { get; private init; }

    /// <summary>The officer who ended voting before its time; null when the deadline did, and in a poll without a mandate.</summary>
    public string? EndedBy { get; private init; }

    /// <summary>The second officer, who vouches for the count; null until then.</summary>
    public string? CheckedBy { get; private init; }

    /// <summary>Null until the count is declared: nothing else is the result.</summary>
    public Totals? Result { get; private init; }

    /// <summary>What the rule of the poll made of the ballots; null until they are counted, and where no rule was chosen.</summary>
    public OutcomeSaid? Outcome { get; private init; }

    /// <summary>What the person presiding said where votes were equal; null where nobody had to be asked.</summary>
    public CastingVote? CastingVote { get; private init; }

    /// <summary>Counts may leave the server: always once the votes are counted, while voting is open only if the rules say so.</summary>
    public bool MayShowCounts => Status is PollStatus.Closed ? Count is not null : Status is PollStatus.Open && Rules.ResultsShown == ResultsShown.Live;

    /// <summary>Where anybody may see them, voters are told in full tens: results are hidden until the close, and there is no count yet. Officers see the exact number.</summary>
    public bool ShowsTurnoutInTens => Rules.ResultsShown != ResultsShown.Live && !MayShowCounts;

    public bool IsOver => Status is PollStatus.Closed or PollStatus.Voided or PollStatus.Replaced;

    public bool IsOpenAt(DateTimeOffset now) => Status == PollStatus.Open && now < Rules.ClosesAt;

    public PollOption? Option(string key) => _options.GetValueOrDefault(key);

    public static Poll Evolve(Poll poll, PollFact fact) => fact switch
    {
        PollDrafted f => poll with
        {
            Id = f.Poll,
            Code = f.Code,
            Rules = f.Rules,
            _options = f.Rules.Options.ToFrozenDictionary(option => option.Key, StringComparer.Ordinal),
            Round = f.Round,
            Corrects = f.Corrects,
            Status = PollStatus.Drafted,
            ClosedAt = f.Rules.ClosesAt,
            Withdrawn = poll.Withdrawn.RemoveRange(poll.Withdrawn.Keys.Except(f.Rules.Options.Select(option => option.Key))),
        },
        PollOpened f => poll with { Status = PollStatus.Open, ManifestHash = f.ManifestHash },
        OptionWithdrawn f => poll with { Withdrawn = poll.Withdrawn.SetItem(f.Option, f.Reason) },
        PollClosed f => poll with { Status = PollStatus.Closed, ClosedBy = f.Cause, ClosedAt = f.ClosedAt },
        PollVoided f => poll with { Status = PollStatus.Voided, Reason = f.Reason },
        PollReplaced f => poll with { Status = PollStatus.Replaced, Reason = f.Reason, ReplacedBy = f.Code },
        ResultCounted f => poll with { Count = f.Totals, EndedBy = f.ClosedBy, Outcome = f.Outcome },
        ResultChecked f => poll with { CheckedBy = f.CheckedBy },
        ResultDeclared f => poll with { Count = f.Totals, Result = f.Totals, Outcome = f.Outcome, CastingVote = f.CastingVote },
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}
