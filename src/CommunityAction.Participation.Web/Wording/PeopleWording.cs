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

    /// <summary>Who did something, from the actor in the log: a name is looked up by whoever has one.</summary>
    public string Actor(string actor, IReadOnlyDictionary<PersonId, string> names) => actor.Split(':') is [_, var id] && Guid.TryParse(id, out var person)
        ? names.GetValueOrDefault(new PersonId(person)) ?? texts["somebody who was removed"]
        : actor.StartsWith("system:", StringComparison.Ordinal) ? texts["this site"]
        : texts["somebody with the officer’s key"];
}
