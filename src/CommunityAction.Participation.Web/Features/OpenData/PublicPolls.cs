using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Polls.Imports;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>Polls and declared results as their pages show them. Figures come from what may be broadcast and from declared results: a hidden count has no way here.</summary>
public sealed class PublicPolls(PollBoards boards, PollMoments moments, SiteAddress site, IDatabaseClock clock)
{
    public static ApiTable<PollShape> PollTable { get; } = ApiTable<PollShape>.Of(
        ("id", poll => poll.Id), ("code", poll => poll.Code), ("address", poll => poll.Address), ("programme", poll => poll.Programme), ("title", poll => poll.Title),
        ("question", poll => poll.Question), ("state", poll => poll.State), ("round", poll => poll.Round), ("form", poll => poll.Method?.Form),
        ("budgetPence", poll => poll.Budget?.Pence), ("currency", poll => poll.Budget?.Currency), ("options", poll => poll.Options?.Count),
        ("opensAt", poll => poll.OpensAt), ("closesAt", poll => poll.ClosesAt), ("turnout", poll => poll.Turnout), ("manifestHash", poll => poll.ManifestHash),
        ("result", poll => poll.Result), ("changedAt", poll => poll.ChangedAt));

    /// <summary>A row for each option, so that one table holds all.</summary>
    public static ApiTable<ResultShape> ResultTable { get; } = new(
        ["poll", "address", "programme", "title", "question", "form", "rule", "turnout", "option", "optionTitle", "costPence", "currency", "rank", "votes", "points", "won", "closedAt", "declaredAt"],
        result => result.Options.Select(option => (IEnumerable<object?>)
        [
            result.Poll, result.Address, result.Programme, result.Title, result.Question, result.Method.Form, result.Rule, result.Turnout, option.Key, option.Title,
            option.Cost?.Pence, option.Cost?.Currency, option.Rank, option.Votes, option.Points, option.Won, result.ClosedAt, result.DeclaredAt,
        ]));

    /// <summary>Newest first; one more than a page holds if there is more.</summary>
    public IReadOnlyList<PollShape> Polls(ApiQuery query) =>
        [.. Visible(query).Where(one => query.State<PollState>() is not { } state || StateOf(one.Poll) == state)
            .Where(one => query.Since is not { } since || one.At.ChangedAt >= since).Take(query.Limit + 1).Select(one => Shape(one.View, one.At))];

    public PollShape? Poll(Guid id) => Visible(new PollId(id)) is { } found ? Shape(found.View, found.At) : null;

    public IReadOnlyList<ResultShape> Results(ApiQuery query) =>
        [.. Visible(query).Where(IsDeclared).Where(one => query.Since is not { } since || one.At.DeclaredAt >= since).Take(query.Limit + 1).Select(Result)];

    public ResultShape? Result(Guid id) => Visible(new PollId(id)) is { } found && IsDeclared(found) ? Result(found) : null;

    private static bool IsDeclared(Seen one) => one.Poll is { Status: PollStatus.Closed, Result: not null } && one.At.DeclaredAt is not null;

    private IEnumerable<Seen> Visible(ApiQuery query) =>
        from board in boards.All
        let poll = board.Current.Poll
        where (query.Cursor is not { } cursor || poll.Id.Value.CompareTo(cursor) < 0)
            && (query.Programme is not { } programme || poll.Rules.Programme?.Value == programme)
            && (query.Ward is not { } ward || poll.Rules.Eligibility is not { Wards.Count: > 0 } who || who.Wards.Any(one => one.Value == ward))
        orderby poll.Id.Value descending
        let seen = Visible(poll.Id)
        where seen is not null
        select seen;

    /// <summary>As pages have it: no rehearsals, and of drafts those that can still open.</summary>
    private Seen? Visible(PollId id) =>
        boards.Find(id)?.View() is { } view && view.Poll.Rules.Rehearses is null && !(view.Poll.Status == PollStatus.Drafted && view.Poll.Rules.ClosesAt <= clock.Now)
            && moments.Find(id) is { } at
            ? new(view, at)
            : null;

