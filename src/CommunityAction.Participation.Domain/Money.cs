namespace CommunityAction.Participation.Domain;

/// <summary>An amount of public money in whole minor units (pence for GBP), never a fraction of one.</summary>
/// <param name="Pence">Minor units; may be zero, never negative in a cost or a budget.</param>
/// <param name="Currency">ISO 4217 code; Hathermere counts in GBP, an imported election in its own.</param>
public readonly record struct Money(long Pence, string Currency)
{
    public const string Sterling = "GBP";
}
