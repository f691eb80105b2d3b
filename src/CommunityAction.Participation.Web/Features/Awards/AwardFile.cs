using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>All that is on record about one award, with the texts of its decision. Bank details are not among them: <see cref="BankShelf"/> has these.</summary>
/// <param name="Id">The award.</param>
/// <param name="Award">As its facts leave it.</param>
/// <param name="Steps">Its facts, oldest first.</param>
/// <param name="Case">The application that it is given for.</param>
/// <param name="Decision">The decision that gives it: the one that was offered, or is to be offered next.</param>
/// <param name="IsAppealed">The applicant waits for an answer to an appeal.</param>
/// <param name="Texts">By their ids.</param>
public sealed record AwardFile(
    AwardId Id, Award Award, IReadOnlyList<RecordedEvent> Steps, ApplicationFile Case, DecisionMade Decision, bool IsAppealed, IReadOnlyDictionary<Guid, string> Texts)
{
    /// <summary>The decision waits to be offered, at first or after an appeal.</summary>
    public bool IsToOffer => Award.Status != AwardStatus.Closed && (Award.Offer?.Decision ?? 0) < Decision.Number;

    /// <summary>The version of the terms that is agreed on, and what it says.</summary>
    public (int Version, IReadOnlyList<string> Terms) Terms
    {
        get
        {
            var version = Award.Offer?.Terms is { } offered && !IsToOffer ? offered : Case.Fund.TermSets.Count;
            return (version, Case.Fund.TermSets[version - 1]);
        }
    }

    /// <summary>What has to be met before money is paid, in order; null where a text was removed.</summary>
    public IReadOnlyList<string?> Conditions => [.. Decision.Conditions.Select(Say)];

    public string? Reason => Say(Decision.Reason);

    public string Currency => Case.Fund.Currency;

    /// <summary>Short, for letters and for the finance system.</summary>
    public string Reference => ReferenceOf(Id);

    public string? PotName => Decision.Pot is { } pot ? Case.Fund.Find(pot)?.Name : null;

    public static string ReferenceOf(AwardId award) => "G" + award.ToString()[^8..].ToUpperInvariant();

    /// <summary>The latest fact of a kind, with when and by whom.</summary>
    public RecordedEvent? Last<TFact>()
        where TFact : AwardFact => Steps.LastOrDefault(step => step.Fact is TFact);

    private string? Say(TextRef text) => Texts.GetValueOrDefault(text.Id);
}
