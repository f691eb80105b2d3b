using CommunityAction.Participation.Domain.People;

namespace CommunityAction.Participation.Domain.Tests.People;

public sealed class Addresses
{
    [Theory]
    [InlineData("margaret@example.org")]
    [InlineData("MARGARET@Example.ORG")]
    [InlineData("  margaret@example.org ")]
    [InlineData("margaret+votes@example.org")]
    [InlineData("Margaret+1+2@example.org")]
    [InlineData("ｍargaret@example.org")]
    public void Aliases_are_one_voter(string typed) => Key(typed).ShouldBe("margaret@example.org");

    [Theory]
    [InlineData("m.argaret@gmail.com")]
    [InlineData("margaret+x@googlemail.com")]
    [InlineData("Mar.Gar.Et@GMAIL.com")]
    public void A_provider_that_ignores_dots_is_known(string typed) => Key(typed).ShouldBe("margaret@gmail.com");

    [Fact]
    public void Elsewhere_a_dot_makes_another_mailbox() => Key("m.argaret@example.org").ShouldNotBe(Key("margaret@example.org"));

    [Fact]
    public void A_domain_is_the_same_in_letters_and_in_ascii() => Key("ann@bücher.example").ShouldBe(Key("ann@xn--bcher-kva.example"));

    [Fact]
    public void A_letter_goes_to_what_was_typed() => EmailAddress.Parse(" Ann+Votes@Example.org ")!.Address.ShouldBe("Ann+Votes@Example.org");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("margaret")]
    [InlineData("@example.org")]
    [InlineData("margaret@")]
    [InlineData("margaret@example")]
    [InlineData("margaret@exa mple.org")]
    [InlineData("mar garet@example.org")]
    [InlineData(".margaret@example.org")]
    [InlineData("margaret..o@example.org")]
    [InlineData("margaret@-example.org")]
    [InlineData("a@b.org\r\nBcc: all@example.org")]
    [InlineData("margaret,tom@example.org")]
    [InlineData("<margaret@example.org>")]
    public void What_no_mail_could_reach_is_no_address(string? typed) => EmailAddress.Parse(typed).ShouldBeNull();

    [Fact]
    public void An_address_has_254_signs_at_most()
    {
        EmailAddress.Parse(new string('a', 64) + "@example.org").ShouldNotBeNull();
        EmailAddress.Parse(new string('a', 65) + "@example.org").ShouldBeNull();
        EmailAddress.Parse("a@" + string.Concat(Enumerable.Repeat(new string('b', 60) + ".", 5)) + "org").ShouldBeNull();
    }

    [Theory]
    [InlineData("hm1 4ab", "HM1 4AB")]
    [InlineData("EC1A1BB", "EC1A 1BB")]
    [InlineData(" w1a 0ax ", "W1A 0AX")]
    public void A_postcode_is_printed_in_one_way(string typed, string printed) => Postcode.Parse(typed)!.Value.Text.ShouldBe(printed);

    [Theory]
    [InlineData("")]
    [InlineData("HM1")]
    [InlineData("12345")]
    [InlineData("HM1 4A")]
    [InlineData("HM1 4ABC")]
    public void What_has_not_the_form_is_no_postcode(string typed) => Postcode.Parse(typed).ShouldBeNull();

    private static string Key(string typed) => EmailAddress.Parse(typed)!.Key;
}
