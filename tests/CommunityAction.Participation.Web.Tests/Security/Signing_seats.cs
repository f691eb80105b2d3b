using System.Buffers.Text;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Http;

namespace CommunityAction.Participation.Web.Tests.Security;

public sealed class Signing_seats
{
    private static readonly SeatKey Key = new([.. Enumerable.Range(0, 32).Select(n => (byte)n)]);

    [Fact]
    public void Another_node_with_the_same_key_knows_the_seat()
    {
        var issued = new DefaultHttpContext();
        var seat = new VoterSeat(Key).OfOrNew(issued);

        new VoterSeat(Key).Of(With(CookieOf(issued))).ShouldBe(seat);
    }

    [Fact]
    public void A_seat_is_asked_for_once()
    {
        var http = new DefaultHttpContext();
        var seats = new VoterSeat(Key);

        seats.OfOrNew(http).ShouldBe(seats.OfOrNew(http));
        http.Response.Headers.SetCookie.Count.ShouldBe(1);
    }

    [Fact]
    public void A_seat_signed_with_another_key_is_none()
    {
        var issued = new DefaultHttpContext();
        new VoterSeat(new(new byte[32])).OfOrNew(issued);

        new VoterSeat(Key).Of(With(CookieOf(issued))).ShouldBeNull();
    }

    [Fact]
    public void Changing_any_bit_makes_it_none()
    {
        var issued = new DefaultHttpContext();
        var seats = new VoterSeat(Key);
        seats.OfOrNew(issued);
        var bytes = Base64Url.DecodeFromChars(CookieOf(issued));

        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var changed = bytes.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            seats.Of(With(Base64Url.EncodeToString(changed))).ShouldBeNull($"bit {bit}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("Zm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2VkZm9")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    public void What_was_never_a_seat_is_none(string cookie) => new VoterSeat(Key).Of(With(cookie)).ShouldBeNull();

    private static string CookieOf(DefaultHttpContext answered) => answered.Response.Headers.SetCookie.ToString().Split(';')[0]["seat=".Length..];

    private static DefaultHttpContext With(string cookie)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = "seat=" + cookie;
        return http;
    }
}
