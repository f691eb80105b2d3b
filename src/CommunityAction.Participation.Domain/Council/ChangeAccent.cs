using System.Globalization;

namespace CommunityAction.Participation.Domain.Council;

/// <summary>Sets the one colour of the council's pages.</summary>
public sealed record ChangeAccent(string Accent) : ICouncilCommand
{
    /// <summary>Against white. The tints that pages make of the colour then keep text on them at 7:1 (WCAG 2.2, criterion 1.4.6).</summary>
    public const double LeastContrast = 8;

    /// <summary>Decides nothing when it is so already. Refuses: accent-unreadable, accent-too-light (with its contrast).</summary>
    public Decision<CouncilFact> Decide(CouncilRecord state, DateTimeOffset now)
    {
        var accent = Accent.Trim().ToLowerInvariant();
        return ContrastOnWhite(accent) is not { } contrast ? Refusal.Of("accent-unreadable", "accent", Accent.Trim())
            : contrast < LeastContrast ? Refusal.Of("accent-too-light", "accent", Math.Floor(contrast * 10) / 10, LeastContrast)
            : accent == state.Accent ? Decision<CouncilFact>.Nothing
            : new AccentChanged(accent);
    }

    /// <summary>The contrast ratio of WCAG 2.2 between a colour and white, from 1 to 21; null when it is not #rrggbb.</summary>
    public static double? ContrastOnWhite(string colour)
    {
        if (colour is not ['#', _, _, _, _, _, _] || !int.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
        {
            return null;
        }

        var luminance = (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear((rgb >> 8) & 255)) + (0.0722 * Linear(rgb & 255));
        return 1.05 / (luminance + 0.05);
    }

    private static double Linear(int channel)
    {
        var part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
