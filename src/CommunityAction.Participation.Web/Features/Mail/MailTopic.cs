namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>What a letter is about, as a person chooses it. Stored by name.</summary>
public enum MailTopic
{
    /// <summary>Sign-in codes, news of what one has done oneself, work for officers. Nobody asks for it and nobody can stop it.</summary>
    Service,

    /// <summary>Proposals that one supports or follows: comes because one asked, until one stops it.</summary>
    Following,

    /// <summary>A vote opens, a vote will close. Opt-in.</summary>
    Reminders,

    /// <summary>Declared results. Opt-in.</summary>
    Results,

    /// <summary>What is on and what was decided, once a week. Opt-in.</summary>
    Digest,

    /// <summary>Comments that were reported: to officers, until they stop it.</summary>
    Moderation,

    /// <summary>The head of the log's chain, each hour in which something was recorded: to observers who keep it. Opt-in.</summary>
    Heads,
}

public static class MailTopics
{
    private static readonly MailTopic[] ForAll = [MailTopic.Following, MailTopic.Reminders, MailTopic.Results, MailTopic.Digest, MailTopic.Heads];

    /// <summary>Those that a person may start and stop.</summary>
    public static IReadOnlyList<MailTopic> ToChoose(bool isOfficer) => isOfficer ? [.. ForAll, MailTopic.Moderation] : ForAll;

    /// <summary>What counts for somebody who has never chosen (PECR: marketing and reminders only with consent).</summary>
    public static bool IsWantedUnlessStopped(this MailTopic topic) => topic is MailTopic.Service or MailTopic.Following or MailTopic.Moderation;
}
