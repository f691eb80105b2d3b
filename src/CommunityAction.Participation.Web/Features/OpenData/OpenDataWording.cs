using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>What people call what there is; the description for programs has words of its own.</summary>
public sealed class OpenDataWording(IStringLocalizer<Texts> texts)
{
    public string Name(ApiOperation list) => list.Id switch
    {
        "listProgrammes" => texts["Programmes"],
        "listProposals" => texts["Proposals"],
        "listPolls" => texts["Votes"],
        "listResults" => texts["Declared results"],
        "listGroups" => texts["Community groups"],
        "listRecord" => texts["The record"],
        "getCouncil" => texts["The council’s wards, themes and people"],
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };

    public string What(ApiOperation list) => list.Id switch
    {
        "listProgrammes" => texts["their dates, who decides, what came of them"],
        "listProposals" => texts["what people asked for, how many back it, what the council answered"],
        "listPolls" => texts["what is asked, when, and how many took part"],
        "listResults" => texts["each option with its votes"],
        "listRecord" => texts["what happened, when, and in which role"],
        "listGroups" => texts["their names and what they are in law"],
        _ => throw new ArgumentOutOfRangeException(nameof(list)),
    };
}
