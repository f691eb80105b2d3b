using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>Asks a group to change parts of what it sent.</summary>
[Authorize(Policies.Officer)]
public sealed class ChangesModel : CasePage
{
    /// <summary>By the parts' keys.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; private set; } = new Dictionary<string, string>();

    public string Day { get; private set; } = "";

    public string Time { get; private set; } = "12:00";

    public async Task<IActionResult> OnGetAsync(Guid id) => !await LoadAsync(id) ? NotFound() : Application.IsIn ? Page() : SeeOther(CasePath);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        (Day, Time) = (Typed("until"), Typed("until-time"));
        Notes = Case.Form.Sections.ToDictionary(section => section.Key, section => Typed("note-" + section.Key));
        var wanted = Notes.Where(note => note.Value.Length > 0).ToList();
        var until = RoundForm.MomentOf(Day, Time);
        IReadOnlyList<Refusal> wrong =
        [
            .. wanted.Select(note => WrittenText.Optional(note.Value, "note-" + note.Key)).OfType<Refusal>(),
            .. wanted.Count == 0 ? [Refusal.Of("changes-none", "note-" + Case.Form.Sections[0].Key)] : Array.Empty<Refusal>(),
            .. until is null ? [Refusal.Of("moment-missing", "until")] : Array.Empty<Refusal>(),
        ];
        if (wrong.Count > 0)
        {
            return Refuse(wrong);
        }

        var changes = new List<SectionChange>();
        foreach (var (section, note) in wanted)
        {
            changes.Add(new(section, await KeepAsync(note)));
        }

        return await SendAsync(new RequestChanges(Application.Id, Fund, changes, until!.Value));
    }
}
