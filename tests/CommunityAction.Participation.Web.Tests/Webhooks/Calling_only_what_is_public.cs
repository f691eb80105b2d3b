using System.Net;
using CommunityAction.Participation.Web.Features.Webhooks;

namespace CommunityAction.Participation.Web.Tests.Webhooks;

/// <summary>Whoever may register an address must not be able to call what lies inside by it.</summary>
public sealed class Calling_only_what_is_public
{
    private static readonly PublicNetwork Network = new(allowLoopback: false);

    public static TheoryData<string> Inside { get; } =
    [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1",
        "192.168.1.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1",
        "2002:7f00:1::", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "3fff::1", "4000::1", "5f00::1",
    ];

    [Theory]
    [MemberData(nameof(Inside))]
    public void What_lies_inside_is_not_called(string address)
    {
        Network.Allows(IPAddress.Parse(address)).ShouldBeFalse();
        WebhookAddress.Read(address.Contains(':', StringComparison.Ordinal) ? $"https://[{address}]/hook" : $"https://{address}/hook", Network).ShouldBeNull();
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2a00:1450:4009:80b::200e")]
    [InlineData("::ffff:8.8.8.8")]
    public void What_anybody_can_reach_is(string address) => Network.Allows(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("http://example.org/hook")]
    [InlineData("https://user:password@example.org/hook")]
    [InlineData("https://localhost/hook")]
    [InlineData("https://2130706433/hook")] // 127.0.0.1 as one number
    [InlineData("https://0x7f.1/hook")]
    [InlineData("https://017700000001/hook")]
    [InlineData("https://127.1/hook")]
    [InlineData("https://[::ffff:7f00:1]/hook")]
    [InlineData("https://①②⑦.0.0.1/hook")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org/hook")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void An_address_in_disguise_is_none(string typed) => WebhookAddress.Read(typed, Network).ShouldBeNull();

    [Theory]
    [InlineData("localhost")] // a name that leads inside, as any name may from one look-up to the next
    [InlineData("127.0.0.1")]
    public async Task A_name_is_judged_by_where_it_leads_when_the_connection_is_made(string host)
    {
        using var client = new HttpClient(new SocketsHttpHandler { ConnectCallback = Network.ConnectAsync, UseProxy = false });

        (await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync(new Uri($"http://{host}:9/")))).InnerException.ShouldBeOfType<NotPublicException>();
    }

    [Fact]
    public void Where_the_product_is_tried_out_this_machine_may_be_called_and_nothing_else_inside()
    {
        var trial = new PublicNetwork(allowLoopback: true);
        WebhookAddress.Read("http://127.0.0.1:8080/hook", trial).ShouldNotBeNull();
        new[] { "http://10.0.0.1/hook", "https://169.254.169.254/latest", "http://example.org/hook" }.ShouldAllBe(address => WebhookAddress.Read(address, trial) == null);
        trial.Allows(IPAddress.Parse("10.0.0.1")).ShouldBeFalse();
    }
}
