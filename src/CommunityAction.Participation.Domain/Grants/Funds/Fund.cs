using System.Collections.Immutable;
using System.Diagnostics;

namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>A round as its facts leave it.</summary>
/// <param name="Id">The round.</param>
/// <param name="Plan">Its moments.</param>
/// <param name="WasOpened">The log says that it opened; whether it is open, the plan and the clock say.</param>
/// <param name="WasClosed">The log says that it closed.</param>
/// <param name="FrozenCriteria">The version that its scores are given by, once the first was sealed; null before.</param>
/// <param name="LateAccess">Until when single groups may send.</param>
public sealed record Round(RoundId Id, RoundPlan Plan, bool WasOpened, bool WasClosed, int? FrozenCriteria, ImmutableDictionary<GroupId, DateTimeOffset> LateAccess)
{
    /// <summary>UTC: the first moment that is too late for a group.</summary>
    public DateTimeOffset DeadlineOf(GroupId group) => LateAccess.TryGetValue(group, out var late) && late > Plan.ClosesAt ? late : Plan.ClosesAt;

    public bool TakesAt(GroupId group, DateTimeOffset moment) => Plan.OpensAt <= moment && moment < DeadlineOf(group);
}

/// <summary>A fund as its facts leave it.</summary>
public sealed record Fund : IState<Fund, FundFact>
{
    /// <summary>In which officers give moments.</summary>
    public const string Zone = "Europe/London";

    public static Fund Nothing { get; } = new();

    public FundId Id { get; private init; }

    public bool Exists { get; private init; }

    public FundKind Kind { get; private init; }

    public string Currency { get; private init; } = Money.Sterling;

    public FundOutline Outline { get; private init; } = null!;

    public IReadOnlyList<EligibilityQuestion> Eligibility { get; private init; } = [];

    /// <summary>By version; the last one is for new applications.</summary>
    public ImmutableList<ApplicationForm> Forms { get; private init; } = [];

    /// <summary>By version.</summary>
    public ImmutableList<Criteria> CriteriaSets { get; private init; } = [];

    public DecisionPlan Decision { get; private init; } = null!;

    /// <summary>By version.</summary>
    public ImmutableList<IReadOnlyList<string>> TermSets { get; private init; } = [];

    public ImmutableList<FundPot> Pots { get; private init; } = [];

    /// <summary>In the order in which they were scheduled.</summary>
    public ImmutableList<Round> Rounds { get; private init; } = [];

    public ApplicationForm Form => Forms[^1];

    public IReadOnlyList<string> Terms => TermSets[^1];

    /// <summary>People see a fund once it has a round.</summary>
    public bool IsPublic => Rounds.Count > 0;

    /// <summary>Null when it has none of that id.</summary>
    public Round? Find(RoundId round) => Rounds.FirstOrDefault(one => one.Id == round);

    public FundPot? Find(PotId pot) => Pots.FirstOrDefault(one => one.Id == pot);

    /// <summary>The version that a round's scores are given by, and what it says.</summary>
    public (int Version, Criteria Criteria) CriteriaOf(Round round)
    {
        var version = round.FrozenCriteria ?? CriteriaSets.Count;
        return (version, CriteriaSets[version - 1]);
    }

    /// <summary>The pots whose restriction admits what says this about itself.</summary>
    public IEnumerable<FundPot> PotsFor(WardId? ward, ThemeId? theme, PopulationId? population) => Pots.Where(pot => pot.Restriction.Admits(ward, theme, population));

    public static Fund Evolve(Fund state, FundFact fact) => fact switch
    {
        FundCreated f => state with { Id = f.Fund, Exists = true, Kind = f.Kind, Currency = f.Currency, Outline = f.Outline },
        FundChanged f => state with { Outline = f.Outline },
        EligibilityPublished f => state with { Eligibility = f.Questions },
        FormPublished f => state with { Forms = state.Forms.Add(f.Form) },
        CriteriaPublished f => state with { CriteriaSets = state.CriteriaSets.Add(f.Criteria) },
        CriteriaFrozen f => state.WithRound(f.Round, round => round with { FrozenCriteria = f.Version }),
        DecisionPlanned f => state with { Decision = f.Plan },
        TermsPublished f => state with { TermSets = state.TermSets.Add(f.Terms) },
        PotAdded f => state with { Pots = state.Pots.Add(f.Pot) },
        PotEntrusted f => state.WithPot(f.Pot, pot => pot with { HeldBy = f.Group, Agreement = f.Agreement }),
        PotReclaimed f => state.WithPot(f.Pot, pot => pot with { HeldBy = null, Agreement = null }),
        RoundScheduled f => state with { Rounds = state.Rounds.Add(new(f.Round, f.Plan, false, false, null, ImmutableDictionary<GroupId, DateTimeOffset>.Empty)) },
        RoundReplanned f => state.WithRound(f.Round, round => round with { Plan = f.Plan, WasClosed = round.WasClosed && f.Plan.ClosesAt <= round.Plan.ClosesAt }),
        RoundOpened f => state.WithRound(f.Round, round => round with { WasOpened = true }),
        RoundClosed f => state.WithRound(f.Round, round => round with { WasClosed = true }),
        LateAccessGranted f => state.WithRound(f.Round, round => round with { LateAccess = round.LateAccess.SetItem(f.Group, f.Until) }),
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    /// <summary>Refuses: fund-unknown.</summary>
    internal Refusal? Missing => Exists ? null : Refusal.Of("fund-unknown");

    private Fund WithPot(PotId id, Func<FundPot, FundPot> change) => this with { Pots = [.. Pots.Select(pot => pot.Id == id ? change(pot) : pot)] };

    private Fund WithRound(RoundId id, Func<Round, Round> change) => this with { Rounds = [.. Rounds.Select(round => round.Id == id ? change(round) : round)] };
}

/// <summary>A command on one fund.</summary>
public interface IFundCommand : ICommand<Fund, FundFact>
{
    FundId Fund { get; }

    Guid ICommand<Fund, FundFact>.Stream => Fund.Value;
}
