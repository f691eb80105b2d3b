using System.Net;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.People;

/// <summary>A browser that keeps cookies. What it gives back is where it is led, or the status when it is led nowhere.</summary>
internal sealed class Phone : IDisposable
{
    private readonly HttpClient _browser;
    private string _code = "";

    public Phone(TestApp app, CookieContainer? cookies = null)
    {
        Cookies = new();
        if (cookies is not null)
        {
            Cookies.Add(cookies.GetCookies(app.Address));
        }

        _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = app.Address };
    }

    public CookieContainer Cookies { get; }

    public async Task<string> AskAsync(string email, string returnUrl = "") => _code = await PostAsync("/sign-in", ("email", email), ("returnUrl", returnUrl));

    public async Task<string> AskPageAsync(string email) => await PageAsync(await AskAsync(email));

    /// <summary>Sends the form that takes the code.</summary>
    public Task<string> SendAsync(params (string Name, string Value)[] fields) =>
        PostAsync("/sign-in/code", [("request", _code[(_code.IndexOf('=', StringComparison.Ordinal) + 1)..]), .. fields]);

    public async Task JoinAsync(string email, string name, Signing_in_by_email letters)
    {
        await AskAsync(email);
        await SendAsync(("code", (await letters.LetterAsync(email)).Code));
        await PostAsync("/sign-in/who?handler=Join", ("name", name));
    }

    public async Task<string> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await _browser.PostAsync(address, form);
        return Led(answer);
    }

    public async Task<string> GetAsync(string address)
    {
        using var answer = await _browser.GetAsync(address);
        return Led(answer);
    }

    public Task<string> PageAsync(string address) => _browser.GetStringAsync(address);

    public void Dispose() => _browser.Dispose();

    private static string Led(HttpResponseMessage answer) => answer.Headers.Location is { } location
        ? location.IsAbsoluteUri ? location.PathAndQuery : location.ToString()
        : $"{(int)answer.StatusCode}";
}
