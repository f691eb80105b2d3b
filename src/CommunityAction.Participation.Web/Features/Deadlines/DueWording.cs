using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Deadlines;

/// <summary>What an officer's desk calls each kind of work, and where all of it is.</summary>
public sealed class DueWording(IStringLocalizer<Texts> texts)
{
    public string Name(DueKind kind) => kind switch
    {
        DueKind.Answers => texts["Answers that the council owes"],
        DueKind.Screening => texts["Proposals to check"],
        DueKind.Moderation => texts["Reported comments"],
        DueKind.Votes => texts["Votes"],
        DueKind.Programmes => texts["Programmes"],
        DueKind.Grants => texts["Grants"],
        DueKind.Messages => texts["Messages about this site"],
        DueKind.Letters => texts["Letters that did not arrive"],
        DueKind.Webhooks => texts["Notices to other programs"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>On this site.</summary>
    public static string PathOf(DueKind kind) => kind switch
    {
        DueKind.Answers or DueKind.Screening => "/officer/proposals",
        DueKind.Moderation => "/officer/moderation",
        DueKind.Votes => "/officer/polls",
        DueKind.Programmes => "/officer/programmes",
        DueKind.Grants => "/officer/grants",
        DueKind.Messages => "/officer/messages",
        DueKind.Letters => "/officer/letters",
        DueKind.Webhooks => "/officer/webhooks",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public string Greeting(int hour, string name) => (hour, name.Length) switch
    {
        ( < 12, 0) => texts["Good morning."],
        ( < 12, _) => texts["Good morning, {0}.", name],
        ( < 18, 0) => texts["Good afternoon."],
        ( < 18, _) => texts["Good afternoon, {0}.", name],
        (_, 0) => texts["Good evening."],
        _ => texts["Good evening, {0}.", name],
    };
}
