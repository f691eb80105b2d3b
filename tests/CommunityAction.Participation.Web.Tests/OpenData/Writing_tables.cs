using System.Text;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Tests.OpenData;

public sealed class Writing_tables
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 1632 960001", "'+44 1632 960001")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\r\n=1", "\"'\r\n=1\"")]
    [InlineData("=\"a\"", "\"'=\"\"a\"\"\"")]
    [InlineData("A bench, by the weir", "\"A bench, by the weir\"")]
    [InlineData("5 - 3 = 2", "5 - 3 = 2")]
    [InlineData("", "")]
    public void A_text_stays_a_text(string text, string cell) => Write(text).ShouldBe(cell);

    [Fact]
    public void Everything_else_is_written_the_same_on_every_machine()
    {
        Write(-12_345_678L).ShouldBe("-12345678");
        Write(new DateTimeOffset(2026, 7, 1, 10, 0, 0, TimeSpan.FromHours(1))).ShouldBe("2026-07-01T09:00:00Z");
        Write(true).ShouldBe("true");
        Write(DayOfWeek.Monday).ShouldBe("monday");
        Write(null).ShouldBe("");
        Write(Guid.Empty).ShouldBe("00000000-0000-0000-0000-000000000000");
    }

    private static string Write(object? value)
    {
        var text = Encoding.UTF8.GetString(Csv.Of(["a"], [[value]]));
        return text["\ufeffa\r\n".Length..^2];
    }
}
