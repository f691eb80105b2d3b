using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>Who answers for a vote, as an officer types it. What is missing may stay so until voting opens.</summary>
public sealed record MandateForm
{
    /// <summary>show-of-hands or mandate.</summary>
    public string Kind { get; init; } = "show-of-hands";

    public string DecidedBy { get; init; } = "";

    public string Authority { get; init; } = "";

    /// <summary>recommends or decides.</summary>
    public string Weight { get; init; } = "recommends";

    public string EqualityImpact { get; init; } = "";

    public string OtherRoute { get; init; } = "";

    public string PrivacyNotice { get; init; } = "/privacy";

    public static MandateForm Of(Mandate? mandate) => mandate is null ? new() : new()
    {
        Kind = "mandate",
        DecidedBy = mandate.DecidedBy,
        Authority = mandate.Authority,
        Weight = mandate.IsBinding ? "decides" : "recommends",
        EqualityImpact = mandate.EqualityImpact,
        OtherRoute = mandate.OtherRoute,
        PrivacyNotice = mandate.PrivacyNotice,
    };

    public static MandateForm Read(IFormCollection form) => new()
    {
        Kind = form.Text("kind"),
        DecidedBy = form.Text("decidedBy"),
        Authority = form.Text("authority"),
        Weight = form.Text("weight"),
        EqualityImpact = form.Text("equalityImpact"),
        OtherRoute = form.Text("otherRoute"),
        PrivacyNotice = form.Text("privacyNotice"),
    };

    public Mandate? ToMandate() => Kind == "mandate" ? new(DecidedBy, Authority, Weight == "decides", EqualityImpact, OtherRoute, PrivacyNotice) : null;
}
