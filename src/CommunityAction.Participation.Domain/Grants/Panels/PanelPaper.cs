namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>An application as it is put before a panel.</summary>
/// <param name="Application">The application.</param>
/// <param name="Title">What the project is called, in the vault.</param>
/// <param name="Summary">What it is about, in the vault; hidden from those who stood back from it, and from everybody before they said what ties they have. Null when there is none.</param>
/// <param name="Group">Who asks for the money; null when it is a person, who is not named here.</param>
/// <param name="RequestedPence">More than 0.</param>
/// <param name="LeastPence">With less the project cannot go ahead; null when it wants all or nothing.</param>
/// <param name="Pot">Where the money would come from.</param>
/// <param name="HidesTitle">Whoever scores it reads the title only once the scores are open.</param>
/// <param name="HidesGroup">Whoever scores it is told which group asks only once the scores are open.</param>
public sealed record PanelItem(
    ApplicationId Application, TextRef Title, TextRef? Summary, GroupId? Group, long RequestedPence, long? LeastPence, PotId Pot, bool HidesTitle = false, bool HidesGroup = false)
{
    /// <summary>The least amount that is of use.</summary>
    public long Least => LeastPence ?? RequestedPence;
}

/// <summary>Who decides when the panel cannot: a post, and the power by which it decides.</summary>
/// <param name="Post">Such as "Head of communities"; never a person's name.</param>
/// <param name="Power">Such as "Scheme of delegation, paragraph 4.2".</param>
public sealed record PanelDelegate(string Post, string Power);

/// <summary>When sealed scores are opened.</summary>
public enum RevealRule
{
    /// <summary>By themselves when all that are assigned and have not stood back are in; earlier when the chair says so.</summary>
    WhenAllAreIn,

    /// <summary>Only when the chair says so.</summary>
    ByTheChair,
}

/// <summary>What happens below an application for which there is too little money.</summary>
public enum LineRule
{
    /// <summary>The line is there: everything below it is on the reserve list.</summary>
    StopAtTheLine,

    /// <summary>What still fits is funded.</summary>
    PassOver,
}

/// <summary>All that is settled about a panel before it begins.</summary>
/// <param name="Round">The round whose applications it assesses.</param>
/// <param name="Title">For everybody to read.</param>
/// <param name="Members">All who have a vote, the chair and the deputy included.</param>
/// <param name="Chair">Leads it.</param>
/// <param name="Deputy">Leads it on what the chair stood back from; may be null.</param>
/// <param name="Quorum">Members who must be there and have not stood back.</param>
/// <param name="Delegate">Who decides where too many stood back.</param>
/// <param name="Items">What is put before it.</param>
/// <param name="Reveal">When scores are opened.</param>
/// <param name="Line">What happens at the end of the money.</param>
/// <param name="LeastScore">From 0 to 100: what scores less is not recommended, however much money is left.</param>
/// <param name="IsPublic">Everybody may watch the order on a screen; scores by assessor never.</param>
public sealed record PanelRules(
    RoundId Round, string Title, IReadOnlyList<PersonId> Members, PersonId Chair, PersonId? Deputy, int Quorum, PanelDelegate Delegate, IReadOnlyList<PanelItem> Items,
    RevealRule Reveal, LineRule Line, int LeastScore, bool IsPublic)
{
    public const int MostItems = 500;
    public const int MostMembers = 50;
    public const int LongestTitle = 120;

    public bool Equals(PanelRules? other) => other is not null
        && (Round, Title, Chair, Deputy, Quorum, Delegate, Reveal, Line, LeastScore, IsPublic)
            == (other.Round, other.Title, other.Chair, other.Deputy, other.Quorum, other.Delegate, other.Reveal, other.Line, other.LeastScore, other.IsPublic)
        && Members.SequenceEqual(other.Members) && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => HashCode.Combine(Round, Title, Chair, Quorum, Members.Count, Items.Count);

    /// <summary>
    /// What is wrong with them. Refuses: title-missing, title-too-long, members-wrong (none, too many, or one twice), chair-not-a-member, deputy-not-a-member, panel-quorum-wrong,
    /// delegate-missing, panel-without-applications, application-twice, application-amount-wrong (less than a penny, or the least above what is asked for), least-score-wrong.
    /// </summary>
    internal Refusal? Problem =>
        string.IsNullOrWhiteSpace(Title) ? Refusal.Of("title-missing", "title")
        : Title.Length > LongestTitle ? Refusal.Of("title-too-long", "title", LongestTitle, Title.Length)
        : Members.Count is 0 or > MostMembers || Members.Distinct().Count() < Members.Count ? Refusal.Of("members-wrong", "members", MostMembers)
        : !Members.Contains(Chair) ? Refusal.Of("chair-not-a-member", "chair")
        : Deputy is { } deputy && (deputy == Chair || !Members.Contains(deputy)) ? Refusal.Of("deputy-not-a-member", "deputy")
        : Quorum < 1 || Quorum > Members.Count ? Refusal.Of("panel-quorum-wrong", "quorum", Members.Count)
        : string.IsNullOrWhiteSpace(Delegate.Post) || string.IsNullOrWhiteSpace(Delegate.Power) ? Refusal.Of("delegate-missing", "delegate")
        : Items.Count is 0 or > MostItems ? Refusal.Of("panel-without-applications", "applications", MostItems)
        : Items.DistinctBy(item => item.Application).Count() < Items.Count ? Refusal.Of("application-twice", "applications")
        : Items.Any(item => item.RequestedPence is < 1 or > Pots.Pot.MostPence || item.Least < 1 || item.Least > item.RequestedPence) ? Refusal.Of("application-amount-wrong", "applications")
        : LeastScore is < 0 or > 100 ? Refusal.Of("least-score-wrong", "leastScore")
        : null;
}
