using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>The offer as the group reads it; once it is accepted, what is still to do and what was paid.</summary>
[Authorize(Policies.SignedIn)]
[Shows(typeof(AwardsProjection))]
public sealed class OfferModel(BankShelf shelf) : AwardApplicantPage
{
    public BankAccount? Bank { get; private set; }

    public IReadOnlyList<Payment> Payments => [.. Award.Payments.Where(payment => payment.Status != PaymentStatus.Cancelled).OrderBy(payment => payment.DueOn)];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAwardAsync(id))
        {
            return NotFound();
        }

        Bank = await shelf.FindAsync(Award.Bank?.Details, HttpContext.RequestAborted);
        return Page();
    }
}
