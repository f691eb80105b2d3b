using System.Collections.Immutable;
using System.Diagnostics;

namespace CommunityAction.Participation.Domain.Grants.Decisions;

/// <summary>Who decides, and under which authority (Local Government Act 1972, section 101; in Scotland 1973, section 56).</summary>
/// <param name="Decider">A body or a post, never a person's name; empty where a group decides.</param>
/// <param name="Authority">Such as "Scheme of delegation, paragraph 4.2".</param>
/// <param name="LimitPence">The most that may be given under it; null without a limit.</param>
/// <param name="Group">The community group that decides about a pot that it holds; its name is in the vault. Null for the council.</param>
public sealed record DecisionPower(string Decider, string Authority, long? LimitPence, GroupId? Group = null);

/// <summary>An appeal against a decision.</summary>
public sealed record Appeal(int Number, int Decision, AppealGround Ground, TextRef Text, bool? IsUpheld);

/// <summary>The decisions about an application as their facts leave them. The last one counts.</summary>
public sealed record GrantDecision : IState<GrantDecision, GrantDecisionFact>
{
    public static GrantDecision Nothing { get; } = new();

    /// <summary>The one that counts; null until it is taken.</summary>
    public DecisionMade? Current { get; private init; }

    public ImmutableList<Appeal> Appeals { get; private init; } = [];

    /// <summary>An appeal was upheld, and the decision has not been taken again.</summary>
    public Appeal? ToDecideAgain => Appeals.LastOrDefault() is { IsUpheld: true } appeal && appeal.Decision == Current?.Number ? appeal : null;

    /// <summary>It waits for somebody who did not decide; null when none does.</summary>
    public Appeal? Waiting => Appeals.LastOrDefault() is { IsUpheld: null } appeal ? appeal : null;

    /// <summary>Nothing was decided, or an appeal was upheld.</summary>
    public bool IsOpen => Current is null || ToDecideAgain is not null;

    /// <summary>Whether the applicant can appeal: in time, and once against each decision.</summary>
    public bool TakesAppealAt(DateTimeOffset moment) => Current is { } current && moment < current.AppealUntil && Appeals.All(appeal => appeal.Decision != current.Number);

    public static Guid Stream(ApplicationId application) => DerivedStream.Of("grant-decision"u8, application.Value);

    public static GrantDecision Evolve(GrantDecision state, GrantDecisionFact fact) => fact switch
    {
        DecisionMade f => state with { Current = f },
        AppealLodged f => state with { Appeals = state.Appeals.Add(new(f.Appeal, f.Decision, f.Ground, f.Text, null)) },
        AppealDecided f => state with { Appeals = state.Appeals.SetItem(f.Appeal - 1, state.Appeals[f.Appeal - 1] with { IsUpheld = f.IsUpheld }) },
        DecisionSuperseded => state, // the decision that follows it says all
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}
