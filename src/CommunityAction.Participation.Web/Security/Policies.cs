using Microsoft.AspNetCore.Authorization;

namespace CommunityAction.Participation.Web.Security;

/// <summary>Every page, endpoint and hub method names one of these; one without is refused to everybody.</summary>
public static class Policies
{
    /// <summary>Pages that anybody may read.</summary>
    public const string Read = "read";

    /// <summary>Joining a poll by its code and casting a ballot. Whether the poll takes it is decided in the domain.</summary>
    public const string TakePart = "take-part";

    /// <summary>Watching a board move.</summary>
    public const string Watch = "watch";

    /// <summary>Making, opening, closing and correcting polls.</summary>
    public const string RunPolls = "run-polls";

    /// <summary>Stopping and starting the demo's voters: only from this machine, and only where the demo runs.</summary>
    public const string RunDemo = "run-demo";

    public const string OfficerRole = "officer";

    public static void Add(AuthorizationOptions options)
    {
        foreach (var open in new[] { Read, TakePart, Watch })
        {
            options.AddPolicy(open, policy => policy.RequireAssertion(_ => true));
        }

        options.AddPolicy(RunPolls, policy => policy.RequireRole(OfficerRole));
        options.AddPolicy(RunDemo, policy => policy.RequireAssertion(context =>
            context.Resource is HttpContext { Connection.RemoteIpAddress: { } from } && System.Net.IPAddress.IsLoopback(from)));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }
}
