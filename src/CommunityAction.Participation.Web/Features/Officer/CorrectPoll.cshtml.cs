using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>Changes a draft, or takes a new round in place of a poll whose rules are frozen.</summary>
[Authorize(Policies.RunPolls)]
public sealed class CorrectPollModel(IDatabaseClock clock, OfficerDesk desk, ProgrammeBook programmes) : PollFormPage
{
    public bool IsDraft => Stage == PollStage.NotOpenYet;

    /// <summary>What was taken off the ballot stays off it.</summary>
    private IReadOnlyList<PollOption> Copied => [.. Poll.Rules.Options.Where(option => option.IsCopied() && (IsDraft || !Poll.Withdrawn.ContainsKey(option.Key)))];

    public IActionResult OnGet(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        var fresh = PollForm.Blank(clock.Now);
        var old = PollForm.Of(Poll.Rules) with { Copied = Copied };
        Draft = Poll.Rules.ClosesAt > clock.Now ? old
            : old with { OpensDay = fresh.OpensDay, OpensTime = fresh.OpensTime, ClosesDay = fresh.ClosesDay, ClosesTime = fresh.ClosesTime };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        Reason = Request.Form["reason"].ToString();
        Draft = PollForm.Read(Request.Form) with { Copied = Copied };
        if (Draft.ToRules(Poll.Rules, programmes, Texts, out var problems) is not { } rules)
        {
            return RefuseAll(problems);
        }

        if (IsDraft)
        {
            return await desk.SendAsync(HttpContext, new DraftPoll(Poll.Id, Poll.Code, rules, Poll.Corrects, Poll.Round)) is { } refused ? RefuseAll([refused])
                : rules.Counting == Poll.Rules.Counting ? SeeOther(Poll.Id)
                : OnToCounting(Poll.Id);
        }

        var next = await desk.ReplaceAsync(HttpContext, Poll, Reason, rules);
        return next.Refusal is { } refusal ? RefuseAll([refusal]) : SeeOther(next.Poll);
    }
}
