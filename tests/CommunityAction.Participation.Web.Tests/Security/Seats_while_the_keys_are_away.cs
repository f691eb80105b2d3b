using System.Security.Cryptography;
using System.Xml.Linq;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.Security;

public sealed class Seats_while_the_keys_are_away
{
    [Fact]
    public void A_seat_that_cannot_be_checked_is_an_outage_and_never_a_new_seat()
    {
        var cookie = new DefaultHttpContext();
        Seats(new Repository()).OfOrNew(cookie);
        var request = new DefaultHttpContext();
        request.Request.Headers.Cookie = cookie.Response.Headers.SetCookie.ToString().Split(';')[0];

        Should.Throw<CryptographicException>(() => Seats(new Repository(IsAway: true)).Of(request)).InnerException.ShouldBeOfType<NpgsqlException>();
    }

    [Fact]
    public void What_was_never_a_seat_is_none()
    {
        var request = new DefaultHttpContext();
        request.Request.Headers.Cookie = "seat=AAAA";

        Seats(new Repository()).Of(request).ShouldBeNull();
    }

    private static VoterSeat Seats(IXmlRepository keys)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection();
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = keys);
        return new(services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>());
    }

    private sealed record Repository(bool IsAway = false) : IXmlRepository
    {
        private readonly List<XElement> _elements = [];

        public IReadOnlyCollection<XElement> GetAllElements() => IsAway ? throw new NpgsqlException("Failed to connect") : _elements;

        public void StoreElement(XElement element, string friendlyName) => _elements.Add(element);
    }
}
