namespace CommunityAction.Participation.Domain.Grants.Pots;

/// <summary>What a project is for, as far as it says so: a pot's restriction has to admit it.</summary>
/// <param name="Ward">Where.</param>
/// <param name="Theme">What about.</param>
/// <param name="Population">For whom.</param>
public sealed record PotPurpose(WardId? Ward = null, ThemeId? Theme = null, PopulationId? Population = null)
{
    public static readonly PotPurpose Any = new();
}
