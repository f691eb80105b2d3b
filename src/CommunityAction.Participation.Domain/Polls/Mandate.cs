namespace CommunityAction.Participation.Domain.Polls;

/// <summary>
/// Who answers for a vote, and what has been seen to before it opens. It is part of the rules, so it is published and frozen with them. A vote with a mandate
/// has a provisional count that a second officer checks before it is declared; one without is a show of hands, whose count stands by itself.
/// </summary>
/// <param name="DecidedBy">The body that takes the decision, up to 200 characters: "The Cabinet of Hathermere Borough Council".</param>
/// <param name="Authority">Under which law or delegation it does, up to 300 characters: "General power of competence, Localism Act 2011, section 1".</param>
/// <param name="IsBinding">The law lets this vote itself decide. Otherwise it recommends, and the body decides.</param>
/// <param name="EqualityImpact">Where the assessment of the impact on equality is (Equality Act 2010, section 149): an address, or a path on this site.</param>
/// <param name="OtherRoute">How somebody votes who cannot vote here: a place, a telephone number; up to 500 characters.</param>
/// <param name="PrivacyNotice">Where it says what is done with people's data (UK GDPR, article 13): an address, or a path on this site.</param>
public sealed record Mandate(string DecidedBy, string Authority, bool IsBinding, string EqualityImpact, string OtherRoute, string PrivacyNotice)
{
    public const int LongestDecider = 200;
    public const int LongestAuthority = 300;
    public const int LongestRoute = 500;
    public const int LongestLink = 500;

    /// <summary>
    /// All that is wrong with it. While it is drafted a part may still be empty.
    /// Refuses: decided-by-too-long, mandate-authority-too-long, other-route-too-long, equality-impact-not-a-link, privacy-notice-not-a-link.
    /// </summary>
    public Refusal? CheckDraft() =>
        TooLong(DecidedBy, "decided-by", "decidedBy", LongestDecider)
        ?? TooLong(Authority, "mandate-authority", "authority", LongestAuthority)
        ?? TooLong(OtherRoute, "other-route", "otherRoute", LongestRoute)
        ?? NotALink(EqualityImpact, "equality-impact", "equalityImpact")
        ?? NotALink(PrivacyNotice, "privacy-notice", "privacyNotice");

    /// <summary>
    /// What has not been seen to yet: the checklist before voting opens.
    /// Refuses: decided-by-missing, mandate-authority-missing, equality-impact-missing, other-route-missing, privacy-notice-missing.
    /// </summary>
    public IReadOnlyList<Refusal> Missing() =>
    [
        .. new[] { ("decided-by", "decidedBy", DecidedBy), ("mandate-authority", "authority", Authority), ("equality-impact", "equalityImpact", EqualityImpact),
            ("other-route", "otherRoute", OtherRoute), ("privacy-notice", "privacyNotice", PrivacyNotice) }
            .Where(part => string.IsNullOrWhiteSpace(part.Item3)).Select(part => Refusal.Of(part.Item1 + "-missing", part.Item2)),
    ];

    private static Refusal? TooLong(string text, string code, string field, int longest) =>
        text.Length > longest ? Refusal.Of(code + "-too-long", field, longest, text.Length) : null;

    private static Refusal? NotALink(string text, string code, string field) =>
        text.Length == 0 || WebLink.IsOne(text, LongestLink) ? null : Refusal.Of(code + "-not-a-link", field, text);
}
