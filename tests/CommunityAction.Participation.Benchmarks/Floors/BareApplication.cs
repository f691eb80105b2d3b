using Microsoft.AspNetCore.Builder;

namespace CommunityAction.Participation.Benchmarks.Floors;

/// <summary>An ASP.NET Core application that does nothing but answer: <c>bare ADDRESS</c>.</summary>
public static class BareApplication
{
    public static async Task RunAsync(string address)
    {
        await using var web = WebApplication.Create();
        web.MapPost("/", () => "answered");
        await web.RunAsync(address);
    }
}
