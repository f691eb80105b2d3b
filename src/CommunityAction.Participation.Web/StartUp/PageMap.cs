using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace CommunityAction.Participation.Web.StartUp;

/// <summary>Finds the pages while the boards are filled: to look through all of them takes a fifth of the start. They are there before the first visitor is.</summary>
public sealed class PageMap(IActionDescriptorCollectionProvider pages) : IHostedService
{
    private Task _search = Task.CompletedTask;
    private IEndpointRouteBuilder? _routes;

    public void Begin(IEndpointRouteBuilder routes)
    {
        _routes = routes;
        _search = Task.Run(() => pages.ActionDescriptors);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _search;
        _routes?.MapRazorPages();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
