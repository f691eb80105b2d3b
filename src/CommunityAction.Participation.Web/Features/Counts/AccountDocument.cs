using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Web.Counting;

namespace CommunityAction.Participation.Web.Features.Counts;

/// <summary>The account of a count for programs, under the names that the count of a file uses.</summary>
internal static class AccountDocument
{
    private const int Decimals = 6;

    public static JsonObject Of(ShownCount count)
    {
        var said = count.Outcome.Said;
        return count.Outcome.Account switch
        {
            AllocationAccount account => new AllocationReport(said.Rule.Name(), account.Election, account.Settings, account.Allocation).ToReport().Json,
            ElectionAccount account => new StvReport(account.Count, said.Seed).ToReport().Json,
            RankingAccount account => Ranking(count, account),
            DecisionAccount account => Decision(count, account),
            var other => throw new ArgumentException($"An account of a kind that is not known: {other.GetType().Name}", nameof(count)),
        };
    }

    private static JsonObject Head(ShownCount count) => new()
    {
        ["rule"] = count.Outcome.Said.Rule.Name(),
        ["voters"] = count.Outcome.Ballots,
        ["winners"] = Figures.Ids(count.Outcome.Said.Winners),
        ["seed"] = count.Outcome.Said.Seed,
        ["tiesMet"] = new JsonArray([.. count.Outcome.Said.Ties.Select(Figures.Tie)]),
    };

    private static JsonObject Ranking(ShownCount count, RankingAccount account)
    {
        var json = Head(count);
        json["ranking"] = new JsonArray([.. count.Outcome.Said.Order.Select(Figures.Ids)]);
        json["options"] = new JsonArray([.. RankingTable.Of(count, account).Rows.Select(row => Option(account, row))]);
        if (account.Result is RunoffRanking runoff)
        {
            json["rounds"] = new JsonArray([.. runoff.Rounds.Select((round, index) => Round(account, round, index + 1))]);
        }

        if (account.Preferences is { } preferences)
        {
            var places = Enumerable.Range(0, preferences.Options).ToList();
            json["paper"] = Figures.Ids(account.Options.Select(option => option.Id));
            json["preferences"] = new JsonArray([.. places.Select(one => new JsonArray([.. places.Select(other => JsonValue.Create(preferences[one, other]))]))]);
        }

        return json;
    }

    private static JsonObject Option(RankingAccount account, RankedRow row)
    {
        var json = new JsonObject { ["id"] = account.Options[row.Option].Id, ["place"] = row.Place };
        if (row.Figure is { } figure)
        {
            json["figure"] = Figures.Exact(figure);
        }

        if (account.Result is BradleyTerryRanking fit)
        {
            var strength = fit.Strengths[row.Option];
            (json["strength"], json["low"], json["high"]) = (Math.Round(strength.Log, Decimals), Math.Round(strength.Low, Decimals), Math.Round(strength.High, Decimals));
            (json["won"], json["lost"]) = (strength.Won, strength.Lost);
        }

        return json;
    }

    private static JsonObject Round(RankingAccount account, RunoffRound round, int number) => new()
    {
        ["round"] = number,
        ["votes"] = new JsonObject(account.Options.Index().Where(option => round.Votes[option.Index] is not null)
            .Select(option => KeyValuePair.Create(option.Item.Id, (JsonNode?)JsonValue.Create(round.Votes[option.Index])))),
        ["exhausted"] = round.Exhausted,
        [round.IsWin ? "wins" : "leaves"] = Figures.Ids(round.Placed.Select(option => account.Options[option].Id)),
    };

    private static JsonObject Decision(ShownCount count, DecisionAccount account)
    {
        var (json, found) = (Head(count), account.Count);
        json["outcome"] = Figures.Word(count.Outcome.Said.Decision ?? found.Outcome);
        json["votes"] = new JsonObject { ["yes"] = found.Votes.For, ["no"] = found.Votes.Against, ["abstain"] = found.Votes.Abstain };
        (json["whole"], json["needed"], json["present"], json["quorum"]) = (found.Whole, found.Needed, found.Present, found.Quorum);
        json["majority"] = new JsonObject
        {
            ["parts"] = account.Terms.Parts, ["of"] = account.Terms.Of, ["moreThan"] = account.Terms.MoreThan, ["share"] = Figures.Word(account.Terms.Majority),
        };
        return json;
    }
}
