using System.Security.Cryptography;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Groups;

[Authorize(Policies.SignedIn)]
[RequestSizeLimit(8192)]
public sealed class NewModel(CommandRunner runner, IVault vault) : FormPage
{
    private const int LongestKept = 500;

    public string Name { get; private set; } = "";

    public GroupKind Kind { get; private set; }

    public string Number { get; private set; } = "";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? name, [FromForm] string? kind, [FromForm] string? number)
    {
        (Name, Number) = (Cut(name), Cut(number));
        Kind = Enum.TryParse<GroupKind>(kind, out var known) && Enum.IsDefined(known) ? known : GroupKind.Unincorporated;
        if (RegisterGroup.Problems(Name, Kind, Number).ToList() is { Count: > 0 } problems)
        {
            return Refuse(problems);
        }

        var caller = HttpContext.CallerAs(Roles.Resident);
        var me = User.Person()!.Value;
        var group = NewId(caller.CommandId, me);
        var text = await vault.KeepAsync(group.Shelf, Name, HttpContext.RequestAborted);
        var reply = await runner.RunAsync(new RegisterGroup(group, me, Kind, Number, text), caller, HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther($"/groups/{group}");
    }

    /// <summary>The same for a form that is sent twice, and nobody can choose it: a command's id comes from outside.</summary>
    private static GroupId NewId(Guid command, PersonId by) => new(new Guid(SHA256.HashData([.. command.ToByteArray(), .. by.Value.ToByteArray()]).AsSpan(0, 16)));

    private static string Cut(string? typed) => typed?.Trim() is { } text ? text.Length > LongestKept ? text[..LongestKept] : text : "";
}
