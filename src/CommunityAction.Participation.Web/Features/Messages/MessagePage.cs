using CommunityAction.Participation.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Messages;

/// <summary>What the two pages that take a message share. No account is needed, and an answer only if one is wanted.</summary>
public abstract class MessagePage(MessageBox box) : FormPage
{
    /// <summary>A path on this site, or empty.</summary>
    public string About { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string Contact { get; private set; } = "";

    public bool IsSent { get; private set; }

    protected void Open(string? page) => About = PathOnThisSite(page);

    /// <param name="kind">What it is about.</param>
    /// <param name="format">Empty when none is asked for.</param>
    /// <param name="found">What the page itself has found wrong.</param>
    protected async Task<IActionResult> TakeAsync(MessageKind kind, string format, List<PageError> found)
    {
        (About, Text, Contact) = (PathOnThisSite(Request.Form["about"]), Request.Form["text"].ToString().Trim(), Request.Form["contact"].ToString().Trim());
        if (Text.Length == 0)
        {
            found.Add(new("text", kind == MessageKind.Page ? Texts["Write what is wrong."] : Texts["Write what you need."]));
        }
        else if (Text.Length > MessageBox.LongestText)
        {
            found.Add(new("text", Texts["This has {1:N0} characters. {0:N0} is the most.", MessageBox.LongestText, Text.Length]));
        }

        if (Contact.Length > MessageBox.LongestContact)
        {
            found.Add(new("contact", Texts["This has {1:N0} characters. {0:N0} is the most.", MessageBox.LongestContact, Contact.Length]));
        }

        if (found.Count == 0 && !await box.PutAsync(kind, About, Text, format, Contact, HttpContext.RequestAborted))
        {
            found.Add(new("", Texts["We cannot take more messages here at present. Ring us or write to us instead."]));
        }

        if (found.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Errors = new(Texts["This is not sent yet"], found);
            return Page();
        }

        IsSent = true;
        return Page();
    }

    private static string PathOnThisSite(string? page) =>
        page is ['/', not ('/' or '\\'), ..] or "/" && page.Length <= MessageBox.LongestPage && !page.Any(char.IsControl) ? page : "";
}
