namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>How a fund comes to its decisions. A panel recommends, and so does a residents' vote unless the fund says that it decides; the decision names who takes it.</summary>
public enum DecisionRoute
{
    Panel,
    ResidentsVote,

    /// <summary>A panel's score and a residents' vote, each with its weight.</summary>
    PanelAndVote,

    /// <summary>A ward councillor decides up to a limit (Localism Act 2011; Local Government Act 2000 s.236).</summary>
    Councillor,

    /// <summary>An officer decides under delegation up to a limit (Local Government Act 1972 s.101).</summary>
    Officer,
}

/// <summary>Who decides about applications to a fund, on whose recommendation and under which authority.</summary>
/// <param name="Route">How the recommendation or decision is reached.</param>
/// <param name="DecidedBy">Who takes the decision, up to 200 characters: "The Cabinet Member for Communities".</param>
/// <param name="Authority">Under which law or delegation, up to 300 characters.</param>
/// <param name="PanelWeight">In whole per cent; with the vote's weight 100. 0 where nothing is scored by a panel.</param>
/// <param name="VoteWeight">In whole per cent. 0 where residents do not vote.</param>
/// <param name="Quorum">So many members of the panel must take part; 0 without a panel.</param>
/// <param name="Limit">Up to here one person decides under delegation; null where nobody does.</param>
/// <param name="Delegate">The officer who decides when the panel has no quorum; null for none named.</param>
/// <param name="VoteDecides">What residents choose is the decision: whoever has the power has agreed, under the authority, to follow the vote. Otherwise it recommends.</param>
public sealed record DecisionPlan(
    DecisionRoute Route, string DecidedBy, string Authority, int PanelWeight, int VoteWeight, int Quorum, Money? Limit = null, PersonId? Delegate = null,
    bool VoteDecides = false)
{
    public const int LongestDecider = 200;
    public const int LongestAuthority = 300;

    public bool HasPanel => Route is DecisionRoute.Panel or DecisionRoute.PanelAndVote;

    public bool HasVote => Route is DecisionRoute.ResidentsVote or DecisionRoute.PanelAndVote;

    public bool IsDelegated => Route is DecisionRoute.Councillor or DecisionRoute.Officer;

    /// <summary>Refuses: decided-by-missing, decided-by-too-long, mandate-authority-missing, mandate-authority-too-long, route-weights-wrong, quorum-missing, delegation-limit-missing, vote-missing (nobody votes who could decide).</summary>
    public IEnumerable<Refusal> Problems() => new[]
    {
        Line.Check("decided-by", "decidedBy", DecidedBy, LongestDecider),
        Line.Check("mandate-authority", "authority", Authority, LongestAuthority),
        WeightsFit ? null : Refusal.Of("route-weights-wrong", "panelWeight"),
        HasPanel && Quorum < 1 ? Refusal.Of("quorum-missing", "quorum") : null,
        IsDelegated && Limit is not { Pence: > 0 } ? Refusal.Of("delegation-limit-missing", "limit") : null,
        VoteDecides && !HasVote ? Refusal.Of("vote-missing", "voteDecides") : null,
    }.OfType<Refusal>();

    /// <summary>Whether a vote would mean something else under another plan: what people were told when the round opened.</summary>
    internal bool ChangesWhatVoteDecides(DecisionPlan other) =>
        (VoteDecides || other.VoteDecides) && this with { Quorum = other.Quorum, Limit = other.Limit, Delegate = other.Delegate } != other;

    private bool WeightsFit => Route switch
    {
        DecisionRoute.Panel => (PanelWeight, VoteWeight) == (100, 0),
        DecisionRoute.ResidentsVote => (PanelWeight, VoteWeight) == (0, 100),
        DecisionRoute.PanelAndVote => PanelWeight > 0 && VoteWeight > 0 && PanelWeight + VoteWeight == 100,
        DecisionRoute.Councillor or DecisionRoute.Officer => (PanelWeight, VoteWeight) == (0, 0),
        _ => false,
    };
}
