using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Counting;

/// <summary>
/// What a poll's totals say of each option, whatever its ballots look like. Totals only ever add up what ballots hold, so that one more ballot costs its choices and no more; the sense is made here.
/// </summary>
public static class OptionScores
{
    /// <summary>
    /// By option key. On a ranking with up to m places a first place gives m points, each place further down one less, and no place none: (m + 1) times the voters who gave it a place,
    /// less the sum of its places. On comparisons, votes are the pairs that it stood in and points the pairs that it won. On all other ballots they are the totals themselves.
    /// </summary>
    public static IReadOnlyDictionary<string, OptionTotal> Of(PollRules rules, Totals totals) => rules.Method.Form switch
    {
        BallotForm.Ranking => totals.Options.ToDictionary(total => total.Option, total => total with { Points = ((rules.Method.MaxChoices + 1) * total.Votes) - total.Points }, StringComparer.Ordinal),
        BallotForm.Pairwise => Wins(totals),
        _ => totals.Options.ToDictionary(total => total.Option, StringComparer.Ordinal),
    };

    private static Dictionary<string, OptionTotal> Wins(Totals totals)
    {
        var wins = new Dictionary<string, OptionTotal>(StringComparer.Ordinal);
        foreach (var total in totals.Options)
        {
            if (Pair.Read(total.Option) is { } pair)
            {
                Add(pair.First, total.Votes, pair.IsLevel ? 0 : total.Votes);
                Add(pair.Second, total.Votes, 0);
            }
        }

        return wins;

        void Add(string option, long compared, long won)
        {
            var sofar = wins.GetValueOrDefault(option) ?? new(option, 0, 0);
            wins[option] = sofar with { Votes = sofar.Votes + compared, Points = sofar.Points + won };
        }
    }
}
