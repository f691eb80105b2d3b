using CommunityAction.Participation.Web.Features.Decisions;
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

    /// <summary>Stopping and starting the demo's voters: only at this machine itself, and only where the demo runs.</summary>
    public const string RunDemo = "run-demo";

    /// <summary>Reading the mailbox that stands in for a mail server: only at this machine itself.</summary>
    public const string ReadMailbox = "read-mailbox";

    /// <summary>Signing in as somebody else to try the product out: only at this machine itself, and only where that page exists.</summary>
    public const string SignInAsAnybody = "sign-in-as-anybody";

    /// <summary>What a person does with an account of their own: their profile, proposals, support.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>The officer's desk: screening, costing, moderation, programmes.</summary>
    public const string Officer = "officer";

    /// <summary>People and their roles, and the council's settings.</summary>
    public const string Administrator = "administrator";

    /// <summary>What is for ward councillors.</summary>
    public const string Councillor = "councillor";

    /// <summary>What is for members of a panel.</summary>
    public const string PanelMember = "panel-member";

    /// <summary>A panel's room: its members, the officer who looks after it, and councillors who watch. What each of them sees there is decided application by application.</summary>
    public const string PanelRoom = "panel-room";

    /// <summary>
    /// Deciding about grants: officers put decisions on record, councillors take those that a fund leaves to them, and people of a group that holds a pot decide about its money. Which these are is decided
    /// application by application.
    /// </summary>
    public const string DecideGrants = "decide-grants";

    /// <summary>Handing in a letter that came back: the council's mail server, with a key of its own.</summary>
    public const string ReturnMail = "return-mail";

    private static readonly string[] Open = [Read, TakePart, Watch];

    public static void Add(AuthorizationOptions options)
    {
        foreach (var open in Open)
        {
            options.AddPolicy(open, policy => policy.RequireAssertion(_ => true));
        }

        foreach (var (policy, role) in new[]
        {
            (RunPolls, Roles.Officer), (SignedIn, Roles.Resident), (Officer, Roles.Officer),
            (Administrator, Roles.Administrator), (Councillor, Roles.Councillor), (PanelMember, Roles.PanelMember),
        })
        {
            options.AddPolicy(policy, demands => demands.RequireRole(role));
        }

        options.AddPolicy(PanelRoom, demands => demands.RequireRole(Roles.PanelMember, Roles.Officer, Roles.Councillor));
        options.AddPolicy(DecideGrants, policy => policy.RequireAuthenticatedUser().RequireAssertion(context =>
            context.User.IsInRole(Roles.Officer) || context.User.IsInRole(Roles.Councillor) || (context.Resource is HttpContext http && DecisionRights.HoldsAny(http))));
        options.AddPolicy(ReturnMail, policy => policy.RequireAssertion(context =>
            context.Resource is HttpContext http && http.RequestServices.GetRequiredService<ReturnKey>().Matches(SecretKey.OfferedBy(http.Request))));
        foreach (var trial in new[] { RunDemo, ReadMailbox, SignInAsAnybody })
        {
            options.AddPolicy(trial, policy => policy.RequireAssertion(context => context.Resource is HttpContext http && IsAtThisMachine(http)));
        }

        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }

    /// <summary>Whether each of the policies that an endpoint names lets everybody in; one that names none does not.</summary>
    public static bool LetEverybodyIn(Endpoint endpoint)
    {
        var demands = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
        foreach (var demand in demands)
        {
            if (demand.Roles is not null || demand.AuthenticationSchemes is not null || !Open.Contains(demand.Policy))
            {
                return false;
            }
        }

        return demands.Count > 0 && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null;
    }

    /// <summary>Neither through a proxy on this machine, nor under a name that somebody else points here.</summary>
    public static bool IsAtThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } from && System.Net.IPAddress.IsLoopback(from)
        && !http.Request.Headers.ContainsKey("Forwarded") && !http.Request.Headers.ContainsKey("X-Forwarded-For")
        && http.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";
}
