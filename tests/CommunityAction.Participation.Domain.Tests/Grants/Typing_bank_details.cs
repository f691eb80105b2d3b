using CommunityAction.Participation.Domain.Grants.Awards;

namespace CommunityAction.Participation.Domain.Tests.Grants;

public sealed class Typing_bank_details
{
    [Theory]
    [InlineData("12-34-56", "12345678")]
    [InlineData(" 123456 ", "1234 5678")]
    public void Blanks_and_dashes_do_not_matter(string sortCode, string number) =>
        BankAccount.Typed(" Millrace Cafe ", sortCode, number).ShouldBe(new("Millrace Cafe", "123456", "12345678"));

    [Fact]
    public void A_short_number_gets_noughts_before_it() => BankAccount.Typed("Cafe", "123456", "123456").Number.ShouldBe("00123456");

    [Theory]
    [InlineData("", "123456", "12345678", "bank-holder-missing")]
    [InlineData("Cafe", "12345", "12345678", "sort-code-wrong")]
    [InlineData("Cafe", "12345x", "12345678", "sort-code-wrong")]
    [InlineData("Cafe", "000000", "12345678", "sort-code-wrong")]
    [InlineData("Cafe", "123456", "123456789", "account-number-wrong")]
    [InlineData("Cafe", "123456", "١٢٣٤٥٦٧٨", "account-number-wrong")]
    [InlineData("Cafe", "123456", "00000000", "account-number-wrong")]
    public void What_is_no_account_is_said(string holder, string sortCode, string number, string code) =>
        BankAccount.Typed(holder, sortCode, number).Problems().Select(problem => problem.Code).ShouldBe([code]);

    [Fact]
    public void An_account_is_written_for_people_and_masked_for_most_of_them() =>
        BankAccount.Typed("Cafe", "123456", "12345678").ShouldSatisfyAllConditions(
            account => account.Problems().ShouldBeEmpty(), account => account.WrittenSortCode.ShouldBe("12-34-56"), account => account.LastDigits.ShouldBe("678"));
}
