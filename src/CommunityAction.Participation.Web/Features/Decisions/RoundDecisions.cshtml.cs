using System.Security.Cryptography;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Grants.Desk;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Decisions;

/// <param name="Sent">What was asked for.</param>
/// <param name="Advice">Null while no panel has recommended anything about it.</param>
/// <param name="Decision">Null while nobody has decided.</param>
/// <param name="IsForVote">The residents' vote decides about it, with the panel's scores or without.</param>
public sealed record RoundCase(ListedApplication Sent, PanelAdvice? Advice, ListedDecision? Decision, bool IsForVote)
{
    /// <summary>Nobody has decided, or an appeal was upheld.</summary>
    public bool IsOpen => Decision is null or { Appeal: AppealState.Upheld };

    /// <summary>It can be decided as the panel recommends: what passes to the delegate, and what has no place, is decided on its own page.</summary>
    public bool CanFollow => IsOpen && !IsForVote && Advice is { Funding: not null, Delegate: null };

    /// <summary>The field with its reason.</summary>
    public string Field => "reason-" + Sent.Application;
}

/// <summary>
/// Every application of a round with what is recommended and what was decided, and what each pot has left. Those that are ticked are decided as the panel recommends, each with a reason; one that
/// is refused holds up no other, and keeps what was typed.
/// </summary>
[Authorize(Policies.Officer)]
[Shows(typeof(DecisionsProjection), typeof(ApplicationsProjection))]
public sealed class RoundDecisionsModel(
    ApplicationList applications, DecisionList decisions, ApplicationDesk desk, DecisionScribe scribe, Advisers advisers, PanelRooms rooms, IDatabaseClock clock) : DeskPage
{
    private const int MostAtOnce = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>In the panel's order; what has no place in it comes last.</summary>
    public IReadOnlyList<RoundCase> Cases { get; private set; } = [];

    public Panel? Panel { get; private set; }

    public IReadOnlyList<string> Ticked { get; private set; } = [];

    public string Reason { get; private set; } = "";

    /// <summary>What was decided just now.</summary>
    public int Done { get; private set; }

    /// <summary>What was not, by the application's title, and why.</summary>
    public IReadOnlyList<(string Title, string Why)> Failed { get; private set; } = [];

    public IReadOnlyList<(FundPot Pot, long Free)> Pots => [.. Fund.Pots.Select(pot => (pot, rooms.Find(pot.Id).Free))];

    public int Decided => Cases.Count(one => !one.IsOpen);

    public string TypedFor(RoundCase one) => Request.HasFormContentType ? Request.Form.Text(one.Field) : "";

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadCasesAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadCasesAsync(id))
        {
            return NotFound();
        }

        (Ticked, Reason) = ([.. Request.Form["ticked"].OfType<string>().Take(MostAtOnce)], Typed("reason"));
        var chosen = Cases.Where(one => one.CanFollow && Ticked.Contains(one.Sent.Application.ToString())).ToList();
        if (chosen.Count == 0)
        {
            return Refuse(Refusal.Of("decisions-none-ticked"));
        }

        var (failed, position) = (new List<(string, string)>(), 0L);
        foreach (var one in chosen)
        {
            var reply = await DecideAsync(one);
            if (reply.Refusal is { } refusal)
            {
                failed.Add((one.Sent.Title ?? Texts["An application whose text was removed"], Service<RefusalWording>().Say(refusal)));
                continue;
            }

            (Done, position) = (Done + 1, reply.Position);
        }

        Failed = failed;
        return await ShowAsync(id, position);
    }

    private async Task<IActionResult> ShowAsync(Guid id, long position)
    {
        if (Done > 0)
        {
            PositionCookie.Set(HttpContext, position);
            if (Failed.Count == 0)
            {
                return SeeOther(RoundPath + "/decisions");
            }

            await Task.WhenAll(
                Service<LogMemory>().CaughtUpAsync(position, Patience, HttpContext.RequestAborted),
                Service<IEnumerable<ProjectionRunner>>().Single(runner => runner.Projection is DecisionsProjection).CaughtUpAsync(position, Patience, HttpContext.RequestAborted));
            await LoadCasesAsync(id);
        }

        return Page();
    }

    private async Task<CommandReply> DecideAsync(RoundCase one)
    {
        var (cancel, advice) = (HttpContext.RequestAborted, one.Advice!);
        var reason = TypedFor(one) is { Length: > 0 } own ? own : Reason;
        var file = await desk.ReadAsync(one.Sent.Application, cancel);
        if ((file is null ? Refusal.Of("application-not-sent") : WrittenText.Needed(reason, one.Field)) is { } wrong)
        {
            return CommandReply.Refused(wrong);
        }

        var draft = new DecisionDraft(
            advice.Outcome(file!.Application.Figures!.Requested.Pence), advice.Pence, advice.Pot, Deciding.PowerOf(Fund.Decision), reason, "", [], DecisionForm.DaysUntil(Round.Plan.AppealsCloseAt, clock.Now));
        var caller = Advisers.CallerOf(HttpContext);
        return await scribe.DecideAsync(
            file, draft, advisers.HasInterest(HttpContext, file.Application), caller with { CommandId = CommandFor(caller.CommandId, one) }, cancel);
    }

    /// <summary>Each decision of a form is a command of its own, and the same one when the form is sent twice.</summary>
    private static Guid CommandFor(Guid form, RoundCase one) => new(SHA256.HashData([.. form.ToByteArray(), .. one.Sent.Application.Value.ToByteArray()]).AsSpan(0, 16));

    private async Task<bool> LoadCasesAsync(Guid id)
    {
        if (!LoadRound(id))
        {
            return false;
        }

        var decided = await decisions.OfRoundAsync(Round.Id, HttpContext.RequestAborted);
        Panel = advisers.PanelOf(Round.Id);
        Cases = [.. (await applications.AllAsync(Round.Id, HttpContext.RequestAborted))
            .Select(sent => new RoundCase(sent, advisers.Of(Round.Id, sent.Application), decided.GetValueOrDefault(sent.Application), Fund.Decision.VoteDecides))
            .OrderBy(one => one.Advice?.Place ?? int.MaxValue).ThenBy(one => one.Sent.SubmittedAt)];
        return true;
    }
}
