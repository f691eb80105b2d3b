using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Panels;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>What happens on a panel, in words.</summary>
public sealed class PanelWording(IStringLocalizer<Texts> texts)
{
    public string Name(InterestKind kind) => kind switch
    {
        InterestKind.Money => texts["Money or property: mine, or of somebody I live with"],
        InterestKind.Family => texts["Family or a close friend"],
        InterestKind.Organisation => texts["I belong to the group, work for it or help to run it"],
        InterestKind.Acquaintance => texts["I know them a little, and can judge fairly"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public string Name(Presence? presence) => presence switch
    {
        null => texts["Not joined"],
        Presence.InTheRoom => texts["In the room"],
        Presence.Remote => texts["At home"],
        Presence.Apologies => texts["Apologies"],
        Presence.Left => texts["Left"],
        _ => throw new ArgumentOutOfRangeException(nameof(presence)),
    };

    public string Name(FlagKind kind) => kind switch
    {
        FlagKind.Eligibility => texts["Whether they may apply"],
        FlagKind.Budget => texts["Their budget"],
        FlagKind.Safeguarding => texts["Keeping people safe"],
        FlagKind.SubsidyControl => texts["Subsidy control"],
        FlagKind.Duplicate => texts["The same as another application"],
        FlagKind.Other => texts["Something else"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public string Name(Funding funding) => funding switch
    {
        Funding.Full => texts["In full"],
        Funding.Part => texts["In part"],
        Funding.Reserve => texts["Reserve"],
        Funding.NotRecommended => texts["Not recommended"],
        _ => throw new ArgumentOutOfRangeException(nameof(funding)),
    };

    /// <summary>A class for the tag: a word and a shape, never the colour alone.</summary>
    public static string TagOf(Funding funding) => funding switch
    {
        Funding.Full => "ca-tag--good",
        Funding.Part => "ca-tag--part",
        _ => "",
    };

    /// <summary>81 or 81.5: one decimal at most, rounded half away from nought.</summary>
    public static string Score(decimal score) => Math.Round(score, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>4 of 5 scores, 1 stood back, changed after the panel talked</summary>
    public string In(int count, int expected, int stoodBack, bool isModerated) => string.Join(", ", new[]
    {
        expected == 1 ? texts["{0:N0} of 1 score", count].Value : texts["{0:N0} of {1:N0} scores", count, expected].Value,
        stoodBack > 0 ? texts.Many(stoodBack, "1 stood back", "{0:N0} stood back").Value : "",
        isModerated ? texts["moderated"].Value : "",
    }.Where(part => part.Length > 0));

    public static string Pounds(long pence) => MoneyText.Of(pence, Money.Sterling);
}
