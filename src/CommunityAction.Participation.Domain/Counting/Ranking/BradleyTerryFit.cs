namespace CommunityAction.Participation.Domain.Counting.Ranking;

/// <summary>Newton's method on the logarithms of the strengths. The likelihood has one summit, because of the prior; a step that would lead down is halved.</summary>
internal sealed class BradleyTerryFit
{
    private const double Tolerance = 1e-12;
    private const int MostSteps = 200;

    private readonly double _prior;
    private readonly long[] _won;
    private readonly long[] _lost;
    private readonly (int One, int Other, long Met)[] _met;

    public BradleyTerryFit(PairwiseChoices choices, double prior)
    {
        (_prior, _won, _lost) = (prior, new long[choices.Options.Count], new long[choices.Options.Count]);
        foreach (var (chosen, other, times) in choices.Pairs)
        {
            _won[chosen] += times;
            _lost[other] += times;
        }

        _met = [.. choices.Pairs.GroupBy(pair => (Math.Min(pair.Chosen, pair.Other), Math.Max(pair.Chosen, pair.Other))).OrderBy(pair => pair.Key)
            .Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Sum(one => one.Times)))];
    }

    public long Won(int option) => _won[option];

    public long Lost(int option) => _lost[option];

    /// <returns>The logarithms of the strengths and their standard errors.</returns>
    public (double[] Logs, double[] Errors) From(double[] logs)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var (slope, curvature) = At(logs);
            var move = SymmetricMatrix.Factor(curvature).Solve(slope);
            logs = Uphill(logs, move);
            if (move.Length == 0 || move.Max(Math.Abs) < Tolerance)
            {
                break;
            }
        }

        return (logs, Errors(SymmetricMatrix.Factor(At(logs).Curvature), logs.Length));
    }

    /// <summary>Of each logarithm less the mean of all: where all of them lie together only the prior knows.</summary>
    private static double[] Errors(SymmetricMatrix curvature, int options)
    {
        var means = curvature.Solve([.. Enumerable.Repeat(1.0 / options, options)]);
        var mean = means.Sum() / options;
        return [.. curvature.InverseDiagonal().Select((variance, option) => Math.Sqrt(Math.Max(0, variance - (2 * means[option]) + mean)))];
    }

    private double[] Uphill(double[] logs, double[] move)
    {
        var before = Likelihood(logs);
        double[] next;
        var part = 1.0;
        do
        {
            next = [.. logs.Zip(move, (log, by) => log + (part * by))];
            part /= 2;
        }
        while (Likelihood(next) < before - (Math.Abs(before) * Tolerance) && part > Tolerance);

        return next;
    }

    private double Likelihood(double[] logs)
    {
        var sum = 0.0;
        for (var option = 0; option < logs.Length; option++)
        {
            sum += ((_won[option] + (_prior / 2)) * logs[option]) - (_prior * Softplus(logs[option]));
        }

        foreach (var (one, other, met) in _met)
        {
            sum -= met * (logs[other] + Softplus(logs[one] - logs[other]));
        }

        return sum;
    }

    private (double[] Slope, double[,] Curvature) At(double[] logs)
    {
        var slope = new double[logs.Length];
        var curvature = new double[logs.Length, logs.Length];
        for (var option = 0; option < logs.Length; option++)
        {
            var wins = 1 / (1 + Math.Exp(-logs[option]));
            slope[option] += _won[option] + (_prior / 2) - (_prior * wins);
            curvature[option, option] += _prior * wins * (1 - wins);
        }

        foreach (var (one, other, met) in _met)
        {
            var wins = 1 / (1 + Math.Exp(logs[other] - logs[one]));
            var bend = met * wins * (1 - wins);
            slope[one] -= met * wins;
            slope[other] -= met * (1 - wins);
            curvature[one, one] += bend;
            curvature[other, other] += bend;
            curvature[one, other] -= bend;
            curvature[other, one] -= bend;
        }

        return (slope, curvature);
    }

    /// <summary>log(1 + e^x), without an overflow.</summary>
    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
