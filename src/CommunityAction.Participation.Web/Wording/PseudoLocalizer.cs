using System.Text;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>A language for tests: every localized text wears ⟦brackets⟧ and accents, so that one that escaped the localizer is seen at once.</summary>
public sealed class PseudoLocalizerFactory(IStringLocalizerFactory inner) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new PseudoLocalizer(inner.Create(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => new PseudoLocalizer(inner.Create(baseName, location));
}

public sealed class PseudoLocalizer(IStringLocalizer inner) : IStringLocalizer
{
    private const string Plain = "aceinouyACEINOUY";
    private const string Accented = "áçéîñöúýÁÇÉÎÑÖÚÝ";

    public LocalizedString this[string name] => Dress(inner[name]);

    public LocalizedString this[string name, params object[] arguments] => Dress(inner[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures).Select(Dress);

    /// <summary>Places for a script's figures, such as <c>{count}</c>, are left alone.</summary>
    public static string Dress(string text)
    {
        var dressed = new StringBuilder(text.Length + 2).Append('⟦');
        var depth = 0;
        foreach (var letter in text)
        {
            depth += letter switch { '{' => 1, '}' => -1, _ => 0 };
            var accented = depth == 0 ? Plain.IndexOf(letter, StringComparison.Ordinal) : -1;
            dressed.Append(accented < 0 ? letter : Accented[accented]);
        }

        return dressed.Append('⟧').ToString();
    }

    private static LocalizedString Dress(LocalizedString text) => new(text.Name, Dress(text.Value), text.ResourceNotFound);
}
