using System.Text.RegularExpressions;

namespace CommunityAction.Participation.Domain.Council;

/// <summary>What the council's published grants are known by in the 360Giving Data Standard.</summary>
/// <param name="Prefix">As 360Giving registered it, such as <c>360G-hathermere</c>: the beginning of each grant's id.</param>
/// <param name="Organisation">The council in a public register, such as <c>GB-LAE-TRF</c>, or an id that begins with a prefix of 360Giving.</param>
public sealed record GrantPublisherIds(string Prefix, string Organisation);

/// <summary>Says what the council's grants are published under. Grants that are published already keep their ids.</summary>
public sealed partial record ChangeGrantPublisher(GrantPublisherIds Ids) : ICouncilCommand
{
    public const int LongestId = 80;

    /// <summary>Decides nothing when it is so already. Refuses: grant-prefix-wrong, grant-organisation-wrong (it has not the form of a public register’s ids, a country, a register and a number, nor that of 360Giving).</summary>
    public Decision<CouncilFact> Decide(CouncilRecord state, DateTimeOffset now)
    {
        var ids = new GrantPublisherIds(Ids.Prefix.Trim(), Ids.Organisation.Trim());
        return !Prefix().IsMatch(ids.Prefix) || ids.Prefix.Length > LongestId ? Refusal.Of("grant-prefix-wrong", "grantPrefix", ids.Prefix)
            : !Organisation().IsMatch(ids.Organisation) || ids.Organisation.Length > LongestId ? Refusal.Of("grant-organisation-wrong", "grantOrganisation", ids.Organisation)
            : ids == state.GrantPublisher ? Decision<CouncilFact>.Nothing
            : new GrantPublisherChanged(ids);
    }

    [GeneratedRegex(@"^360G-[A-Za-z0-9_.]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(360G-[A-Za-z0-9_.]+|[A-Z]{2}-[A-Z0-9]+)-[A-Za-z0-9_.-]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Organisation();
}
