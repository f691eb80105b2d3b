using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.Live;
using Npgsql;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.ResidentsDecide;

/// <summary>Makes recommendations out of declared results, with the money that is there now. One for each request: a page that asks about many applications of a round works it out once.</summary>
public sealed class RoundVotes(FundBook funds, ShortlistBook shortlists, PollBoards boards, PanelRooms rooms, ApplicationList applications, NpgsqlDataSource database)
{
    private readonly Dictionary<RoundId, RoundVote?> _known = [];

    /// <summary>Null when there never was a vote on the round's applications.</summary>
    public async Task<RoundVote?> OfAsync(RoundId round, CancellationToken cancel)
    {
        if (!_known.TryGetValue(round, out var vote))
        {
            vote = funds.OfRound(round) is { } found ? await WorkOutAsync(found.Fund, found.Round, cancel) : null;
            _known[round] = vote;
        }

        return vote;
    }

    private async Task<RoundVote?> WorkOutAsync(Fund fund, Round round, CancellationToken cancel)
    {
        var shortlist = shortlists.Find(round.Id);
        if ((shortlist.Current ?? shortlist.Votes.LastOrDefault()) is not { } last || boards.Find(last.Poll) is not { } board)
        {
            return null;
        }

        List<Poll> declared = [.. shortlist.Votes.Where(vote => !vote.IsCancelled).Select(vote => boards.Find(vote.Poll)?.Current.Poll).OfType<Poll>().Where(poll => poll.Result is not null)];
        var panel = fund.Decision.Route == DecisionRoute.PanelAndVote ? rooms.All.FirstOrDefault(one => one.Rules?.Round == round.Id && one.Frozen is not null) : null;
        var pots = await PotsAsync(fund, round.Id, cancel);
        var vote = new RoundVote(fund, round, board.Current.Poll, declared, panel)
        {
            Adoption = shortlist.AdoptionOf(last.Poll),
            AvailablePence = Math.Min(round.Plan.Budget.Pence, pots.Sum(pot => Math.Max(0, pot.Pence))),
        };
        if (!vote.IsDeclared || vote.WaitsForPanel)
        {
            return vote;
        }

        var listed = (await applications.SentAsync(round.Id, cancel)).ToDictionary(row => row.Application);
        return panel is null ? ByVote(vote, listed, pots) : ByBoth(vote, panel, listed, pots);
    }

    private static RoundVote ByVote(RoundVote vote, Dictionary<ApplicationId, ListedApplication> listed, IReadOnlyList<PotAmount> pots)
    {
        var counted = vote.Declared.Reverse().SelectMany(CountedOption.Of).ToList(); // the last vote says where what was left stands
        var all = vote.Declared.SelectMany(CountedOption.Of).Where(one => one.IsChosen).Concat(counted).DistinctBy(one => one.Application).Where(one => listed.ContainsKey(one.Application)).ToList();
        return Recommend(vote, [.. all.Select(one => (Turn(one, one.Place, one.IsChosen, one.Pence, vote.Fund, listed), one, (decimal?)null, (CombinedPlace?)null))], listed, pots, LineRule.PassOver);
    }

    private static RoundVote ByBoth(RoundVote vote, Panel panel, Dictionary<ApplicationId, ListedApplication> listed, IReadOnlyList<PotAmount> pots)
    {
        var scores = panel.Frozen!.Order.ToDictionary(ranked => ranked.Application, ranked => ranked.Score);
        var counted = CountedOption.Of(vote.Declared[0]).Where(one => scores.ContainsKey(one.Application) && listed.ContainsKey(one.Application)).ToDictionary(one => one.Application);
        var order = CombinedOrder.Of(
            [.. counted.Values.Select(one => new PanelAndVotes(one.Application, scores[one.Application], one.Votes))], vote.Fund.Decision.PanelWeight, vote.Fund.Decision.VoteWeight);
        return Recommend(
            vote,
            [.. order.Select(place => (place, one: counted[place.Application], asked: panel.Applications[place.Application].AskedPence, score: scores[place.Application])).Select(each => (
                Turn(each.one, each.place.Place, each.score >= panel.Rules!.LeastScore, each.asked, vote.Fund, listed), each.one, (decimal?)each.score, (CombinedPlace?)each.place))],
            listed, pots, panel.Rules!.Line);
    }

    private static RoundVote Recommend(
        RoundVote vote, IReadOnlyList<(VoteTurn Turn, CountedOption Counted, decimal? Score, CombinedPlace? Combined)> turns, Dictionary<ApplicationId, ListedApplication> listed, IReadOnlyList<PotAmount> pots,
        LineRule rule)
    {
        var recommendation = VoteRecommendation.Of([.. turns.Select(one => one.Turn)], pots, vote.AvailablePence, rule);
        return vote with
        {
            Recommendation = recommendation,
            Rows = [.. turns.Zip(recommendation.Lines, (one, line) => new VotedRow(listed[line.Application], one.Counted.Option, line, one.Counted.Votes, one.Counted.IsTied, one.Score, one.Combined))],
        };
    }

    private static VoteTurn Turn(CountedOption one, int place, bool isChosen, long pence, Fund fund, Dictionary<ApplicationId, ListedApplication> listed)
    {
        var row = listed[one.Application];
        return new(
            one.Application, place, isChosen, pence, Math.Min(pence, one.Option.LeastPence ?? pence), [.. fund.PotsFor(row.Ward, row.Theme, row.Population).Select(pot => pot.Id)],
            one.IsWithdrawn || row.Status == ApplicationStatus.Withdrawn, one.Votes > 0);
    }

    /// <summary>What each pot can give to this round's applications: what is free, and what is kept for them already.</summary>
    private async Task<IReadOnlyList<PotAmount>> PotsAsync(Fund fund, RoundId round, CancellationToken cancel)
    {
        var kept = await database.QueryAsync(
            "select d.pot, d.award from participation.grant_decisions d join participation.grant_applications a on a.id = d.application where a.round = $1 and d.is_current and d.award is not null",
            row => (Pot: new PotId(row.GetGuid(0)), Award: new AwardId(row.GetGuid(1))), cancel, round.Value);
        return
        [
            .. from described in fund.Pots
               let pot = rooms.Find(described.Id)
               select new PotAmount(described.Id, pot.Free + kept.Where(one => one.Pot == described.Id).Sum(one => pot.Reservations.GetValueOrDefault(one.Award))),
        ];
    }
}
