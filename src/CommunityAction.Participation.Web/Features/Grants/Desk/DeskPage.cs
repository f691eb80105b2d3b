using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk;

/// <summary>What officers' pages on funds share.</summary>
public abstract class DeskPage : FormPage
{
    public Fund Fund { get; private set; } = null!;

    public Round Round { get; private set; } = null!;

    public string Path => $"/officer/grants/{Fund.Id}";

    public string RoundPath => $"/officer/grants/rounds/{Round.Id}";

    protected string Typed(string field) => Request.Form.Text(field);

    /// <summary>False when there is no such fund.</summary>
    protected bool Load(Guid fund) => (Fund = Service<FundBook>().Find(new Domain.Grants.FundId(fund))!) is not null;

    /// <summary>False when there is no such round.</summary>
    protected bool LoadRound(Guid round)
    {
        if (Service<FundBook>().OfRound(new(round)) is not { } found)
        {
            return false;
        }

        (Fund, Round) = found;
        return true;
    }

    /// <summary>The page, filled in; or that there is no such fund or round.</summary>
    protected IActionResult Show(bool isThere, Action fill)
    {
        if (!isThere)
        {
            return NotFound();
        }

        fill();
        return Page();
    }

    /// <summary>Reads what was typed, sends what it makes and leads on; else this page again with every reason.</summary>
    protected async Task<IActionResult> ChangeAsync(bool isThere, Func<List<Refusal>, IFundCommand> read, Func<string> address)
    {
        if (!isThere)
        {
            return NotFound();
        }

        var found = new List<Refusal>();
        var command = read(found);
        return found.Count > 0 ? Refuse(found) : await SendAsync(command, address());
    }

    /// <summary>Sends a command and leads on; else this page again with the reason.</summary>
    protected Task<IActionResult> SendAsync(IFundCommand command, string address) => SendAsync([CommandStep.Of(command)], address);

    /// <summary>Sends commands that are all written, or none, and leads on; else this page again with the reason.</summary>
    protected async Task<IActionResult> SendAsync(IReadOnlyList<CommandStep> steps, string address)
    {
        var reply = await Service<CommandRunner>().RunAsync(steps, [], OfficerDesk.CallerOf(HttpContext), HttpContext.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        PositionCookie.Set(HttpContext, reply.Position);
        return SeeOther(address);
    }

    /// <summary>Pounds as they are typed; what is none is said: budget-not-money.</summary>
    protected Money ReadMoney(string field, List<Refusal> found)
    {
        if (OptionLine.ReadMoney(Typed(field)) is { } pence)
        {
            return new(pence, Money.Sterling);
        }

        found.Add(Refusal.Of("budget-not-money", field, Typed(field)));
        return new(0, Money.Sterling);
    }

    protected int ReadWhole(string field, List<Refusal> found)
    {
        if (int.TryParse(Typed(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        found.Add(Refusal.Of("not-a-number", field, Typed(field)));
        return 0;
    }
}
