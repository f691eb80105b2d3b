using System.Security.Cryptography;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.People;

namespace CommunityAction.Participation.Web.Security;

/// <summary>
/// Who votes: a device's seat where anybody with the code may, the person where residents vote who are signed in. The person's voter id is made with a key, so
/// it is the same on every device, and nobody who reads the log can tell from it who it is.
/// </summary>
public sealed class Voters(VoterSeat seats, SeatKey key, PeopleRegister people)
{
    private static readonly byte[] Purpose = "voter-of-a-person"u8.ToArray();

    /// <summary>The voter, or null: no seat yet, or nobody signed in.</summary>
    public VoterId? Of(HttpContext http, PollRules rules) =>
        rules.Eligibility is null ? seats.Of(http) : http.User.Person() is { } person ? Of(person) : null;

    /// <summary>The voter; a device without a seat gets one. Null where somebody has to sign in first.</summary>
    public VoterId? OfOrNew(HttpContext http, PollRules rules) => rules.Eligibility is null ? seats.OfOrNew(http) : Of(http, rules);

    public VoterId Of(PersonId person)
    {
        Span<byte> input = stackalloc byte[16 + Purpose.Length];
        person.Value.TryWriteBytes(input);
        Purpose.CopyTo(input[16..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key.Value, input, hash);
        return new(new Guid(hash[..16]));
    }

    /// <summary>What the person who is signed in says about themselves; null when nobody is.</summary>
    public async Task<Resident?> ResidentAsync(HttpContext http) =>
        http.User.Person() is { } person && await people.FindAsync(person, http.RequestAborted) is { Profile: var profile } ? ResidentOf(profile) : null;

    public static Resident ResidentOf(Profile profile) => new(profile.Ward, profile.YearOfBirth);
}
