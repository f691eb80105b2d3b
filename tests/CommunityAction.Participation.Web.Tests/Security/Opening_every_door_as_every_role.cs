using System.Net;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;

namespace CommunityAction.Participation.Web.Tests.Security;

/// <summary>
/// Every page and endpoint is asked for by everybody. Who is let in follows from the policy it names: what names none, or one that is not in this table,
/// fails. A new page is in the matrix as soon as it is there.
/// </summary>
[TakesLong(seconds: 14)]
public sealed partial class Opening_every_door_as_every_role
{
    private static readonly string[] Everybody = ["stranger", "resident", "group member", "panel member", "councillor", "officer", "administrator", "key holder", "program"];
    private static readonly string[] WithAnAccount = ["resident", "group member", "panel member", "councillor", "officer", "administrator"];

    private static readonly Dictionary<string, string[]> LetIn = new()
    {
        [Policies.Read] = Everybody,
        [Policies.TakePart] = Everybody,
        [Policies.Watch] = Everybody,
        [Policies.RunPolls] = ["officer", "key holder", "program"],
        [Policies.Officer] = ["officer", "key holder", "program"],
        [Policies.Administrator] = ["administrator", "key holder", "program"],
        [Policies.SignedIn] = WithAnAccount,
        [Policies.Councillor] = ["councillor"],
        [Policies.PanelMember] = ["panel member"],
        [Policies.DecideGrants] = ["councillor", "officer", "key holder", "program"],
        [Policies.PanelRoom] = ["panel member", "councillor", "officer", "key holder", "program"],
        [Policies.RunDemo] = Everybody, // whoever is at this machine
        [Policies.ReturnMail] = [], // a mail server with a key of its own
        [Policies.ReadMailbox] = Everybody,
        [Policies.SignInAsAnybody] = Everybody,
    };

    [PostgresFact]
    public async Task Who_is_let_in_follows_from_the_policy()
    {
        await using var app = await TestApp.StartAsync(null, "environment=Development");
        var everybody = await ClientsAsync(app);
        var wrong = new List<string>();
        var asked = 0;
        foreach (var endpoint in app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var metadata = (await LoadedAsync(app, endpoint)).Metadata;
            var policies = metadata.GetOrderedMetadata<IAuthorizeData>().Select(demand => demand.Policy ?? "").Distinct().ToList();
            if (policies.Count == 0 || policies.Any(policy => !LetIn.ContainsKey(policy)))
            {
                wrong.Add($"{endpoint.RoutePattern.RawText} names no policy of this table: {string.Join(", ", policies)}");
                continue;
            }

            var address = AddressOf(endpoint);
            foreach (var (role, client) in everybody)
            {
                foreach (var method in MethodsOf(endpoint))
                {
                    var expected = policies.All(policy => LetIn[policy].Contains(role)) && (!IsForPrograms(address) || role == "program");
                    var (entered, status) = await AskAsync(client, method, address);
                    asked++;
                    if (entered != expected || status >= 500)
                    {
                        wrong.Add($"{method} {address} ({string.Join(", ", policies)}) as {role}: {status}, should be {(expected ? "let in" : "refused")}");
                    }
                }
            }
        }

        asked.ShouldBeGreaterThan(Everybody.Length * 30);
        wrong.ShouldBeEmpty();
    }