    private PollShape Shape(PollView view, PollMoment at)
    {
        var (poll, rules) = (view.Poll, view.Poll.Rules);
        var isFrozen = poll.ManifestHash.Length > 0; // what a draft offers may still change, and its page does not show it
        return new(
            poll.Id.Value, poll.Code.Digits, site.To($"p/{poll.Code}").AbsoluteUri, rules.Programme?.Value, rules.Title, rules.Question, StateOf(poll), poll.Round,
            isFrozen ? MethodShape.Of(rules.Method) : null, isFrozen ? Amount.Of(rules.Budget) : null,
            isFrozen ? [.. rules.Options.Select(option => Option(poll, option))] : null,
            isFrozen && rules.Eligibility is { } who ? new([.. who.Wards.Select(ward => ward.Value)], who.FromAge, who.BarsOwnProjects == true) : null,
            rules.ResultsShown, rules.OpensAt, rules.ClosesAt, BoardSnapshot.Of(view).Ballots, isFrozen ? poll.ManifestHash : null,
            poll.Reason.Length > 0 ? poll.Reason : null,
            poll.Status == PollStatus.Closed && poll.Result is not null ? site.To($"api/v1/results/{poll.Id}").AbsoluteUri : null,
            at.ChangedAt);
    }

    private static OptionShape Option(Poll poll, PollOption option) =>
        new(option.Key, option.Title, option.Summary, CostOf(poll, option.CostPence), option.Category, option.Proposal?.Value, poll.Withdrawn.GetValueOrDefault(option.Key));

    private ResultShape Result(Seen one)
    {
        var (poll, rules) = (one.Poll, one.Poll.Rules);
        var document = ResultDocument.Of(poll, poll.Result!);
        OptionResultShape[] options =
        [
            .. document.Options.Select(row => new OptionResultShape(
                row.Key, row.Title, CostOf(poll, poll.Option(row.Key)?.CostPence), row.Rank, row.Votes, row.Points,
                poll.Outcome is { } said ? said.Winners.Contains(row.Key) : rules.Budget is null ? row.Rank == 1 && row.Votes > 0 : row.Funded)),
        ];
        return new(
            poll.Id.Value, site.To($"p/{poll.Code}/result").AbsoluteUri, rules.Programme?.Value, document.Title, document.Question, MethodShape.Of(document.Method), document.Rule,
            Amount.Of(document.Budget), document.Unspent is { } left ? new(left, rules.Budget!.Value.Currency) : null, document.Ballots,
            options, [.. options.Where(option => option.Won).Select(option => option.Key)],
            rules.Mandate?.DecidedBy, rules.Mandate?.Authority, rules.Mandate?.IsBinding ?? false, poll.CheckedBy is not null,
            document.OpensAt, document.ClosedAt, one.At.DeclaredAt!.Value, document.ManifestHash, site.To($"p/{poll.Code}/{(ElectionExport.CanHold(rules.Method) ? "result.pb" : "choices.csv")}").AbsoluteUri);
    }

    private static Amount? CostOf(Poll poll, long? pence) => pence is { } some ? new(some, poll.Rules.Budget?.Currency ?? Money.Sterling) : null;

    private PollState StateOf(Poll poll) => poll.StageAt(clock.Now) switch
    {
        PollStage.NotOpenYet => PollState.Upcoming,
        PollStage.Open => PollState.Open,
        PollStage.Counting => PollState.Counting,
        PollStage.Provisional => PollState.Provisional,
        PollStage.Checked => PollState.Checked,
        PollStage.Decided => PollState.Declared,
        PollStage.Voided => PollState.Voided,
        PollStage.Replaced => PollState.Replaced,
        _ => throw new ArgumentOutOfRangeException(nameof(poll)),
    };

    private sealed record Seen(PollView View, PollMoment At)
    {
        public Poll Poll => View.Poll;
    }
}
