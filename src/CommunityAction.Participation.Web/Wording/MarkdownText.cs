using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>
/// What a resident wrote, as HTML that is safe to show. HTML in it is shown as text, links lead to web pages and mail addresses only, pictures become
/// links (a picture from elsewhere would tell its owner who reads), and headings go below those of the page.
/// </summary>
public static class MarkdownText
{
    private const int DeepestHeading = 6;
    private const int HeadingsBelow = 2;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static IHtmlContent Show(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            Tame(document);
            return new HtmlString(document.ToHtml(Pipeline));
        }
        catch (ArgumentException)
        {
            // nested too deeply for the reader: shown as it was typed
            return new HtmlContentBuilder().AppendHtml("<p>").Append(markdown).AppendHtml("</p>");
        }
    }

    private static void Tame(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(heading.Level + HeadingsBelow, DeepestHeading);
        }

        foreach (var link in document.Descendants<LinkInline>())
        {
            link.IsImage = false;
            link.Title = null;
            link.Url = Safe(link.Url);
            link.GetAttributes().AddProperty("rel", "nofollow ugc");
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && Safe(link.Url).Length == 0)
            {
                link.ReplaceBy(new LiteralInline(link.Url));
            }
        }
    }

    /// <summary>The address, or nothing when it leads anywhere but to a web page or a mail program.</summary>
    private static string Safe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http" or "mailto") ? address.AbsoluteUri : "";
}