    [PostgresTheory]
    [InlineData("/dev/sign-in")]
    public async Task Where_nobody_tries_the_product_out_there_is_no_way_in_without_a_letter(string address)
    {
        await using var app = await TestApp.StartAsync();

        (await app.Client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var form = new FormUrlEncodedContent([new("person", $"{Guid.NewGuid()}")]);
        (await app.Client.PostAsync(address, form)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ShouldNotContain(endpoint => endpoint.RoutePattern.RawText!.Trim('/') == address.Trim('/'));
    }

    [PostgresTheory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Host", "participation.example")]
    public async Task Nor_is_there_through_a_proxy_or_under_another_name(string header, string value)
    {
        await using var app = await TestApp.StartAsync(null, "environment=Development");
        foreach (var (method, address) in new[] { (HttpMethod.Get, "/dev/sign-in"), (HttpMethod.Get, "/dev/mail"), (HttpMethod.Post, "/demo/voters") })
        {
            using var direct = Request(method, address);
            (await AskAsync(app.Client, direct)).Entered.ShouldBeTrue(address);

            using var indirect = Request(method, address);
            indirect.Headers.Add(header, value);
            (await AskAsync(app.Client, indirect)).Entered.ShouldBeFalse(address);
        }
    }

    /// <summary>Open data is for everybody; the rest of the interfaces takes a key.</summary>
    private static bool IsForPrograms(string address) => address.StartsWith("/api", StringComparison.Ordinal) && !address.StartsWith("/api/v1", StringComparison.Ordinal);

    private static async Task<Dictionary<string, HttpClient>> ClientsAsync(TestApp app)
    {
        using var member = await Neighbour.ArriveAsync(app, "Group Member");
        (await member.PostAsync("/groups/new", ("name", "A group"), ("kind", "Unincorporated"))).Dispose();
        using var key = new FormUrlEncodedContent([new("key", TestApp.OfficerKey)]);
        using var signedIn = await app.Client.PostAsync("/officer/sign-in", key);
        return new()
        {
            ["stranger"] = app.Client,
            ["resident"] = await OfAsync(app),
            ["group member"] = With(app, "person=" + member.Cookie),
            ["panel member"] = await OfAsync(app, Role.PanelMember),
            ["councillor"] = await OfAsync(app, Role.Councillor),
            ["officer"] = await OfAsync(app, Role.Officer),
            ["administrator"] = await OfAsync(app, Role.Administrator),
            ["key holder"] = With(app, signedIn.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("officer=", StringComparison.Ordinal)).Split(';')[0]),
            ["program"] = app.Officer,
        };
    }

    private static async Task<HttpClient> OfAsync(TestApp app, params Role[] roles)
    {
        using var somebody = await Neighbour.ArriveAsync(app, "Somebody", null, roles);
        return With(app, "person=" + somebody.Cookie);
    }

    private static HttpClient With(TestApp app, string cookie)
    {
        var client = app.NewClient();
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    private static Task<(bool Entered, int Status)> AskAsync(HttpClient client, HttpMethod method, string address) => AskAsync(client, Request(method, address));

    private static HttpRequestMessage Request(HttpMethod method, string address) =>
        new(method, address) { Content = method == HttpMethod.Get ? null : new FormUrlEncodedContent([]) };

    /// <summary>Refused is 401, 403, or being led to a page to sign in or to the page that says so.</summary>
    private static async Task<(bool Entered, int Status)> AskAsync(HttpClient client, HttpRequestMessage request)
    {
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var led = answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!.OriginalString : "";
        var refused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || led.Contains("/sign-in", StringComparison.Ordinal) || led.Contains("/error/403", StringComparison.Ordinal);
        var asksForThatPage = request.RequestUri!.OriginalString is "/error/403" or "/sign-in";
        return (!refused || asksForThatPage, (int)answer.StatusCode);
    }

    private static HttpMethod[] MethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
        ? [HttpMethod.Get, HttpMethod.Post]
        : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? [.. methods.Select(method => new HttpMethod(method))]
        : [HttpMethod.Get];

    private static string AddressOf(RouteEndpoint endpoint) => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.Trim('/'), match => match.Groups["rule"].Value switch
    {
        "guid" => "01990000-0000-7000-8000-0000000000ff",
        "int" or "long" => "404",
        "length(32)" => new string('a', 32),
        ['r', 'e', 'g', 'e', 'x', ..] and var choices => choices["regex(^(".Length..choices.IndexOf('|', StringComparison.Ordinal)],
        _ => match.Groups["name"].Value == "code" ? "000000" : "nowhere",
    });

    private static async Task<Endpoint> LoadedAsync(TestApp app, Endpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
        ? (await app.Get<PageLoader>().LoadAsync(page, endpoint.Metadata)).Endpoint ?? endpoint
        : endpoint;

    [GeneratedRegex(@"\{\*?(?<name>\w+)(:(?<rule>[^}]+))?\}")]
    private static partial Regex Parameter();
}
