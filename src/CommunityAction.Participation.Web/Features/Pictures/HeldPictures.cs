using CommunityAction.Participation.Domain.People;
using Microsoft.AspNetCore.DataProtection;

namespace CommunityAction.Participation.Web.Features.Pictures;

/// <summary>
/// Keeps a picture with a form that is shown again because something else in it was wrong: a token for the form, which is good for the person who sent the
/// picture, for a day. So nobody has to choose it again, and nobody can put somebody else's picture in their form.
/// </summary>
public sealed class HeldPictures(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public string Hold(PersonId person, string path) => ProtectorFor(person).Protect(path, Life);

    /// <summary>The picture's path; null when the token is not good, or not any more.</summary>
    public string? Find(PersonId person, string token)
    {
        try
        {
            return token.Length == 0 ? null : ProtectorFor(person).Unprotect(token);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector ProtectorFor(PersonId person) => protection.CreateProtector("held-picture", person.ToString()).ToTimeLimitedDataProtector();
}
