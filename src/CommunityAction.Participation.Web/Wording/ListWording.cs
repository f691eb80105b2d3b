using CommunityAction.Participation.Domain.Council;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>The council's lists in words.</summary>
public sealed class ListWording(IStringLocalizer<Texts> texts)
{
    public string Name(CouncilList list) => list switch
    {
        CouncilList.Wards => texts["Wards"],
        CouncilList.Themes => texts["Themes"],
        CouncilList.Populations => texts["Groups of people"],
        CouncilList.Languages => texts["Languages"],
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };

    public string Meaning(CouncilList list) => list switch
    {
        CouncilList.Wards => texts["The parts of your area, as people know them."],
        CouncilList.Themes => texts["What programmes and proposals are about."],
        CouncilList.Populations => texts["Whom programmes and proposals are for."],
        CouncilList.Languages => texts["Languages in which people may ask to be written to."],
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };
}
