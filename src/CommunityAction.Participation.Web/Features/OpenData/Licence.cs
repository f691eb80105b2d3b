namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>The licence of everything that is given out here: the one that British public bodies use by default.</summary>
public static class Licence
{
    public const string Name = "Open Government Licence v3.0";
    public const string Address = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
}
