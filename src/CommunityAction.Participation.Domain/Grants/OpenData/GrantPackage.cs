using System.Text.Json.Serialization;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>Grants with what their publisher says of them all: the package of the 360Giving Data Standard 1.4.3.</summary>
/// <param name="Title">What the file is.</param>
/// <param name="Grants">At least one, each once.</param>
public sealed record GrantPackage(string? Title, IReadOnlyList<Grant> Grants)
{
    [JsonPropertyOrder(-1)]
    public string? Version { get; init; }

    public string? Description { get; init; }

    /// <summary>When it was first published: a date.</summary>
    public string? Issued { get; init; }

    /// <summary>When anything in it was last changed: a full date and time.</summary>
    public string? Modified { get; init; }

    public string? Identifier { get; init; }

    public GrantPublisher? Publisher { get; init; }

    /// <summary>The canonical address of the licence.</summary>
    public string? License { get; init; }

    [JsonPropertyName("downloadURL")]
    public string? DownloadUrl { get; init; }

    [JsonPropertyName("accessURL")]
    public string? AccessUrl { get; init; }

    /// <summary>Whose file it is: by what the package says, else by whoever gave most of the grants.</summary>
    [JsonIgnore]
    public string PublisherId => Publisher?.Identifier ?? Funders.First().Key;

    /// <summary>As people call it.</summary>
    [JsonIgnore]
    public string PublisherName => Publisher?.Name ?? Funders.First().First().Name;

    /// <summary>What was awarded, by currency; the currency of most grants first.</summary>
    [JsonIgnore]
    public IReadOnlyList<AwardedSum> Sums =>
        [.. Grants.GroupBy(grant => grant.Currency).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new AwardedSum(group.Key, group.Sum(grant => grant.AmountAwarded)))];

    private IEnumerable<IGrouping<string, Organisation>> Funders => Grants.Select(grant => grant.FundingOrganization[0]).GroupBy(funder => funder.Id)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
}

public sealed record GrantPublisher(string? Identifier, string Name, string? Website);
