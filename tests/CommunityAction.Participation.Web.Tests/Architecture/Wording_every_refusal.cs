using System.Text.RegularExpressions;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>Domain says what is wrong with a code; a person must meet a sentence.</summary>
public sealed partial class Wording_every_refusal
{
    /// <summary>Made of two parts, such as <c>title-missing</c>: the docstring beside the code lists them.</summary>
    private const string Composed = "-";

    private static readonly IReadOnlyList<SourceFile> Domain = Sources.In("src/CommunityAction.Participation.Domain", ".cs");
    private static readonly IReadOnlyList<SourceFile> Product = Sources.In("src", ".cs", ".cshtml");

    [PostgresFact]
    public async Task Every_refusal_has_a_sentence()
    {
        await using var app = await TestApp.StartAsync();
        var refusals = Find(Refusal(), Product).Concat(Listed("Refuses")).ToList();

        refusals.ShouldContain("poll-closed");
        refusals.ShouldContain("title-missing");
        refusals.Except(app.Get<RefusalWording>().Codes).Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_refusal_of_the_domain_stands_in_a_docstring() =>
        Find(Refusal(), Domain).Where(code => !Domain.Any(file => Docstring().Matches(file.Text).Any(line => line.Value.Contains(code, StringComparison.Ordinal)))).ShouldBeEmpty();

    private static IEnumerable<string> Find(Regex form, IEnumerable<SourceFile> files) =>
        files.SelectMany(file => form.Matches(file.Text)).Select(match => match.Groups["code"].Value).Where(code => !code.StartsWith(Composed, StringComparison.Ordinal)).Distinct();

    /// <summary>The codes in docstrings such as <c>Refuses: poll-unknown, not-yet (a bell that rings early).</c></summary>
    private static IEnumerable<string> Listed(string opening) =>
        from file in Domain
        from docstring in Docstrings().Matches(file.Text)
        let text = Slashes().Replace(docstring.Value, " ")
        where text.Contains(opening + ":", StringComparison.Ordinal)
        let list = InBrackets().Replace(Tags().Replace(text[(text.IndexOf(opening + ":", StringComparison.Ordinal) + opening.Length + 1)..], " "), " ")
        from code in Code().Matches(list.Split('.')[0])
        select code.Value;

    [GeneratedRegex(@"Refusal\.Of\(\s*""(?<code>[a-z-]+)""")]
    private static partial Regex Refusal();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex Docstring();

    [GeneratedRegex(@"(^\s*///.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Docstrings();

    [GeneratedRegex(@"\s*///\s*")]
    private static partial Regex Slashes();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex InBrackets();

    [GeneratedRegex("[a-z]+(-[a-z]+)+")]
    private static partial Regex Code();
}
