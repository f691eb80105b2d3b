using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Marks the one catalogue of sentences: English is the key, a translation is <c>Texts.cy.resx</c> beside this file.</summary>
public sealed class Texts;

public static class TextsExtensions
{
    /// <summary>One sentence for one of a thing, another for none or several; the number is <c>{0}</c>, written with <c>{0:N0}</c>.</summary>
    public static LocalizedString Many(this IStringLocalizer texts, long number, string one, string many) =>
        number == 1 ? texts[one, number] : texts[many, number];
}
