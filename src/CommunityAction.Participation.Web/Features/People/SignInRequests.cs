using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.People;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>
/// Letters that prove an address: each holds a link and a code, good for ten minutes and once. The table keeps hashes of both. Whoever asks is treated alike:
/// whether an address has an account is not looked at until its owner has shown the code.
/// </summary>
/// <param name="database">Holds the table.</param>
/// <param name="changes">Whose address the codes are to change; null for codes to sign in with. Neither kind is known to the other.</param>
public sealed class SignInRequests(NpgsqlDataSource database, PersonId? changes = null)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);
    public const int MostGuesses = 5;
    private const int MostInAQuarter = 5;
    private const int MostInADay = 20;

    /// <summary>A library or a hall asks from one address, so this stops machines and not crowds.</summary>
    private const int MostFromAClient = 300;
    private const int SecretLength = 24;
    private const long AddressLock = 7302;

    /// <summary>The same for codes that change somebody's address.</summary>
    public SignInRequests ToChangeAddressOf(PersonId person) => new(database, person);

    /// <summary>
    /// A new request, or null when too many were made for this address or from this client. The letter goes to the spelling of the address that is on file:
    /// what is an alias for us may be somebody else's mailbox elsewhere.
    /// </summary>
    public async Task<SignInRequest?> AskAsync(EmailAddress address, IPAddress? client, string returnUrl, CancellationToken cancel)
    {
        var id = Guid.NewGuid();
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretLength));
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        await using var batch = database.CreateBatch();
        batch.Add("delete from participation.sign_in_requests where requested_at < clock_timestamp() - interval '1 day'");
        batch.Add("select pg_advisory_xact_lock(hashtextextended($1, $2))", address.Key, AddressLock); // counting and adding is one step
        batch.Add(
            """
            insert into participation.sign_in_requests (id, email, email_key, client, link_hash, code_hash, return_url, changes)
            select $1, coalesce((select email from participation.sign_in_addresses where email_key = $3 and person is distinct from $11::uuid order by person limit 1), $2), $3, $4, $5, $6, $7, $11::uuid
            from (select count(*) filter (where requested_at > clock_timestamp() - interval '15 minutes') as quarter, count(*) as day
                  from participation.sign_in_requests where email_key = $3) made
            where quarter < $8 and day < $9
              and (select count(*) from participation.sign_in_requests where client = $4 and requested_at > clock_timestamp() - interval '15 minutes') < $10
            returning email
            """,
            id, address.Address, address.Key, ClientHash(client), LinkHash(secret), CodeHash(id, code), returnUrl, MostInAQuarter, MostInADay, MostFromAClient, changes?.Value);
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        await rows.NextResultAsync(cancel);
        return await rows.ReadAsync(cancel) ? new(id, rows.GetString(0), secret, code) : null;
    }

    /// <summary>Uses a request up if the code is right; counts the guess if it is not. Null when there is none that can still be used.</summary>
    public Task<Guess?> GuessAsync(Guid request, string code, CancellationToken cancel) => database.FirstAsync(
        """
        update participation.sign_in_requests
        set attempts = attempts + 1, used_at = case when code_hash = $2 then clock_timestamp() end
        where id = $1 and used_at is null and attempts < $3 and requested_at > clock_timestamp() - $4 and changes is not distinct from $5::uuid
        returning email, email_key, return_url, attempts, used_at is not null
        """,
        row => new Guess(row.GetBoolean(4) ? ReadProven(row) : null, MostGuesses - row.GetInt32(3)),
        cancel,
        request, CodeHash(request, code), MostGuesses, GoodFor, changes?.Value);

    /// <summary>Whether a link can still be used. Looking uses nothing up: mail scanners look at every link.</summary>
    public Task<bool> CanUseAsync(string secret, CancellationToken cancel) => database.FirstAsync(
        "select 1 from participation.sign_in_requests where link_hash = $1 and used_at is null and requested_at > clock_timestamp() - $2 and changes is not distinct from $3::uuid",
        _ => true,
        cancel,
        LinkHash(secret), GoodFor, changes?.Value);

    public Task<ProvenAddress?> FollowAsync(string secret, CancellationToken cancel) => database.FirstAsync(
        """
        update participation.sign_in_requests set used_at = clock_timestamp()
        where link_hash = $1 and used_at is null and requested_at > clock_timestamp() - $2 and changes is not distinct from $3::uuid
        returning email, email_key, return_url
        """,
        ReadProven,
        cancel,
        LinkHash(secret), GoodFor, changes?.Value);

    private static ProvenAddress ReadProven(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2));

    private static byte[] LinkHash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private static byte[] CodeHash(Guid request, string code) => SHA256.HashData(Encoding.UTF8.GetBytes($"{request}:{code}"));

    /// <summary>Enough to count by; an address of the internet is not kept.</summary>
    private static byte[] ClientHash(IPAddress? client) => SHA256.HashData(Encoding.UTF8.GetBytes($"{client}"))[..8];
}

/// <param name="Id">In the address of the page that takes the code. Leads nowhere without the code.</param>
/// <param name="Email">Where the letter goes.</param>
/// <param name="Secret">In the link.</param>
/// <param name="Code">Six digits.</param>
public sealed record SignInRequest(Guid Id, string Email, string Secret, string Code);

/// <param name="Email">The address that somebody has shown to be theirs.</param>
/// <param name="Key">All spellings of it.</param>
/// <param name="ReturnUrl">Where they were going, or empty.</param>
public sealed record ProvenAddress(string Email, string Key, string ReturnUrl);

/// <param name="Proven">Null when the code was wrong.</param>
/// <param name="Left">How many more may be tried.</param>
public sealed record Guess(ProvenAddress? Proven, int Left);
