using CommunityAction.Participation.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>A page with a form, as it answers to one that was filled in wrongly.</summary>
internal static class FilledInWrongly
{
    /// <param name="state">The form.</param>
    /// <param name="emptied">A field to empty first, where the form is right as it comes.</param>
    public static PageState Wrong(PageState state, string? emptied = null) => After(state, async visitor =>
    {
        if (emptied is not null)
        {
            await visitor.Page.Locator("#" + emptied).FillAsync("");
        }

        await visitor.SendAsync();
    });

    /// <summary>Of several buttons presses the first, and waits for what is said about it.</summary>
    /// <param name="state">The form.</param>
    /// <param name="button">To choose from.</param>
    public static PageState Refused(PageState state, string button = "main form button") => After(state, async visitor =>
    {
        await visitor.Page.Locator(button).First.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
    });

    private static PageState After(PageState state, Func<Visitor, Task> send) => state with
    {
        State = state.State + ", with an error",
        Reach = async (visitor, site) =>
        {
            await state.Reach(visitor, site);
            await send(visitor);
        },
    };
}
