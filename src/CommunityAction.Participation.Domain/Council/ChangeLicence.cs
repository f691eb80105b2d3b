namespace CommunityAction.Participation.Domain.Council;

/// <summary>Says under which licence others may use the council's open data.</summary>
public sealed record ChangeLicence(DataLicence Licence) : ICouncilCommand
{
    public const int LongestName = 80;
    public const int LongestAddress = 300;

    /// <summary>Decides nothing when it is so already. Refuses: licence-name-missing, licence-name-too-long, licence-address-wrong (it leads to no page that anybody can open).</summary>
    public Decision<CouncilFact> Decide(CouncilRecord state, DateTimeOffset now)
    {
        var licence = new DataLicence(Licence.Name.Trim(), Licence.Address.Trim());
        return licence.Name.Length == 0 ? Refusal.Of("licence-name-missing", "licence")
            : licence.Name.Length > LongestName ? Refusal.Of("licence-name-too-long", "licence", LongestName, licence.Name.Length)
            : !IsPage(licence.Address) ? Refusal.Of("licence-address-wrong", "licenceAddress", licence.Address)
            : licence == (state.Licence ?? DataLicence.OpenGovernment) ? Decision<CouncilFact>.Nothing
            : new LicenceChanged(licence);
    }

    private static bool IsPage(string address) =>
        address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps;
}

/// <param name="Name">As people call it.</param>
/// <param name="Address">Where its words stand.</param>
public sealed record DataLicence(string Name, string Address)
{
    /// <summary>The one that British public bodies use unless they say otherwise (UK Government Licensing Framework).</summary>
    public static readonly DataLicence OpenGovernment = new("Open Government Licence v3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");
}
