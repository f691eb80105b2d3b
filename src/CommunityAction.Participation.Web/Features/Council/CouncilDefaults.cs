using CommunityAction.Participation.Domain.Council;

namespace CommunityAction.Participation.Web.Features.Council;

/// <summary>Who the council is until an administrator has said so on the settings page: from the configuration section <c>Council</c>.</summary>
public sealed record CouncilDefaults(CouncilDetails Details, string Accent)
{
    public const string DefaultAccent = "#0b5351";

    public static CouncilDefaults From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Council");
        var accent = section["Accent"] ?? DefaultAccent;
        return new(
            new(section["Name"] ?? "Hathermere", section["Kind"] ?? "Borough Council", section["Address"] ?? "", section["Email"] ?? "", section["Phone"] ?? ""),
            ChangeAccent.ContrastOnWhite(accent) is not null ? accent : throw new InvalidOperationException($"Council:Accent is '{accent}'. Write it as #rrggbb."));
    }
}
