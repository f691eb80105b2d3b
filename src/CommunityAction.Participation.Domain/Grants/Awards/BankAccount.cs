namespace CommunityAction.Participation.Domain.Grants.Awards;

/// <summary>Where a group's money goes, as the Bankers' Automated Clearing System takes it. Kept in the vault and nowhere else.</summary>
/// <param name="Holder">The name on the account, up to <see cref="LongestHolder"/> characters.</param>
/// <param name="SortCode">Six digits.</param>
/// <param name="Number">Eight digits.</param>
public sealed record BankAccount(string Holder, string SortCode, string Number)
{
    public const int LongestHolder = 70;

    /// <summary>All that anybody sees who does not have to check it.</summary>
    public string LastDigits => Number[^3..];

    /// <summary>12-34-56.</summary>
    public string WrittenSortCode => $"{SortCode[..2]}-{SortCode[2..4]}-{SortCode[4..]}";

    /// <summary>As people type it: blanks and dashes between digits do not matter, and an account number of six or seven digits gets noughts before it.</summary>
    public static BankAccount Typed(string holder, string sortCode, string number) => new(holder.Trim(), Digits(sortCode), Digits(number) is { Length: 6 or 7 } less ? less.PadLeft(8, '0') : Digits(number));

    /// <summary>
    /// Looks at the form only; that the account exists and whose it is, a second person checks. Refuses: bank-holder-missing, bank-holder-too-long, sort-code-wrong (not six digits), account-number-wrong (not eight digits,
    /// or noughts alone).
    /// </summary>
    public IEnumerable<Refusal> Problems() => new[]
    {
        Line.Check("bank-holder", "holder", Holder, LongestHolder),
        AreDigits(SortCode, 6) ? null : Refusal.Of("sort-code-wrong", "sort-code"),
        AreDigits(Number, 8) ? null : Refusal.Of("account-number-wrong", "number"),
    }.OfType<Refusal>();

    private static string Digits(string typed) => string.Concat(typed.Where(letter => letter is not (' ' or '-')));

    private static bool AreDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit) && text.Any(digit => digit != '0');
}
