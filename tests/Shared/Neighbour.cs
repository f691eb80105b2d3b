using System.Net;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web;
using CommunityAction.Participation.Web.Features.People;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Tests;

/// <summary>Somebody with an account, at a browser of their own that keeps cookies and follows no redirects.</summary>
public sealed class Neighbour : IDisposable
{
    private Neighbour(PersonId person, string email, HttpClient browser, string cookie) => (Person, Email, Browser, Cookie) = (person, email, browser, cookie);

    public PersonId Person { get; }

    public string Email { get; }

    public HttpClient Browser { get; }

    /// <summary>The value of the session's cookie.</summary>
    public string Cookie { get; }

    /// <summary>Registers somebody, gives them roles, and signs them in by the link of a letter.</summary>
    public static async Task<Neighbour> ArriveAsync(TestApp app, string name, WardId? ward = null, params Role[] roles)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var person = new PersonId(Guid.CreateVersion7());
        var desk = app.Get<PeopleDesk>();
        var pending = new PendingSignIn(new(email, email, ""), person);
        await desk.RegisterAsync(pending, new(name, ward, null, [], Format.Standard), Caller.System("test"), default);
        foreach (var role in roles)
        {
            var granted = await desk.SendAsync(new GrantRole(person, role, role == Role.Councillor ? ward ?? new("millrace") : null), Caller.System("test"), default);
            await CaughtUpAsync(app, granted.Position);
        }

        return await SignInAsync(app, person, email);
    }

    /// <summary>Signs somebody in who is there already.</summary>
    public static async Task<Neighbour> SignInAsync(TestApp app, PersonId person, string email)
    {
        var request = await app.Get<SignInRequests>().AskAsync(EmailAddress.Parse(email)!, IPAddress.Loopback, "", default);
        var cookies = new CookieContainer();
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = app.Address };
        using var nothing = new FormUrlEncodedContent([]);
        using var answer = await browser.PostAsync($"/sign-in/link/{request!.Secret}", nothing);
        return new(person, email, browser, cookies.GetCookies(app.Address)["person"]?.Value ?? "");
    }

    public static async Task CaughtUpAsync(TestApp app, long position) => await app.Services.GetServices<ProjectionRunner>()
        .Single(runner => runner.Projection is PeopleProjection).CaughtUpAsync(position, TimeSpan.FromSeconds(10), default);

    public async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Browser.PostAsync(address, form);
    }

    public void Dispose() => Browser.Dispose();
}
