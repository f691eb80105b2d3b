namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>What applications are scored by from now on. A round whose scores have begun keeps its own.</summary>
public sealed record PublishCriteria(FundId Fund, Criteria Criteria) : IFundCommand
{
    /// <summary>Decides nothing when they stand so already. Refuses: fund-unknown, criteria-missing, and what <see cref="Funds.Criteria.Problems"/> refuses.</summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now) =>
        state.Missing is { } refusal ? refusal
        : Problems(Criteria, state.Decision).FirstOrDefault() is { } problem ? problem
        : Criteria == state.CriteriaSets[^1] ? Decision<FundFact>.Nothing
        : new CriteriaPublished(Fund, state.CriteriaSets.Count + 1, Criteria);

    internal static IEnumerable<Refusal> Problems(Criteria criteria, DecisionPlan plan) =>
        plan.HasPanel && criteria.All.Count == 0 ? [Refusal.Of("criteria-missing", "criteria")] : criteria.Problems();
}

/// <summary>The first score of a round is sealed: written in the same append as that score.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Round">Whose scores begin.</param>
/// <param name="Version">The version that the panel scores by; null for the last.</param>
public sealed record FreezeCriteria(FundId Fund, RoundId Round, int? Version = null) : IFundCommand
{
    /// <summary>Decides nothing when they are frozen already. Refuses: fund-unknown, round-unknown.</summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now) =>
        state.Missing is { } refusal ? refusal
        : state.Find(Round) is not { } round ? Refusal.Of("round-unknown")
        : round.FrozenCriteria is not null ? Decision<FundFact>.Nothing
        : new CriteriaFrozen(Fund, Round, Version ?? state.CriteriaSets.Count);
}

/// <summary>What applicants fill in from now on. Applications that were begun keep the form that they were begun with.</summary>
public sealed record PublishForm(FundId Fund, ApplicationForm Form) : IFundCommand
{
    /// <summary>Decides nothing when it stands so already. Refuses: fund-unknown, form-in-use (a round is open, and all its applicants answer the same questions), and what <see cref="ApplicationForm.Problems"/> refuses.</summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now) =>
        state.Missing is { } refusal ? refusal
        : Form == state.Form ? Decision<FundFact>.Nothing
        : state.Rounds.Any(round => round.Plan.IsOpenAt(now)) ? Refusal.Of("form-in-use", "form")
        : Form.Problems().FirstOrDefault() is { } problem ? problem
        : new FormPublished(Fund, state.Forms.Count + 1, Form);
}

/// <summary>Who may apply, from now on.</summary>
public sealed record PublishEligibility(FundId Fund, IReadOnlyList<EligibilityQuestion> Questions) : IFundCommand
{
    /// <summary>Decides nothing when they stand so already. Refuses: fund-unknown, form-in-use, and what <see cref="EligibilityQuestion.Problems"/> refuses.</summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now) =>
        state.Missing is { } refusal ? refusal
        : Questions.SequenceEqual(state.Eligibility) ? Decision<FundFact>.Nothing
        : state.Rounds.Any(round => round.Plan.IsOpenAt(now)) ? Refusal.Of("form-in-use", "eligibility")
        : EligibilityQuestion.Problems(Questions).FirstOrDefault() is { } problem ? problem
        : new EligibilityPublished(Fund, Questions);
}

/// <summary>Who decides, on whose recommendation, from now on.</summary>
public sealed record PlanDecision(FundId Fund, DecisionPlan Plan) : IFundCommand
{
    /// <summary>
    /// Decides nothing when it stands so already. Refuses: fund-unknown, scoring-begun (the last round's scores are being given), vote-power-frozen (a round has opened, and people applied knowing what the vote is for),
    /// criteria-missing, and what <see cref="DecisionPlan.Problems"/> refuses.
    /// </summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now) =>
        state.Missing is { } refusal ? refusal
        : Plan == state.Decision ? Decision<FundFact>.Nothing
        : state.Rounds is [.., { FrozenCriteria: not null }] ? Refusal.Of("scoring-begun")
        : Plan.ChangesWhatVoteDecides(state.Decision) && state.Rounds.Any(round => round.Plan.OpensAt <= now) ? Refusal.Of("vote-power-frozen", "voteDecides")
        : Plan.Problems().Concat(PublishCriteria.Problems(state.CriteriaSets[^1], Plan)).FirstOrDefault() is { } problem ? problem
        : new DecisionPlanned(Fund, Plan);
}

/// <summary>What a group agrees to that takes the money.</summary>
public sealed record PublishTerms(FundId Fund, IReadOnlyList<string> Terms) : IFundCommand
{
    public const int Longest = 500;
    public const int Most = 50;

    /// <summary>Decides nothing when they stand so already. Refuses: fund-unknown, term-missing, term-too-long, too-many-terms.</summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now) =>
        state.Missing is { } refusal ? refusal
        : Terms.SequenceEqual(state.Terms) ? Decision<FundFact>.Nothing
        : Problems(Terms).FirstOrDefault() is { } problem ? problem
        : new TermsPublished(Fund, state.TermSets.Count + 1, Terms);

    internal static IEnumerable<Refusal> Problems(IReadOnlyList<string> terms) =>
    [
        .. terms.Select(term => Line.Check("term", "terms", term, Longest)).OfType<Refusal>(),
        .. terms.Count > Most ? [Refusal.Of("too-many-terms", "terms", Most, terms.Count)] : Array.Empty<Refusal>(),
    ];
}
