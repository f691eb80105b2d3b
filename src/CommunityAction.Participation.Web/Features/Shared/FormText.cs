namespace CommunityAction.Participation.Web.Features.Shared;

/// <summary>What was typed into a form.</summary>
public static class FormText
{
    /// <summary>Without the blanks around it; empty when the field was not sent.</summary>
    public static string Text(this IFormCollection form, string field) => form[field].ToString().Trim();
}
