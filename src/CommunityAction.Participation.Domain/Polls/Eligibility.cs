namespace CommunityAction.Participation.Domain.Polls;

/// <summary>Who may vote, where it is not anybody with the code: residents who are signed in, one ballot each on all their devices together.</summary>
/// <param name="Wards">Only who lives in one of these; empty for every ward and for those who say none.</param>
/// <param name="FromAge">In whole years, from 1 to 120. Null for every age. Whoever reaches it in the calendar year (UTC) in which voting opens may vote from the first day.</param>
/// <param name="BarsOwnProjects">True when nobody may vote for a project of their own, or of a group that they act for. Null when everybody may.</param>
public sealed record Eligibility(IReadOnlyList<WardId> Wards, int? FromAge, bool? BarsOwnProjects = null)
{
    public const int OldestAge = 120;

    /// <summary>Refuses: age-wrong.</summary>
    public Refusal? CheckRules() => FromAge is < 1 or > OldestAge ? Refusal.Of("age-wrong", "fromAge", OldestAge) : null;

    /// <summary>
    /// Whether somebody may vote. Of a date of birth only the year is kept, because nothing here needs more. So on the day it can be in doubt whether somebody has reached
    /// the age, and doubt falls in the voter's favour: who was wrongly turned away cannot vote any more after the close, while one vote a few months early is the same
    /// small latitude for everybody. A ward is known exactly, so there is no doubt to settle: who gives none is asked for it, and who lives elsewhere cannot vote.
    /// Refuses: sign-in-needed, ward-needed (they have not said where they live), ward-elsewhere, year-of-birth-needed, too-young.
    /// </summary>
    public Refusal? Check(Resident? resident, DateTimeOffset opens) =>
        resident is null ? Refusal.Of("sign-in-needed")
        : Wards.Count > 0 && resident.Ward is null ? Refusal.Of("ward-needed")
        : Wards.Count > 0 && !Wards.Contains(resident.Ward!) ? Refusal.Of("ward-elsewhere")
        : FromAge is null ? null
        : resident.YearOfBirth is not { } born ? Refusal.Of("year-of-birth-needed", "", FromAge)
        : opens.UtcDateTime.Year - born < FromAge ? Refusal.Of("too-young", "", FromAge)
        : null;

    public bool Equals(Eligibility? other) => other is not null && FromAge == other.FromAge && BarsOwnProjects == other.BarsOwnProjects && Wards.SequenceEqual(other.Wards);

    public override int GetHashCode() => HashCode.Combine(FromAge, BarsOwnProjects, Wards.Count);
}

/// <summary>What a signed-in person says about themselves, as far as it decides whether they may vote.</summary>
/// <param name="Ward">Null when they do not say, or live elsewhere.</param>
/// <param name="YearOfBirth">Null when they do not say.</param>
public sealed record Resident(WardId? Ward, int? YearOfBirth);
