using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Architecture;

public sealed class Documenting_events
{
    private static readonly string Page = Path.Combine(Checkout.Root, "docs", "events.md");

    /// <summary>With UPDATE_DOCS=1 in the environment the page is written first.</summary>
    [Fact]
    public void The_event_catalogue_says_what_the_code_says()
    {
        var text = EventCatalogueText.Make();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Page, text);
        }

        (File.Exists(Page) ? File.ReadAllText(Page).ReplaceLineEndings("\n") : "").ShouldBe(text, "Run this test with UPDATE_DOCS=1, and look at what changes.");
    }
}
