using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>Gives one group more time than the round has, with a reason.</summary>
[Authorize(Policies.Officer)]
public sealed class LateModel(GroupRegister register, ApplicationDesk desk) : DeskPage
{
    public IReadOnlyList<Named> Groups { get; private set; } = [];

    public IReadOnlyList<(string Name, DateTimeOffset Until)> Granted { get; private set; } = [];

    public string Picked { get; private set; } = "";

    public string Day { get; private set; } = "";

    public string Time { get; private set; } = "12:00";

    public string Reason { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadGroupsAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadGroupsAsync(id))
        {
            return NotFound();
        }

        (Picked, Day, Time, Reason) = (Typed("group"), Typed("until"), Typed("until-time"), Typed("reason"));
        var until = RoundForm.MomentOf(Day, Time);
        IReadOnlyList<Refusal> wrong =
        [
            .. new[]
            {
                Groups.Any(group => group.Value == Picked) ? null : Refusal.Of("group-unknown", "group"),
                until is null ? Refusal.Of("moment-missing", "until") : null,
                WrittenText.Needed(Reason, "reason"),
            }.OfType<Refusal>(),
        ];
        return wrong.Count > 0 ? Refuse(wrong)
            : await SendAsync(new GrantLateAccess(Fund.Id, Round.Id, new(Guid.Parse(Picked)), until!.Value, await desk.KeepAsync(HttpContext, Reason)), RoundPath + "/late");
    }

    private async Task<bool> LoadGroupsAsync(Guid id)
    {
        if (!LoadRound(id))
        {
            return false;
        }

        Groups = [.. (await register.AllAsync(HttpContext.RequestAborted)).Select(group => new Named(group.Id.ToString(), group.Name))];
        Granted = [.. Round.LateAccess.Select(late => (NameOf(late.Key), late.Value)).OrderBy(late => late.Value)];
        return true;
    }

    private string NameOf(GroupId group) => Groups.FirstOrDefault(one => one.Value == group.ToString())?.Label ?? Texts["A group that is closed"];
}
