using CommunityAction.Participation.Web.Features.Priorities;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Priority boards in words: what moved, and who is for what.</summary>
public sealed class PriorityWording(IStringLocalizer<Texts> texts)
{
    /// <summary>As a choice on the form.</summary>
    public string Name(MovedSince since) => since switch
    {
        MovedSince.Hour => texts["An hour ago"],
        MovedSince.Day => texts["Yesterday"],
        MovedSince.Opening => texts["When voting began"],
        _ => throw new ArgumentOutOfRangeException(nameof(since)),
    };

    /// <summary>After a number: <c>{count} up since an hour ago</c>.</summary>
    public string Up(MovedSince since) => since switch
    {
        MovedSince.Hour => texts["{count} up since an hour ago"],
        MovedSince.Day => texts["{count} up since yesterday"],
        MovedSince.Opening => texts["{count} up since voting began"],
        _ => throw new ArgumentOutOfRangeException(nameof(since)),
    };

    public string Down(MovedSince since) => since switch
    {
        MovedSince.Hour => texts["{count} down since an hour ago"],
        MovedSince.Day => texts["{count} down since yesterday"],
        MovedSince.Opening => texts["{count} down since voting began"],
        _ => throw new ArgumentOutOfRangeException(nameof(since)),
    };

    public string Same(MovedSince since) => since switch
    {
        MovedSince.Hour => texts["Same place as an hour ago"],
        MovedSince.Day => texts["Same place as yesterday"],
        MovedSince.Opening => texts["Same place as when voting began"],
        _ => throw new ArgumentOutOfRangeException(nameof(since)),
    };

    /// <summary>The sentence of a template with its count.</summary>
    public static string Fill(string template, int count) => template.Replace("{count}", count.ToString("N0", System.Globalization.CultureInfo.CurrentCulture), StringComparison.Ordinal);

    public string Strongest(WardShare ward) => texts["Strongest in {0}, about {1:N0}%", ward.Ward.Name, ward.Share!];

    /// <summary>What a small chart of wards shows, for who cannot see it.</summary>
    public string Shares(IEnumerable<WardShare> wards) => texts["Share of each ward’s voters: {0}", string.Join(", ", wards.Select(Share))];

    /// <summary>What a small line shows, for who cannot see it.</summary>
    public string Places(IEnumerable<int> places) => texts["Place from the opening to now: {0}", string.Join(", ", places)];

    private string Share(WardShare ward) => ward.Share is { } share ? texts["{0} {1:N0}%", ward.Ward.Name, share] : texts["{0} not shown", ward.Ward.Name];
}
