using CommunityAction.Participation.Tests;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace CommunityAction.Participation.Browser.Tests.Pages;

public sealed class Every_page_is_in_the_catalogue
{
    [PostgresFact]
    public async Task No_page_is_left_out_and_none_is_invented()
    {
        var pages = (await EndpointsAsync()).Where(IsPage).Select(RouteOf).Distinct().ToList();
        PageCatalogue.States.Select(state => state.Route).Distinct().ShouldBe(pages, ignoreOrder: true, "each page needs an entry in PageCatalogue.States, and each entry a page");
    }

    [PostgresFact]
    public async Task Whatever_else_can_be_opened_is_known_too()
    {
        var others = (await EndpointsAsync()).Where(endpoint => !IsPage(endpoint) && TakesGet(endpoint)).Select(RouteOf).Distinct().ToList();
        PageCatalogue.NotPages.Keys.ShouldBe(others, ignoreOrder: true, "each GET endpoint that is no page needs an entry in PageCatalogue.NotPages, and each entry an endpoint");
    }

    [PostgresFact]
    public async Task Whatever_is_not_in_the_catalogue_answers_no_html()
    {
        var site = await Site.OfAsync();
        foreach (var address in PageCatalogue.NotPages.Values)
        {
            using var answer = await site.App.Client.GetAsync(string.Format(null, address, site["decided"].Code));
            (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html").ShouldBeFalse(address);
        }
    }

    private static async Task<IEnumerable<RouteEndpoint>> EndpointsAsync() =>
        (await Site.OfAsync()).App.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static bool IsPage(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    private static bool TakesGet(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET");

    private static string RouteOf(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.Trim('/');
}
