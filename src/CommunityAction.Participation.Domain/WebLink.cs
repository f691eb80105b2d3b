namespace CommunityAction.Participation.Domain;

/// <summary>Where something can be read: an address on the web, or a path on this site.</summary>
internal static class WebLink
{
    /// <summary>A path must lead to this site: two slashes lead to another.</summary>
    public static bool IsOne(string text, int longest) =>
        text.Length <= longest && (IsPath(text) || (Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme is "https" or "http"));

    private static bool IsPath(string text) => text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal) && !text.StartsWith("/\\", StringComparison.Ordinal);
}
