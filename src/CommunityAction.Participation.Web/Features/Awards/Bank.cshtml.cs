using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>Where the group says to which account its money goes.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(8192)]
public sealed class BankModel(BankShelf shelf) : AwardApplicantPage
{
    public BankForm Form { get; private set; } = new();

    /// <summary>What is on record; null when there are none.</summary>
    public BankAccount? Account { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Response.Headers.CacheControl = "no-store";
        return await LoadBankAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadBankAsync(id))
        {
            return NotFound();
        }

        Form = BankForm.Read(Request.Form);
        return Form.Account.Problems().ToList() is { Count: > 0 } wrong ? Refuse(wrong)
            : Next(await Awards.ChangeBankAsync(Grant, Form.Account, HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted), OfferPath);
    }

    private async Task<bool> LoadBankAsync(Guid id)
    {
        if (!await LoadAwardAsync(id))
        {
            return false;
        }

        Account = await shelf.FindAsync(Award.Bank?.Details, HttpContext.RequestAborted);
        return true;
    }
}
