using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Topics of letters as a person chooses them.</summary>
public sealed class MailTopicWording(IStringLocalizer<Texts> texts)
{
    /// <summary>As a heading or beside a box to tick.</summary>
    public string Name(MailTopic topic) => topic switch
    {
        MailTopic.Service => texts["What you need to use this site"],
        MailTopic.Following => texts["News of proposals that you support or follow"],
        MailTopic.Reminders => texts["Reminders when a vote opens and before it closes"],
        MailTopic.Results => texts["Results, when they are final"],
        MailTopic.Digest => texts["A weekly letter: what is on and what was decided"],
        MailTopic.Moderation => texts["For officers: a comment was reported, or has waited too long"],
        MailTopic.Heads => texts["For observers: the head of the log, each hour in which something was recorded"],
        _ => throw new ArgumentOutOfRangeException(nameof(topic)),
    };
}
