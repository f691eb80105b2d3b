using System.Reflection;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.StartUp;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

using CommunityAction.Participation.Tests;
namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>Whatever can be called says who may call it. What says nothing is refused to everybody, which is safe and no use.</summary>
public sealed class Guarding_every_door
{
    private static readonly string[] Known =
        [.. typeof(Policies).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    [PostgresFact]
    public async Task Every_endpoint_and_page_names_a_policy()
    {
        await using var app = await TestApp.StartAsync();
        var pages = app.Get<PageLoader>();
        var endpoints = app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).ToList();
        var open = new List<string>();
        foreach (var endpoint in endpoints)
        {
            if (!NamesPolicy((await LoadedAsync(endpoint, pages)).Metadata.GetOrderedMetadata<IAuthorizeData>()))
            {
                open.Add($"{endpoint.DisplayName} ({(endpoint as RouteEndpoint)?.RoutePattern.RawText})");
            }
        }

        endpoints.ShouldContain(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() != null);
        open.ShouldBeEmpty();
    }

    [Fact]
    public void Every_policy_that_is_named_is_there()
    {
        var options = new AuthorizationOptions();
        Policies.Add(options);

        Known.Where(name => options.GetPolicy(name) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_hub_method_names_a_policy() =>
        typeof(ParticipationApp).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Hub)))
            .SelectMany(hub => hub.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.GetBaseDefinition() == method && !NamesPolicy(method.GetCustomAttributes<AuthorizeAttribute>()))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .ShouldBeEmpty();

    private static bool NamesPolicy(IEnumerable<IAuthorizeData> demands) => demands.Any(demand => Known.Contains(demand.Policy));

    /// <summary>A page that was not compiled with the program is loaded when it is first asked for, and only then shows what its model says about itself.</summary>
    private static async Task<Endpoint> LoadedAsync(Endpoint endpoint, PageLoader pages) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
        ? (await pages.LoadAsync(page, endpoint.Metadata)).Endpoint ?? endpoint
        : endpoint;
}
