using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>How a ballot is filled in, as an officer types it. Of its fields only those are read that matter for the kind of ballot.</summary>
public sealed record MethodForm
{
    /// <summary>One of <see cref="Names"/>.</summary>
    public string Method { get; init; } = "approval";

    public string MinChoices { get; init; } = "1";

    public string MaxChoices { get; init; } = "3";

    /// <summary>Or tokens.</summary>
    public string Points { get; init; } = "10";

    public string MaxPointsPerOption { get; init; } = "";

    /// <summary>Not all points or tokens have to be used.</summary>
    public bool MayKeepBack { get; init; }

    public string HighestScore { get; init; } = "5";

    public string MinSpend { get; init; } = "";

    public bool AllowTies { get; init; }

    /// <summary>What is posted for each kind of ballot, in the order in which officers are offered them.</summary>
    public static IReadOnlyDictionary<string, BallotForm> Names { get; } = new Dictionary<string, BallotForm>
    {
        ["approval"] = BallotForm.Approval,
        ["single"] = BallotForm.SingleChoice,
        ["yesno"] = BallotForm.YesNo,
        ["score"] = BallotForm.Score,
        ["points"] = BallotForm.Points,
        ["tokens"] = BallotForm.Tokens,
        ["budget"] = BallotForm.Budget,
        ["ranking"] = BallotForm.Ranking,
        ["pairwise"] = BallotForm.Pairwise,
    };

    public static MethodForm Of(VotingMethod method)
    {
        var blank = new MethodForm();
        return blank with
        {
            Method = Names.First(name => name.Value == method.Form).Key,
            MinChoices = Write(method.MinChoices),
            MaxChoices = Write(method.MaxChoices),
            Points = method.MaxPoints > 0 ? Write(method.MaxPoints) : blank.Points,
            MaxPointsPerOption = method.SharesOut() ? Write(method.MaxPointsPerOption) : "",
            MayKeepBack = method.SharesOut() && method.MinPoints < method.MaxPoints,
            HighestScore = method.Form == BallotForm.Score ? Write(method.MaxPointsPerOption) : blank.HighestScore,
            MinSpend = method.MinSpendPence is { } pence ? OptionLine.WriteMoney(pence) : "",
            AllowTies = method.AllowTies == true,
        };
    }

    public static MethodForm Read(IFormCollection form) => new()
    {
        Method = form.Text("method"),
        MinChoices = form.Text("minChoices"),
        MaxChoices = form.Text("maxChoices"),
        Points = form.Text("points"),
        MaxPointsPerOption = form.Text("maxPointsPerOption"),
        MayKeepBack = form["keepBack"].Contains("yes"),
        HighestScore = form.Text("highestScore"),
        MinSpend = form.Text("minSpend"),
        AllowTies = form["ties"].Contains("yes"),
    };

    /// <summary>Adds to the problems what cannot be read: method-missing, not-a-number, min-spend-not-money.</summary>
    public VotingMethod ToMethod(int options, List<Refusal> found)
    {
        if (!Names.TryGetValue(Method, out var form))
        {
            found.Add(Refusal.Of("method-missing", "method"));
            return VotingMethod.SingleChoice;
        }

        return form switch
        {
            BallotForm.SingleChoice => VotingMethod.SingleChoice,
            BallotForm.YesNo => VotingMethod.YesNo,
            BallotForm.Points or BallotForm.Tokens => ReadShares(options, found) with { Form = form },
            BallotForm.Score => VotingMethod.Score(Whole("highestScore", HighestScore, found), Fewest(found), options),
            BallotForm.Budget => VotingMethod.Budget(Fewest(found), options, ReadMinSpend(found)),
            BallotForm.Ranking => VotingMethod.Ranking(Fewest(found), Most(found), AllowTies),
            BallotForm.Pairwise => VotingMethod.Pairwise(Fewest(found), Most(found)),
            _ => VotingMethod.Approval(Fewest(found), Most(found)),
        };
    }

    private int Fewest(List<Refusal> found) => Whole("minChoices", MinChoices, found);

    private int Most(List<Refusal> found) => Whole("maxChoices", MaxChoices, found);

    private VotingMethod ReadShares(int options, List<Refusal> found)
    {
        var points = Whole("points", Points, found);
        var most = MaxPointsPerOption.Length == 0 ? points : Whole("maxPointsPerOption", MaxPointsPerOption, found);
        return VotingMethod.Points(MayKeepBack ? Math.Min(1, points) : points, points, most, options);
    }

    private long? ReadMinSpend(List<Refusal> found)
    {
        if (MinSpend.Length > 0 && OptionLine.ReadMoney(MinSpend) is null)
        {
            found.Add(Refusal.Of("min-spend-not-money", "minSpend", MinSpend));
        }

        return OptionLine.ReadMoney(MinSpend);
    }

    private static int Whole(string field, string typed, List<Refusal> found)
    {
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        found.Add(Refusal.Of("not-a-number", field, typed));
        return 0;
    }

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
