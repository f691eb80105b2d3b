using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Awards.Desk;

/// <summary>Bank details: whole for the officer who checks them, and masked for everybody else.</summary>
[Authorize(Policies.Officer)]
[RequestSizeLimit(8192)]
public sealed class BankDeskModel(BankShelf shelf) : AwardDeskPage
{
    public BankForm Form { get; private set; } = new();

    public BankAccount? Account { get; private set; }

    /// <summary>They wait to be checked, and whoever looks may do it.</summary>
    public bool ShowsAll => Account is not null && !IsOwnGroup && Award.Bank is { IsVerified: false } bank
        && new VerifyBankDetails(Grant.Id, bank.Version, By).Decide(Award, default) is { IsRefused: false };

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Response.Headers.CacheControl = "no-store";
        return await LoadBankAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostVerifyAsync(Guid id) => await LoadBankAsync(id) ? await SendAsync(new VerifyBankDetails(Grant.Id, TypedNumber("version"), By)) : NotFound();

    public async Task<IActionResult> OnPostChangeAsync(Guid id)
    {
        if (!await LoadBankAsync(id))
        {
            return NotFound();
        }

        Form = BankForm.Read(Request.Form);
        return Form.Account.Problems().ToList() is { Count: > 0 } wrong ? Refuse(wrong)
            : await DoneAsync(() => Desk.ChangeBankAsync(Grant, Form.Account, Caller, HttpContext.RequestAborted), Path);
    }

    private async Task<bool> LoadBankAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return false;
        }

        Account = await shelf.FindAsync(Award.Bank?.Details, HttpContext.RequestAborted);
        return true;
    }
}
