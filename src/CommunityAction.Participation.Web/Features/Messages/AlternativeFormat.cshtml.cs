using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Messages;

/// <summary>Takes a request for large print, audio, Braille and the like.</summary>
[Authorize(Policies.Read)]
[RequestSizeLimit(32 * 1024)]
public sealed class AlternativeFormatModel(MessageBox box) : MessagePage(box)
{
    private static readonly string[] Formats = ["large-print", "audio", "braille", "easy-read", "bsl", "language", "paper"];

    public string Format { get; private set; } = "";

    public void OnGet(string? about) => Open(about);

    public Task<IActionResult> OnPostAsync()
    {
        Format = Request.Form["format"].ToString();
        var found = new List<PageError>();
        if (!Formats.Contains(Format))
        {
            found.Add(new("format-large-print", Texts["Choose what would help."]));
        }

        if (Request.Form["contact"].ToString().Trim().Length == 0)
        {
            found.Add(new("contact", Texts["Write how we can reach you, so that we can send it to you."]));
        }

        return TakeAsync(MessageKind.Format, Format, found);
    }
}
