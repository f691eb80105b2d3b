using System.Text.Encodings.Web;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Tests.Proposals;

/// <summary>What residents write is shown as text, never as somebody else's program.</summary>
public sealed class Showing_what_people_wrote
{
    [Fact]
    public void Paragraphs_lists_and_strong_words_are_shown()
    {
        var html = Html("One **strong** word.\n\n* a bench\n* a tree\n\n# A heading");

        html.ShouldContain("<strong>strong</strong>");
        html.ShouldContain("<li>a bench</li>");
        html.ShouldContain("<h3>A heading</h3>");
    }

    [Fact]
    public void A_link_to_a_web_page_is_kept_and_vouched_for_by_nobody() =>
        Html("[the plan](https://example.org/plan)").ShouldContain("<a href=\"https://example.org/plan\" rel=\"nofollow ugc\">the plan</a>");

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](//example.org/a)")]
    [InlineData("[x](/officer)")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("<javascript:alert(1)>")]
    public void A_link_to_anything_else_leads_nowhere(string markdown)
    {
        var html = Html(markdown);

        html.ShouldNotContain("href=\"javascript", Case.Insensitive);
        html.ShouldNotContain("href=\"vbscript", Case.Insensitive);
        html.ShouldNotContain("href=\"data", Case.Insensitive);
        html.ShouldNotContain("href=\"/");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("text <b onmouseover=alert(1)>bold</b>")]
    [InlineData("<div><svg/onload=alert(1)></div>")]
    [InlineData("`<script>`")]
    [InlineData("[a](https://example.org/\"onmouseover=alert(1))")]
    public void HTML_is_shown_as_it_was_typed(string markdown)
    {
        var html = Html(markdown);

        foreach (var element in new[] { "<script", "<img", "<b ", "<div", "<svg" })
        {
            html.ShouldNotContain(element);
        }

        html.ShouldNotContain("\"onmouseover");
    }

    [Fact]
    public void A_picture_from_elsewhere_becomes_a_link() => Html("![a cat](https://example.org/cat.png)").ShouldNotContain("<img");

    [Theory]
    [InlineData('>')]
    [InlineData('*')]
    [InlineData('[')]
    [InlineData('(')]
    [InlineData('`')]
    [InlineData('_')]
    public async Task What_is_made_to_take_long_takes_no_time(char sign)
    {
        var shown = Task.Run(() => Html(string.Concat(Enumerable.Repeat(sign + " ", 5_000))));
        (await Task.WhenAny(shown, Task.Delay(TimeSpan.FromSeconds(10)))).ShouldBe(shown);
        (await shown).Length.ShouldBeGreaterThan(0);
    }

    private static string Html(string markdown)
    {
        using var text = new StringWriter();
        MarkdownText.Show(markdown).WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }
}
