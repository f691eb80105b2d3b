using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Papers;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Priorities;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Counts;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.Security;

namespace CommunityAction.Participation.Web.Features.Papers;

/// <summary>All that a committee is told about a vote: the figures that may be published, and what officers wrote.</summary>
/// <param name="Poll">The vote.</param>
/// <param name="Stage">What its count is called by now.</param>
/// <param name="Standings">Of the count.</param>
/// <param name="Count">The same count with its account.</param>
/// <param name="Published">What is published by ward.</param>
/// <param name="Wards">Of the council, those that the vote was for.</param>
/// <param name="File">What officers wrote.</param>
public sealed record CommitteePaper(Poll Poll, PollStage Stage, Standings Standings, ShownCount Count, WardTable Published, IReadOnlyList<CouncilEntry> Wards, PaperFile File)
{
    /// <summary>Only what is declared is given to everybody; before that it is a draft for officers.</summary>
    public bool IsDraft => Stage != PollStage.Decided;

    public PaperDraft Text => File.Text;

    public long Voters => Poll.Count!.Ballots;

    /// <summary>Some ward has enough voters for a figure.</summary>
    public bool HasWards => Published.Turnout.Wards.Count > 0;

    /// <summary>Null when there is no such vote, it is not counted, or whoever asks may not read it yet.</summary>
    public static async Task<CommitteePaper?> FindAsync(string code, HttpContext http)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<PollBoards>().Find(code) is not { } board)
        {
            return null;
        }

        var view = board.View();
        var stage = view.Poll.StageAt(services.GetRequiredService<IDatabaseClock>().Now);
        var isShown = stage == PollStage.Decided || (stage.HasCount() && http.User.IsInRole(Roles.Officer));
        return view.Poll.Rules.Rehearses is null && isShown
            ? Of(view, stage, await services.GetRequiredService<KeptCounts>().OfAsync(view.Poll, view.Version, http.RequestAborted), services.GetRequiredService<CouncilSettings>(), await PaperFile.ReadAsync(view.Poll.Id, services.GetRequiredService<IEventStore>(), services.GetRequiredService<IVault>(), http.RequestAborted))
            : null;
    }

    public static CommitteePaper Of(PollView view, PollStage stage, ShownCount count, CouncilSettings council, PaperFile file)
    {
        var only = view.Poll.Rules.Eligibility?.Wards ?? [];
        return new(
            view.Poll, stage, Standings.Of(view.Poll, view.Poll.Count!), count, view.Wards,
            [.. council.Wards.Where(ward => only.Count == 0 || only.Contains(new(ward.Key)))], file);
    }
}
