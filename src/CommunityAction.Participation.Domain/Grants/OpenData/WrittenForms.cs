using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>How dates and addresses are written in the 360Giving Data Standard. A date stays the text that it was; only its form is judged.</summary>
public static class WrittenForms
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex Date = new(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z", Plain);
    private static readonly Regex YearOrMonth = new(@"^[0-9]{4}(-(0[1-9]|1[012]))?\z", Plain);
    private static readonly Regex Moment = new(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})\z", Plain);
    private static readonly Regex Scheme = new(@"^[A-Za-z][A-Za-z0-9+.-]*:[^ ]+\z", Plain);
    private static readonly Regex Postcode = new(@"^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\z", Plain | RegexOptions.IgnoreCase);

    public static bool Is(TextForm form, string text) => form switch
    {
        TextForm.Date => IsDate(text) || IsMoment(text),
        TextForm.LooseDate => IsDate(text) || IsMoment(text) || YearOrMonth.IsMatch(text),
        TextForm.DateTime => IsMoment(text),
        TextForm.Address => IsAddress(text),
        _ => true,
    };

    /// <summary>The day of a date or of a date and time; its time never counts. Null when it is neither.</summary>
    public static DateOnly? DayOf(string text) =>
        Is(TextForm.Date, text) && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A postcode, in whatever letters and with or without its space.</summary>
    public static bool IsPostcode(string text) => Postcode.IsMatch(text.Trim());

    private static bool IsDate(string text) => Date.IsMatch(text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsMoment(string text) =>
        Moment.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsAddress(string text) => Scheme.IsMatch(text) && Uri.IsWellFormedUriString(text, UriKind.Absolute);
}
