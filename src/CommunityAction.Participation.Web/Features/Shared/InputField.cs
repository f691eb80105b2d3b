namespace CommunityAction.Participation.Web.Features.Shared;

/// <summary>One line to type into, about the person who types it: browsers fill it in by its purpose (WCAG 2.2, 1.3.5).</summary>
/// <param name="Name">Also its id.</param>
/// <param name="Label">In words.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Errors">Of the whole page.</param>
/// <param name="Purpose">The autocomplete token, such as <c>email</c>, or <c>off</c>.</param>
/// <param name="Hint">Below the label, or empty.</param>
/// <param name="Type">Of the input: text or email.</param>
/// <param name="Mode">Of a phone's keyboard, or null.</param>
/// <param name="Width">A class.</param>
public sealed record InputField(
    string Name, string Label, string Value, ErrorSummary? Errors, string Purpose, string Hint = "", string Type = "text", string? Mode = null, string Width = "ca-w-l")
{
    public string? Wrong => Errors?.For(Name);

    public string? DescribedBy => string.Join(' ', new[] { Hint.Length > 0 ? Name + "-hint" : "", Wrong is null ? "" : Name + "-wrong" }.Where(id => id.Length > 0)) is { Length: > 0 } ids ? ids : null;
}
