namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>First past the post: the voters who rank an option first. Who ranks several first gives each an equal part of their vote.</summary>
public static class FirstPreferences
{
    public static FigureRanking Of(RankedElection election, Unranked unranked = Unranked.Last)
    {
        var options = election.Options.Count;
        var votes = new Fraction[options];
        foreach (var ballots in election.Ballots.Where(ballot => ballot.Ranks.Length > 0 || unranked == Unranked.Last).GroupBy(ballot => ballot.Ranks.Length == 0 ? options : ballot.Ranks[0].Length))
        {
            var whole = new long[options];
            foreach (var ballot in ballots)
            {
                foreach (var option in ballot.Ranks.Length == 0 ? Enumerable.Range(0, options) : ballot.Ranks[0])
                {
                    whole[option] += ballot.Voters;
                }
            }

            for (var option = 0; option < options; option++)
            {
                votes[option] += new Fraction(whole[option], ballots.Key);
            }
        }

        return FigureRanking.Of(votes);
    }
}
