using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>Who can apply, what they are scored by and what they agree to: each as lines of text, published on its own.</summary>
[Authorize(Policies.Officer)]
[RequestSizeLimit(256 * 1024)]
public sealed class QuestionsModel(IDatabaseClock clock) : DeskPage
{
    public string Eligibility { get; private set; } = "";

    public string Criteria { get; private set; } = "";

    public string Lowest { get; private set; } = "";

    public string Highest { get; private set; } = "";

    public string Meanings { get; private set; } = "";

    public string Terms { get; private set; } = "";

    public bool IsInUse => Fund.Rounds.Any(round => round.Plan.IsOpenAt(clock.Now));

    public IActionResult OnGet(Guid id) => LoadLines(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostEligibilityAsync(Guid id) =>
        PublishAsync(id, () => Eligibility = Typed("eligibility"), found => new PublishEligibility(Fund.Id, FormLines.ReadEligibility(Eligibility, found)));

    public Task<IActionResult> OnPostTermsAsync(Guid id) => PublishAsync(id, () => Terms = Typed("terms"), _ => new PublishTerms(Fund.Id, FormLines.Lines(Terms)));

    public Task<IActionResult> OnPostCriteriaAsync(Guid id) => PublishAsync(
        id,
        () => (Criteria, Lowest, Highest, Meanings) = (Typed("criteria"), Typed("lowest"), Typed("highest"), Typed("meanings")),
        found => new PublishCriteria(Fund.Id, new(FormLines.ReadCriteria(Criteria, found), new(ReadWhole("lowest", found), ReadWhole("highest", found), FormLines.Lines(Meanings)))));

    private Task<IActionResult> PublishAsync(Guid id, Action read, Func<List<Refusal>, IFundCommand> make) => ChangeAsync(
        LoadLines(id),
        found =>
        {
            read();
            return make(found);
        },
        () => Path);

    private bool LoadLines(Guid id)
    {
        if (!Load(id))
        {
            return false;
        }

        var criteria = Fund.CriteriaSets[^1];
        (Eligibility, Criteria) = (FormLines.Write(Fund.Eligibility), FormLines.Write(criteria));
        (Lowest, Highest) = (criteria.Scale.Lowest.ToString(CultureInfo.InvariantCulture), criteria.Scale.Highest.ToString(CultureInfo.InvariantCulture));
        (Meanings, Terms) = (string.Join('\n', criteria.Scale.Meanings), string.Join('\n', Fund.Terms));
        return true;
    }
}
