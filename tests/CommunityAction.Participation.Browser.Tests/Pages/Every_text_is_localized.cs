using CommunityAction.Participation.Browser.Tests.Browsing;

namespace CommunityAction.Participation.Browser.Tests.Pages;

public sealed class Every_text_is_localized(Devices devices) : IClassFixture<Devices>
{
    [BrowserTheory]
    [MemberData(nameof(PageCatalogue.Names), MemberType = typeof(PageCatalogue))]
    public async Task As_it_comes(string name)
    {
        var visitor = await PageCatalogue.Named(name).VisitAsync(devices, pseudo: true);
        (await EscapedTexts.OnAsync(visitor.Page)).ShouldBeEmpty(name);
    }
}
