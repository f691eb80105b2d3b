using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>The ballot, or why there is none now.</summary>
[Authorize(Policies.TakePart)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)] // going back must not show what was picked
[RequestSizeLimit(CastBallotEndpoint.LargestBallot)]
public sealed class VoteModel(
    PollBoards boards, IBallotBox box, BallotDesk desk, Voters voters, CouncilSettings council, IDatabaseClock clock, OwnProjects own, RefusalWording wording, IStringLocalizer<Texts> texts)
    : PageModel
{
    private VoterId? _voter;
    private Resident? _resident;

    public BoardSnapshot Snapshot { get; private set; } = null!;

    public Poll Poll { get; private set; } = null!;

    public PollStage Stage { get; private set; }

    /// <summary>In the order in which this voter meets them.</summary>
    public IReadOnlyList<PollOption> Options { get; private set; } = [];

    public BallotPaper Paper { get; private set; } = BallotPaper.Blank(1);

    /// <summary>What this voter is asked to compare; empty on every other ballot.</summary>
    public IReadOnlyList<(PollOption One, PollOption Other)> Pairs { get; private set; } = [];

    /// <summary>Keys of the options that are the voter's own projects; null where the rules do not ask.</summary>
    public IReadOnlySet<string>? Own { get; private set; }

    /// <summary>Why this person cannot vote here, though others can; null when they can.</summary>
    public Refusal? Barrier { get; private set; }

    /// <summary>The ward that the vote is counted in; null when nobody is signed in, or they do not say.</summary>
    public string? Ward => _resident?.Ward is { } ward ? council.NameOf(ward) : null;

    /// <summary>A ballot from this device, or of this person, counts already. What it says is never shown.</summary>
    public bool HasVoted { get; private set; }

    public bool IsOwn(PollOption option) => Own?.Contains(option.Key) == true;

    public ErrorSummary? Errors { get; private set; }

    /// <summary>The option that the error is about, or null when it is about the whole ballot.</summary>
    public string? KeyAtFault { get; private set; }

    /// <summary>An officer looks at the ballot of a draft. Nothing can be cast: the poll takes no ballot yet.</summary>
    public bool IsPreview { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, bool preview = false)
    {
        if (!await LoadAsync(code))
        {
            return NotFound();
        }

        IsPreview = preview && Stage == PollStage.NotOpenYet && User.IsInRole(Roles.Officer);
        Paper = BallotPaper.Blank(await ReadRevisionAsync() + 1);
        return Page();
    }

    /// <summary>Takes the code from the route itself: where the form cannot be read nothing is bound.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var code = (string)RouteData.Values["code"]!;
        if (!await LoadAsync(code))
        {
            return NotFound();
        }

        Paper = BallotPaper.Read(Request.Form);
        var (choices, refusal) = Paper.ChoicesFor(Poll);
        if (choices is not null)
        {
            var reply = await desk.CastAsync(Poll.Id, _voter ?? default, new(Paper.Revision, choices, _resident, Own), HttpContext.RequestAborted);
            if (reply.Receipt is not null)
            {
                Response.Headers.Location = $"/p/{Poll.Code}/receipt";
                return StatusCode(StatusCodes.Status303SeeOther);
            }

            refusal = reply.Refusal!;
        }

        return await RefuseAsync(code, refusal!);
    }

    private async Task<PageResult> RefuseAsync(string code, Refusal refusal)
    {
        var revision = await ReadRevisionAsync();
        if (refusal.Code == "stale-revision")
        {
            Paper = Paper with { Revision = revision + 1 };
        }

        Show(boards.Find(code)!.View()); // the refusal may come from a change that this page has not seen
        Response.StatusCode = Problems.StatusOf(refusal);
        KeyAtFault = FindKey(refusal);
        var place = Options.ToList().FindIndex(option => option.Key == KeyAtFault || (KeyAtFault is null && !Poll.Withdrawn.ContainsKey(option.Key) && !IsOwn(option)));
        Errors = new(SayWhatCounts(), Stage == PollStage.Open ? $"c{(Pairs.Count > 0 ? 0 : place) + 1}" : "", wording.Say(refusal, Poll));
        return Page();
    }

    private string SayWhatCounts() => Stage switch
    {
        not (PollStage.Voided or PollStage.Replaced) when HasVoted => texts["This change is not counted. The vote you cast before still counts"],
        PollStage.Open => texts["Your vote is not counted yet"],
        _ => texts["Your vote is not counted"],
    };

    private async Task<bool> LoadAsync(string code)
    {
        if (boards.Find(code) is not { } board)
        {
            return false;
        }

        Show(board.View());
        _voter = voters.OfOrNew(HttpContext, Poll.Rules);
        _resident = await voters.ResidentAsync(HttpContext);
        Barrier = Poll.Rules.Eligibility?.Check(_resident, Poll.Rules.OpensAt);
        Own = Poll.Rules.Eligibility?.BarsOwnProjects == true && User.Person() is { } person ? await own.OfAsync(Poll, person, HttpContext.RequestAborted) : null;
        Options = PaperOrder.For(Poll, _voter ?? default);
        Pairs = Poll.Rules.Method.Form == BallotForm.Pairwise ? PairOrder.For(Poll, _voter ?? default, Own) : [];
        return true;
    }

    /// <summary>Of the ballot that stands; a vote that goes through needs no such look.</summary>
    private async Task<int> ReadRevisionAsync()
    {
        var ballot = _voter is { } voter ? await box.ReadAsync(Poll.Id, voter, HttpContext.RequestAborted) : Ballot.None;
        HasVoted = ballot.Revision > 0;
        return ballot.Revision;
    }

    private void Show(PollView view)
    {
        Poll = view.Poll;
        Snapshot = BoardSnapshot.Of(view);
        Stage = Poll.StageAt(clock.Now);
    }

    private string? FindKey(Refusal refusal) => refusal.Code switch
    {
        "too-many-points-on-option" or "too-many-tokens-on-option" or "score-too-high" => refusal.Arguments[0].ToString(),
        "place-twice" => refusal.Arguments[1].ToString(),
        "points-unreadable" or "tokens-unreadable" or "score-unreadable" or "place-unreadable" or "points-negative" or "own-project" => Poll.Rules.Options.FirstOrDefault(option => option.Title.Equals(refusal.Arguments[0]))?.Key,
        _ => null,
    };
}
