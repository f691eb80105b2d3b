using System.Globalization;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

/// <summary>Writes one page of a programme, shows how it will look, publishes it and takes it off the site. Number 0 is a new page.</summary>
[Authorize(Policies.Officer)]
public sealed class EditPageModel : ProgrammePage
{
    /// <summary>Null for a new one.</summary>
    public WrittenPage? Written { get; private set; }

    public string Title { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string Order { get; private set; } = "";

    /// <summary>They asked to see how it will look.</summary>
    public bool IsPreview { get; private set; }

    protected override string After(IProgrammeCommand command) => $"/officer/programmes/{command.Programme}/pages";

    public IActionResult OnGet(Guid id, int number)
    {
        if (!Find(id, number))
        {
            return NotFound();
        }

        var content = Written?.Draft ?? new("", "", "", Math.Min(Programme.Pages.Count + 1, PageContent.LastOrder));
        (Title, Slug, Text, Order) = (content.Title, content.Slug, content.Text, content.Order.ToString(CultureInfo.InvariantCulture));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int number)
    {
        if (!Find(id, number))
        {
            return NotFound();
        }

        (Title, Slug, Text, Order) = (Typed("title"), Typed("slug"), Typed("text"), Typed("order"));
        IsPreview = Typed("do") == "preview";
        var order = int.TryParse(Order, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : 0;
        return IsPreview ? Page() : await SendAsync(new WritePage(Programme.Id, Written?.Number, new(Title, Slug, Text, order)));
    }

    public async Task<IActionResult> OnPostPublishAsync(Guid id, int number) => Find(id, number) ? await SendAsync(new PublishPage(Programme.Id, number)) : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, int number) => Find(id, number) ? await SendAsync(new WithdrawPage(Programme.Id, number)) : NotFound();

    private bool Find(Guid id, int number)
    {
        if (!Load(id))
        {
            return false;
        }

        Written = Programme.Page(number);
        return Written is not null || number == 0;
    }
}
