using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Messages;

[Authorize(Policies.Read)]
[RequestSizeLimit(32 * 1024)]
public sealed class FeedbackModel(MessageBox box) : MessagePage(box)
{
    /// <summary>It is a proposal that is complained of, not this site.</summary>
    public bool IsReport => Message.IsOfReport(About);

    public void OnGet(string? about) => Open(about);

    public Task<IActionResult> OnPostAsync() => TakeAsync(MessageKind.Page, "", []);
}
