using CommunityAction.Participation.Domain.Webhooks;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>Programs that are told of decisions, and a form to add one.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(WebhooksProjection))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WebhooksModel(WebhookList webhooks, WebhookKeys keys, PublicNetwork network) : WebhookPage
{
    public IReadOnlyList<ListedWebhook> Webhooks { get; private set; } = [];

    public string Address { get; private set; } = "";

    public IReadOnlyList<string> Picked { get; private set; } = [.. Enum.GetNames<NoticeKind>()];

    public async Task OnGetAsync() => Webhooks = await webhooks.AllAsync(HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        Address = Request.Form["address"].ToString().Trim();
        Picked = [.. Request.Form["kinds"].OfType<string>()];
        if (WebhookAddress.Read(Address, network) is not { } address)
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, "address", Texts["Enter a whole address that begins with https:// and that anybody on the internet can reach."]);
        }

        // the id is made from the form, so that a form that is sent twice registers once
        var webhook = new WebhookId(OfficerDesk.CallerOf(HttpContext).CommandId);
        if (Picked.Count > 0)
        {
            await keys.AddAsync(webhook, address, HttpContext.RequestAborted);
        }

        return await SendAsync(
            new RegisterWebhook(webhook, [.. Picked.Where(kind => Enum.IsDefined(typeof(NoticeKind), kind)).Select(Enum.Parse<NoticeKind>)]), $"/officer/webhooks/{webhook}");
    }
}
