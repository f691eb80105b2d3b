namespace CommunityAction.Participation.Domain.Grants.Funds;

/// <summary>All that a new fund begins with, such as one of the templates.</summary>
public sealed record FundDraft(
    FundKind Kind, FundOutline Outline, IReadOnlyList<EligibilityQuestion> Eligibility, ApplicationForm Form, Criteria Criteria, DecisionPlan Decision, IReadOnlyList<string> Terms);

/// <summary>Makes a fund. Nobody but officers sees it until it has a round.</summary>
public sealed record CreateFund(FundId Fund, FundDraft Draft) : IFundCommand
{
    /// <summary>Decides nothing when it is there already. Refuses what its parts refuse, and criteria-missing (a panel needs something to score by).</summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now)
    {
        var outline = Draft.Outline.Tidied();
        return state.Exists ? Decision<FundFact>.Nothing
            : outline.Problems().Concat(Draft.Decision.Problems()).Concat(EligibilityQuestion.Problems(Draft.Eligibility)).Concat(Draft.Form.Problems())
                .Concat(PublishCriteria.Problems(Draft.Criteria, Draft.Decision)).Concat(PublishTerms.Problems(Draft.Terms)).FirstOrDefault() is { } problem ? problem
            : Decision<FundFact>.Of(
                new FundCreated(Fund, Draft.Kind, outline.Smallest.Currency, outline), new EligibilityPublished(Fund, Draft.Eligibility), new FormPublished(Fund, 1, Draft.Form),
                new CriteriaPublished(Fund, 1, Draft.Criteria), new DecisionPlanned(Fund, Draft.Decision), new TermsPublished(Fund, 1, Draft.Terms));
    }
}

/// <summary>Changes what people read about a fund, for a reason that they read too.</summary>
public sealed record ChangeFund(FundId Fund, FundOutline Outline, string Reason) : IFundCommand
{
    public const int LongestReason = 300;

    /// <summary>Decides nothing when it stands so already. Refuses: fund-unknown, fund-reason-missing, fund-reason-too-long, award-currencies-differ, and what <see cref="FundOutline.Problems"/> refuses.</summary>
    public Decision<FundFact> Decide(Fund state, DateTimeOffset now)
    {
        var outline = Outline.Tidied();
        return state.Missing is { } refusal ? refusal
            : outline.Problems().FirstOrDefault() is { } problem ? problem
            : outline.Smallest.Currency != state.Currency ? Refusal.Of("award-currencies-differ", "largest")
            : outline == state.Outline ? Decision<FundFact>.Nothing
            : Line.Check("fund-reason", "reason", Reason, LongestReason) is { } wrong ? wrong
            : new FundChanged(Fund, outline, Reason.Trim());
    }
}
