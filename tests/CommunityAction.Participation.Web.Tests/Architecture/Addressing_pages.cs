namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>An address that begins with ~/ is resolved where the site lies only when the page says so literally: "~@(address)" would be sent as it stands, and lead nowhere.</summary>
public sealed class Addressing_pages
{
    [Fact]
    public void No_page_puts_an_address_together_that_nobody_resolves() =>
        Sources.In("src", ".cshtml").Where(file => file.Text.Contains("=\"~@", StringComparison.Ordinal)).Select(file => file.Path).ShouldBeEmpty();
}
