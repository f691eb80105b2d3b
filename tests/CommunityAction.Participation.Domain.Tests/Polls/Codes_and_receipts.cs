using System.Text.Json;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Tests.Polls;

public sealed class Codes_and_receipts
{
    [Fact]
    public void A_receipt_is_twelve_characters_in_fours() => Receipt.Of(Guid.Parse("01990000-0000-7000-8000-000000000001")).Code.ShouldBe("06CG 0000 01R0");

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", "0000 0000 0000")]
    [InlineData("ffffffff-ffff-fff0-0000-000000000000", "ZZZZ ZZZZ ZZZZ")]
    [InlineData("00000000-0000-0010-0000-000000000000", "0000 0000 0001")]
    [InlineData("00000000-0000-000f-ffff-ffffffffffff", "0000 0000 0000")]
    [InlineData("08421084-2108-4210-0000-000000000000", "1111 1111 1111")]
    public void It_is_the_first_sixty_bits(string ballot, string receipt) => Receipt.Of(Guid.Parse(ballot)).Code.ShouldBe(receipt);

    [Fact]
    public void Each_ballot_gets_its_own()
    {
        var random = new Random(1);
        var ids = Enumerable.Range(0, 20_000).Select(_ => { var id = new byte[16]; random.NextBytes(id); return new Guid(id); });
        ids.Select(Receipt.Of).Distinct().Count().ShouldBe(20_000);
    }

    [Theory]
    [InlineData("742816")]
    [InlineData(" 742 816 ")]
    [InlineData("742-816")]
    [InlineData("742.816")]
    [InlineData("7 4 2\u00a08 1 6")]
    public void A_join_code_is_read_as_people_type_it(string typed) => JoinCode.Parse(typed).ShouldBe(JoinCode.FromNumber(742_816));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("74281")]
    [InlineData("7428160")]
    [InlineData("74281x")]
    [InlineData("٧٤٢٨١٦")]
    public void Anything_else_is_no_join_code(string? typed) => JoinCode.Parse(typed).ShouldBeNull();

    [Theory]
    [InlineData(7, "000 007")]
    [InlineData(1_742_816, "742 816")]
    [InlineData(-742_816, "742 816")]
    [InlineData(int.MinValue, "483 648")]
    public void Any_number_makes_a_join_code(int number, string spaced) => JoinCode.FromNumber(number).Spaced.ShouldBe(spaced);

    [Fact]
    public void Each_join_code_has_its_own_stream() =>
        Enumerable.Range(0, 10_000).Select(number => JoinCode.FromNumber(number).Stream).Distinct().Count().ShouldBe(10_000);

    [Fact]
    public void In_json_ids_and_codes_are_plain_texts()
    {
        JsonSerializer.Serialize(Any.Code).ShouldBe("\"742816\"");
        JsonSerializer.Deserialize<JoinCode>("\"742816\"").ShouldBe(Any.Code);
        JsonSerializer.Deserialize<PollId>(JsonSerializer.Serialize(Any.ThePoll)).ShouldBe(Any.ThePoll);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<JoinCode>("\"12\""));
    }
}
