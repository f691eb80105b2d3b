using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>Bank details as they are typed. They are never shown again in full to whoever only types them.</summary>
/// <param name="Holder">The name on the account.</param>
/// <param name="SortCode">As typed.</param>
/// <param name="Number">As typed.</param>
/// <param name="Errors">Of the whole form.</param>
public sealed record BankForm(string Holder = "", string SortCode = "", string Number = "", ErrorSummary? Errors = null)
{
    public BankAccount Account => BankAccount.Typed(Holder, SortCode, Number);

    public static BankForm Read(IFormCollection form) => new(form.Text("holder"), form.Text("sort-code"), form.Text("number"));
}
