namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>Takes in a file of past grants that was checked.</summary>
/// <param name="Import">What shall be recorded.</param>
public sealed record ImportPastGrants(PastGrantsImported Import) : ICommand<PastGrants, PastGrantsFact>
{
    public Guid Stream => PastGrants.Stream(Import.Publisher);

    /// <summary>Refuses: grants-licence-not-open (only what everybody may use is published again), grants-imported-already (the very same file stands).</summary>
    public Decision<PastGrantsFact> Decide(PastGrants state, DateTimeOffset now) =>
        !OpenLicence.Is(Import.Licence) ? Refusal.Of("grants-licence-not-open", "licence")
        : state.Current is { } current && current.FileHash == Import.FileHash ? Refusal.Of("grants-imported-already", "file")
        : Import;
}

/// <summary>Takes an import back.</summary>
/// <param name="Publisher">Whose file it was.</param>
/// <param name="Import">Which one.</param>
/// <param name="Reason">For the record, 500 characters at most.</param>
public sealed record WithdrawPastGrants(string Publisher, Guid Import, string Reason) : ICommand<PastGrants, PastGrantsFact>
{
    public const int LongestReason = 500;

    public Guid Stream => PastGrants.Stream(Publisher);

    /// <summary>Refuses: grants-import-unknown (it was taken back already, or never made), grants-reason-missing, reason-too-long.</summary>
    public Decision<PastGrantsFact> Decide(PastGrants state, DateTimeOffset now) =>
        state.Standing.All(file => file.Import != Import) ? Refusal.Of("grants-import-unknown")
        : string.IsNullOrWhiteSpace(Reason) ? Refusal.Of("grants-reason-missing", "reason")
        : Reason.Trim().Length > LongestReason ? Refusal.Of("reason-too-long", "reason", LongestReason, Reason.Trim().Length)
        : new PastGrantsWithdrawn(Import, Publisher, Reason.Trim());
}

/// <summary>Licences under which everybody may publish again what somebody else did, for whatever purpose (the Open Definition), without passing on terms of their own.</summary>
public static class OpenLicence
{
    /// <summary>Of the British government: what public bodies use by default.</summary>
    public const string Government = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private static readonly string[] Families =
    [
        "www.nationalarchives.gov.uk/doc/open-government-licence/", "creativecommons.org/licenses/by/", "creativecommons.org/publicdomain/zero/",
        "opendatacommons.org/licenses/pddl", "opendatacommons.org/licenses/by/",
    ];

    public static bool Is(string address) => Uri.TryCreate(address, UriKind.Absolute, out var at)
        && at.Scheme is "https" or "http" && Families.Any(family => (at.Host + at.AbsolutePath).StartsWith(family, StringComparison.OrdinalIgnoreCase));
}
