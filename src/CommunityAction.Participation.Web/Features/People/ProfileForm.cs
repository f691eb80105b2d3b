using System.Globalization;
using CommunityAction.Participation.Domain.People;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>A profile as somebody types it.</summary>
public sealed record ProfileForm(string Name, string Postcode, string Ward, string YearOfBirth, IReadOnlyList<string> Languages, string Format)
{
    private const int LongestKept = 200;

    public static readonly ProfileForm Blank = new("", "", "", "", [], nameof(Domain.People.Format.Standard));

    public static ProfileForm Of(Profile profile) => new(
        profile.Name,
        "",
        profile.Ward?.Value ?? "",
        profile.YearOfBirth?.ToString(CultureInfo.InvariantCulture) ?? "",
        profile.Languages,
        profile.Format.ToString());

    public static ProfileForm Read(IFormCollection form)
    {
        return new(Text("name"), Text("postcode"), Text("ward"), Text("yearOfBirth"), [.. form["languages"].OfType<string>().Select(Cut)], Text("format"));

        string Text(string field) => Cut(form[field].ToString().Trim());
        static string Cut(string text) => text.Length > LongestKept ? text[..LongestKept] : text;
    }
}
