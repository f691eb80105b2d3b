using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Counts;

/// <summary>
/// Another rule, another budget, another completion on the same ballots: those of the poll once it is counted, before that those of its rehearsal. For officers alone, never while people vote, and nothing is stored.
/// </summary>
[Authorize(Policies.RunPolls)]
public sealed class WhatIfModel(KeptCounts counts, PollBoards boards) : OfficerPage
{
    public WhatIfForm Form { get; private set; } = null!;

    /// <summary>The rules to try, the usual one first.</summary>
    public IReadOnlyList<CountingMethod> Methods { get; private set; } = [];

    /// <summary>Null until something is tried that can be counted.</summary>
    public Comparison? Comparison { get; private set; }

    /// <summary>The ballots are those of a rehearsal.</summary>
    public bool IsRehearsed { get; private set; }

    /// <summary>There are ballots to count.</summary>
    public bool HasBallots { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        Methods = CountingFit.For(Poll.Rules.Method.Form, Poll.Rules.Budget is not null);
        var isAsked = Request.Query.ContainsKey("counting");
        Form = isAsked ? WhatIfForm.Read(Request.Query) : WhatIfForm.Of(Poll.Rules);
        if (Counted() is not { } counted)
        {
            return Page();
        }

        HasBallots = true;
        IsRehearsed = counted.Poll.Id != Poll.Id;
        return isAsked ? await TryAsync(counted) : Page();
    }

    private async Task<IActionResult> TryAsync(PollAtVersion counted)
    {
        if (Form.ToRules(Poll.Rules, out var problem) is not { } tried)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Errors = new(Texts["This cannot be counted"], problem!.Field, Service<RefusalWording>().Say(problem, Poll));
            return Page();
        }

        var ballots = await counts.BallotsAsync(counted.Poll, counted.Version, HttpContext.RequestAborted);
        var seed = PollCounting.SeedOf(counted.Poll);
        string[] withdrawn = [.. counted.Poll.Withdrawn.Keys];
        ShownCount Count(PollRules rules) => new(rules, PollCounting.Count(rules, seed, withdrawn, ballots));
        var own = IsRehearsed ? Count(Poll.Rules) : await counts.OfAsync(counted.Poll, counted.Version, HttpContext.RequestAborted);
        Comparison = new(own, Count(tried));
        return Page();
    }

    /// <summary>The poll when it is counted; before it opens, its last rehearsal that is.</summary>
    private PollAtVersion? Counted() =>
        Stage.HasCount() ? boards.Find(Poll.Id)!.Current
        : Stage == PollStage.NotOpenYet
            ? boards.All.Select(board => board.Current).Where(one => one.Poll.Rules.Rehearses == Poll.Id && one.Poll is { Status: PollStatus.Closed, Count: not null } && SamePaper(one.Poll)).MaxBy(one => one.Poll.ClosedAt)
        : null;

    /// <summary>A draft that was changed since is another vote.</summary>
    private bool SamePaper(Poll rehearsal) => rehearsal.Rules.Method == Poll.Rules.Method && rehearsal.Rules.Options.SequenceEqual(Poll.Rules.Options);
}
