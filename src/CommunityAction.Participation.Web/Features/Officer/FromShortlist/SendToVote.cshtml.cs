using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Features.ResidentsDecide;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Officer.FromShortlist;

/// <summary>
/// A round sends applications to a residents' vote: which ones, with what each will say, and by which rules. The vote is made as a draft; its own pages take over from there. What was picked travels hidden, so that nothing is kept
/// until the vote is made.
/// </summary>
[Authorize(Policies.RunPolls)]
[Shows(typeof(ApplicationsProjection))]
public sealed class SendToVoteModel(
    IDatabaseClock clock, FundBook funds, ProgrammeBook programmes, ShortlistOptions options, RoundVotes votes, PanelRooms rooms, OfficerDesk desk) : PollFormPage
{
    private const int MostSuggested = 5;

    private List<ApplicationId> _ranked = [];

    public Fund Fund { get; private set; } = null!;

    public Round Round { get; private set; } = null!;

    /// <summary>The vote that there is, or the last that was stopped; null when there never was one.</summary>
    public RoundVote? Vote { get; private set; }

    /// <summary>What can go on the ballot; the panel's order where there is one.</summary>
    public IReadOnlyList<(ListedApplication Application, PollOption Option)> Choice { get; private set; } = [];

    public IReadOnlySet<ApplicationId> Picked { get; private set; } = new HashSet<ApplicationId>();

    /// <summary>The second step is shown.</summary>
    public bool IsSettings { get; private set; }

    /// <summary>So many have a place in the panel's frozen order.</summary>
    public int RankedCount => _ranked.Count;

    /// <summary>1 for the first in the panel's frozen order; null when it is not in it.</summary>
    public int? PlaceOf(ApplicationId application) => _ranked.IndexOf(application) is >= 0 and var at ? at + 1 : null;

    public async Task<IActionResult> OnGetAsync(Guid id, int? down)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        Picked = (down is { } place && RankedCount > 0 ? _ranked.Take(place) : Choice.Select(one => one.Application.Application)).ToHashSet();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
        {
            return NotFound();
        }

        var (form, asked) = (Request.Form, Request.Form["pick"].Select(pick => Guid.TryParse(pick, out var one) ? new ApplicationId(one) : default).ToHashSet());
        if (form.Text("do") == "make" && await desk.FindAsync(HttpContext) is { } made)
        {
            return SeeOther(made);
        }

        if (!Fund.Decision.HasVote || Vote is { IsStopped: false } || clock.Now < Round.Plan.ClosesAt)
        {
            return RefuseAll([Refusal.Of(!Fund.Decision.HasVote ? "fund-without-vote" : Vote is { IsStopped: false } ? "round-has-vote" : "round-not-closed")]);
        }

        List<PollOption> picked = [.. Choice.Where(one => asked.Contains(one.Application.Application)).Select(one => one.Option)];
        Picked = picked.Select(option => option.Application!.Value).ToHashSet();
        if (picked.Count == 0 || Picked.Count < asked.Count)
        {
            return RefuseAll([Refusal.Of(picked.Count == 0 ? "shortlist-empty" : "application-not-in", "picks")]);
        }

        if (form.Text("do") == "choose")
        {
            return Page();
        }

        IsSettings = true;
        Draft = (form.ContainsKey("question") ? PollForm.Read(form) : Suggested(picked.Count)) with { Copied = picked };
        return form.Text("do") == "make" ? await MakeAsync() : Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (funds.OfRound(new RoundId(id)) is not { } found)
        {
            return false;
        }

        (Fund, Round) = found;
        Vote = await votes.OfAsync(Round.Id, HttpContext.RequestAborted);
        if (Fund.Decision.HasVote && Vote is null or { IsStopped: true })
        {
            _ranked = [.. rooms.All.FirstOrDefault(panel => panel.Rules?.Round == Round.Id && panel.Frozen is not null)?.Frozen!.Order.Select(ranked => ranked.Application) ?? []];
            Choice = [.. (await options.OfAsync(Round.Id, HttpContext.RequestAborted)).OrderBy(one => PlaceOf(one.Application.Application) ?? int.MaxValue)];
        }

        return true;
    }

    /// <summary>The vote as a draft, with the usual rule for its kind of ballot; or the settings again, with what is wrong.</summary>
    private async Task<IActionResult> MakeAsync()
    {
        if (Draft.ToRules(null, programmes, Texts, out var problems) is not { } rules)
        {
            return RefuseAll(problems);
        }

        if (rules.Mandate is { } mandate && mandate.IsBinding != Fund.Decision.VoteDecides)
        {
            return RefuseAll([Refusal.Of("vote-worth-differs", "weight-" + (Fund.Decision.VoteDecides ? "decides" : "recommends"))]);
        }

        var drafted = await desk.DraftAsync(HttpContext, rules with { Shortlist = new(Round.Id), Counting = new(CountingFit.For(rules.Method.Form, rules.Budget is not null)[0]) });
        return drafted.Refusal is { } refusal ? RefuseAll([refusal]) : SeeOther(drafted.Poll);
    }

    /// <summary>As the fund and the round have it: the money, who decides and under which authority.</summary>
    private PollForm Suggested(int picked) => PollForm.Blank(clock.Now) with
    {
        Title = Cut($"{Fund.Outline.Name}: {Round.Plan.Name}"),
        Question = Texts["Which projects should share {0}?", Wording.MoneyText.Of(Round.Plan.Budget)],
        Programme = Fund.Outline.Programme?.ToString() ?? "",
        Budget = OptionLine.WriteMoney(Round.Plan.Budget.Pence),
        Currency = Round.Plan.Budget.Currency,
        ResultsShown = "hidden",
        Ballot = new() { MaxChoices = Math.Min(MostSuggested, picked).ToString(CultureInfo.InvariantCulture) },
        Mandate = new() { Kind = "mandate", Weight = Fund.Decision.VoteDecides ? "decides" : "recommends", DecidedBy = Fund.Decision.DecidedBy, Authority = Fund.Decision.Authority, EqualityImpact = Round.Plan.EqualityImpact },
    };

    private static string Cut(string title) => title.Length <= PollRulesCheck.LongestTitle ? title : title[..PollRulesCheck.LongestTitle];
}
