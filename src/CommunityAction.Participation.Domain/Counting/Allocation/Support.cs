using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>Who stands behind which project with what weight, laid out both ways for fast walks. A weight of 0 is no support.</summary>
internal sealed class Support
{
    private static readonly long PointsScale = (long)Math.Pow(10, BudgetElection.MostDecimalsOfPoints);

    private readonly int[] _starts;
    private readonly int[] _ballots;
    private readonly long[] _weights;
    private readonly int[] _choiceStarts;
    private readonly int[] _choices;
    private readonly long[] _choiceWeights;

    public Support(BudgetElection election, Utilities utilities)
    {
        Voters = [.. election.Ballots.Select(ballot => ballot.Voters)];
        Scale = utilities == Utilities.Points && election.Ballots.Any(ballot => ballot.Points?.Any(points => points != decimal.Truncate(points)) == true) ? PointsScale : 1;
        _choiceStarts = new int[election.Ballots.Count + 1];
        _starts = new int[election.Projects.Count + 1];
        _choices = new int[election.Ballots.Sum(ballot => ballot.Choices.Count)];
        _choiceWeights = new long[_choices.Length];
        var at = 0;
        for (var i = 0; i < election.Ballots.Count; i++)
        {
            var ballot = election.Ballots[i];
            for (var place = 0; place < ballot.Choices.Count; place++)
            {
                if (Weight(election, ballot, place, utilities) is > 0 and var weight)
                {
                    (_choices[at], _choiceWeights[at++]) = (ballot.Choices[place], weight);
                    _starts[ballot.Choices[place] + 1]++;
                }
            }

            _choiceStarts[i + 1] = at;
        }

        (_ballots, _weights) = (new int[at], new long[at]);
        TurnRound();
    }

    /// <summary>How many cast each distinct ballot.</summary>
    public long[] Voters { get; }

    /// <summary>What one point weighs: points with decimals become whole weights.</summary>
    public long Scale { get; }

    public int Projects => _starts.Length - 1;

    /// <summary>The places of the ballots that support a project.</summary>
    public ReadOnlySpan<int> Ballots(int project) => _ballots.AsSpan(_starts[project].._starts[project + 1]);

    /// <summary>The weights of the ballots that support a project, in the same order.</summary>
    public ReadOnlySpan<long> Weights(int project) => _weights.AsSpan(_starts[project].._starts[project + 1]);

    public ReadOnlySpan<int> Choices(int ballot) => _choices.AsSpan(_choiceStarts[ballot].._choiceStarts[ballot + 1]);

    public ReadOnlySpan<long> ChoiceWeights(int ballot) => _choiceWeights.AsSpan(_choiceStarts[ballot].._choiceStarts[ballot + 1]);

    /// <summary>How many voters support a project.</summary>
    public long VotesOf(int project)
    {
        var votes = 0L;
        foreach (var ballot in Ballots(project))
        {
            votes += Voters[ballot];
        }

        return votes;
    }

    /// <summary>What all who support a project give it together.</summary>
    public BigInteger WeightOf(int project)
    {
        Int128 total = 0;
        var weights = Weights(project);
        for (var i = 0; i < weights.Length; i++)
        {
            total += (Int128)weights[i] * Voters[Ballots(project)[i]];
        }

        return total;
    }

    private long Weight(BudgetElection election, MergedBallot ballot, int place, Utilities utilities) => utilities switch
    {
        Utilities.Points when election.Kind == BallotKind.Ranking => election.PointsOfFirst - place,
        Utilities.Points => (long)((ballot.Points?[place] ?? 1) * Scale),
        Utilities.Borda => ballot.Choices.Count - place - 1,
        _ => 1,
    };

    private void TurnRound()
    {
        for (var i = 0; i < Projects; i++)
        {
            _starts[i + 1] += _starts[i];
        }

        var next = _starts[..^1];
        for (var ballot = 0; ballot < Voters.Length; ballot++)
        {
            for (var i = _choiceStarts[ballot]; i < _choiceStarts[ballot + 1]; i++)
            {
                var at = next[_choices[i]]++;
                (_ballots[at], _weights[at]) = (ballot, _choiceWeights[i]);
            }
        }
    }
}
