using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Officer.FromProposals;

/// <summary>
/// A new poll of proposals, step by step: which ones, by which rules, and all of it to check. What was said at one step travels hidden through the others, so
/// that nothing is kept until the poll is made, and then all of it at once.
/// </summary>
[Authorize(Policies.RunPolls)]
[Shows(typeof(ProposalsProjection))]
public sealed class NewModel(IDatabaseClock clock, OfficerDesk desk, ProgrammeBook book, ProposalList proposals, ProposalOptions options) : PollFormPage
{
    private static readonly string[] OfThePage = ["do", SignedInPerson.CommandField];

    public NewStep Step { get; private set; }

    public ProgrammeView View { get; private set; } = null!;

    public PickList List { get; private set; } = new([], new HashSet<ProposalId>());

    /// <summary>The poll as it would be made; at the last step only.</summary>
    public Poll Trial { get; private set; } = Poll.None;

    /// <summary>Programmes that have proposals for a ballot, with how many.</summary>
    public IReadOnlyList<(ProgrammeView View, long Ready)> Programmes { get; private set; } = [];

    /// <summary>Fields of other steps than this one.</summary>
    public IEnumerable<(string Name, string Value)> Carried => !Request.HasFormContentType ? [] :
        from sent in Request.Form
        where !OfThePage.Contains(sent.Key) && Step switch
        {
            NewStep.Proposals => sent.Key != "programme" && !PickList.Fields.Contains(sent.Key),
            NewStep.Settings => sent.Key is PickList.Field or "showWard" or "showTheme",
            _ => true,
        }
        from value in sent.Value
        select (sent.Key, value);

    public async Task<IActionResult> OnGetAsync(Guid? programme, Guid[] pick)
    {
        if (programme is { } asked && await LoadAsync(asked.ToString()))
        {
            List = List with { Picked = List.Rows.Select(row => row.Proposal).Intersect(pick.Select(id => new ProposalId(id))).ToHashSet() };
            return Page();
        }

        var ready = await proposals.ReadyByProgrammeAsync(HttpContext.RequestAborted);
        Programmes = [.. book.All.Where(view => ready.ContainsKey(view.Id)).Select(view => (view, ready[view.Id]))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var form = Request.Form;
        if (!await LoadAsync(form.Text("programme")))
        {
            return NotFound();
        }

        List = PickList.Read(form, List.Rows);
        var wanted = form.Text("do");
        if (wanted == "make" && await desk.FindAsync(HttpContext) is { } made)
        {
            return OnToCounting(made);
        }

        if (wanted is "show" or "proposals")
        {
            return Page();
        }

        var asked = PickList.Ids(form, PickList.Field);
        var picked = await options.OfAsync(List.Rows.Select(row => row.Proposal).Where(List.Picked.Contains), HttpContext.RequestAborted);
        if (asked.Count == 0 || picked.Count < asked.Count)
        {
            return RefuseAll([Refusal.Of(asked.Count == 0 ? "proposals-not-picked" : "proposals-not-ready", "picks")]);
        }

        Step = NewStep.Settings;
        Draft = (form.ContainsKey("question") ? PollForm.Read(form) : Suggested(picked.Count)) with { Copied = picked };
        return wanted switch
        {
            "check" => Check() ?? Page(),
            "make" => Check() ?? await MakeAsync(),
            _ => Page(),
        };
    }

    private async Task<bool> LoadAsync(string programme)
    {
        if (!Guid.TryParse(programme, out var id) || book.Find(new(id)) is not { } view)
        {
            return false;
        }

        (Step, View) = (NewStep.Proposals, view);
        List = List with { Rows = await proposals.ReadyAsync(view.Id, cancel: HttpContext.RequestAborted) };
        return true;
    }

    /// <summary>On to the last step; or the settings again, with what is wrong.</summary>
    private PageResult? Check()
    {
        if (Draft.ToRules(null, book, Texts, out var problems) is not { } rules)
        {
            return RefuseAll(problems);
        }

        var decision = new DraftPoll(default, default, rules).Decide(Poll.None, clock.Now);
        if (decision.Refusal is { } refusal)
        {
            return RefuseAll([refusal]);
        }

        Trial = decision.Facts.Aggregate(Poll.None, Poll.Evolve);
        Step = NewStep.Check;
        return null;
    }

    private async Task<IActionResult> MakeAsync()
    {
        var drafted = await desk.DraftAsync(HttpContext, Trial.Rules);
        if (drafted.Refusal is not { } refusal)
        {
            return OnToCounting(drafted.Poll);
        }

        // Another officer was quicker with one of them.
        await LoadAsync(View.Id.ToString());
        List = PickList.Read(Request.Form, List.Rows);
        return RefuseAll([refusal.Code == "proposal-not-costed" ? Refusal.Of("proposals-not-ready", "picks") : refusal with { Field = "" }]);
    }

    /// <summary>As the programme has it: its title, who decides, its wards, and its phase for voting.</summary>
    private PollForm Suggested(int picked)
    {
        var (outline, plan) = (View.Outline, View.Programme.Plan);
        var blank = PollForm.Blank(clock.Now) with
        {
            Programme = View.Id.ToString(),
            Title = outline.Title,
            Budget = List.Budget,
            Ballot = new() { MaxChoices = Math.Min(3, picked).ToString(System.Globalization.CultureInfo.InvariantCulture) },
            Mandate = new() { Kind = "mandate", DecidedBy = outline.DecidedBy, Authority = outline.Authority },
            Eligibility = new() { Wards = [.. outline.Wards.Select(ward => ward.Value)] },
        };
        return plan.Phases.FirstOrDefault(phase => phase.Phase == Domain.Programmes.ProgrammePhase.Vote && phase.StartsAt > clock.Now) is { } vote
            ? blank.At(vote.StartsAt, plan.EndOf(vote.Phase))
            : blank;
    }
}
