using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Roles, formats and kinds of groups in words.</summary>
public sealed class PeopleWording(IStringLocalizer<Texts> texts)
{
    public string Name(Role role) => role switch
    {
        Role.PanelMember => texts["Panel member"],
        Role.Councillor => texts["Councillor"],
        Role.Officer => texts["Officer"],
        Role.Administrator => texts["Administrator"],
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>What somebody with this role can do here.</summary>
    public string Meaning(Role role) => role switch
    {
        Role.PanelMember => texts["Scores and recommends with a panel."],
        Role.Councillor => texts["Is elected for a ward and decides or answers for it."],
        Role.Officer => texts["Runs votes and works at the officers’ desk."],
        Role.Administrator => texts["Looks after people, their roles and the council’s settings."],
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public string Name(Format format) => format switch
    {
        Format.Standard => texts["Nothing special"],
        Format.LargePrint => texts["Large print"],
        Format.EasyRead => texts["Easy read"],
        Format.Audio => texts["Audio"],
        Format.Braille => texts["Braille"],
        Format.SignLanguage => texts["British Sign Language"],
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public string Name(GroupKind kind) => kind switch
    {
        GroupKind.Unincorporated => texts["Community group"],
        GroupKind.Charity => texts["Charity"],
        GroupKind.Company => texts["Company"],
        GroupKind.CommunityInterestCompany => texts["Community interest company"],
        GroupKind.Society => texts["Co-operative or community benefit society"],
        GroupKind.PublicBody => texts["Parish council, school or other public body"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public string Name(ErasureReason reason) => reason switch
    {
        ErasureReason.AskedInWriting => texts["They asked in writing"],
        ErasureReason.AskedInPerson => texts["They asked in person"],
        ErasureReason.AskedByPhone => texts["They asked by phone"],
        ErasureReason.Died => texts["They have died"],
        ErasureReason.NotAPerson => texts["It is a test, or the address belongs to nobody"],
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public string Name(MergeReason reason) => reason switch
    {
        MergeReason.Asked => texts["They asked for it"],
        MergeReason.JoinedTwice => texts["They joined twice by mistake, and we checked with them"],
        MergeReason.SeveralSays => texts["One person made several accounts to have several says"],
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>What happened to a record, for administrators and auditors; empty for what is nobody's business but theirs.</summary>
    public string Change(PersonFact fact) => fact switch
    {
        RoleGranted f => texts["{0} given", Name(f.Role)],
        RoleRevoked f => texts["{0} taken away", Name(f.Role)],
        AddressChanged => texts["Email address changed"],
        RecordJoined => texts["Another record of theirs became part of this one"],
        PersonMerged f => texts["Became part of another record: {0}", Name(f.Reason)],
        PersonRegistered or ProfileChanged or PersonErased => "",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    /// <summary>Who did something, from the actor in the log: the role under which they acted, and no name.</summary>
    /// <param name="actor">A role and an id, such as <c>officer:7</c>.</param>
    /// <param name="author">Whoever wrote what it was done to; null where nobody did.</param>
    public string Actor(string actor, PersonId? author = null)
    {
        var (role, id) = actor.Split(':', 2) is [var first, var second] ? (first, second) : (actor, "");
        return role == "system" ? texts["This site, by itself"]
            : author is { } writer && id == writer.ToString() ? texts["The author"]
            : (role, id) switch
            {
                (Security.Roles.Officer, "desk") => texts["An officer, with the desk’s key"],
                (Security.Roles.Administrator, "desk") => texts["An administrator, with the desk’s key"],
                (Security.Roles.Officer, _) => texts["An officer"],
                (Security.Roles.Administrator, _) => texts["An administrator"],
                (Security.Roles.Resident, _) => texts["A resident"],
                _ => texts["Somebody"],
            };
    }
}
