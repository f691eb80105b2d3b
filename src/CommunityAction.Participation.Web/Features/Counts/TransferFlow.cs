using CommunityAction.Participation.Domain.Counting.Elections;

namespace CommunityAction.Participation.Web.Features.Counts;

/// <summary>
/// A count by transferable votes as a picture: candidates one below the other, stages side by side. A bar is what somebody has at the end of a stage; a band is what moved on, as thick as it is many.
/// </summary>
public sealed class TransferFlow
{
    private const int Names = 160;
    private const int Stage = 120;
    private const int Longest = 76;
    private const int Head = 30;
    private const int Row = 40;
    private const int Bar = 16;
    private const double Thickest = 22;
    private const int LongestName = 18;

    private readonly decimal _most;

    /// <param name="count">With one stage at least.</param>
    public TransferFlow(StvCount count)
    {
        _most = Math.Max(1, Math.Max(count.Quota ?? 0, count.Stages.Max(stage => stage.Votes.DefaultIfEmpty().Max())));
        Width = Names + (count.Stages.Count * Stage);
        Height = Head + ((count.Options.Count + 1) * Row);
        QuotaLength = count.Quota is { } quota ? Length(quota) : null;
        Candidates = [.. count.Options.Select((option, place) => new FlowName(Short(option.Name), Middle(place)))];
        Stages = [.. count.Stages.Select(stage => new FlowName($"{stage.Number}", Left(stage.Number)))];
        Nobody = [.. count.Stages.Where(stage => stage.NotTransferable > 0).Select(stage => new FlowBar(Left(stage.Number), NobodyAt - (Bar / 2.0), Length(stage.NotTransferable), Bar, false))];
        Bars = [.. count.Stages.SelectMany((stage, index) => Enumerable.Range(0, count.Options.Count).Where(place => stage.Votes[place] > 0)
            .Select(place => new FlowBar(Left(stage.Number), Middle(place) - (Bar / 2.0), Length(stage.Votes[place]), Bar, count.Stages.Take(index + 1).Any(one => one.Elected.Contains(place)))))];
        Bands = [.. count.Stages.Skip(1).Where(stage => stage.From is not null).SelectMany((stage, index) => Moves(stage, stage.NotTransferable - count.Stages[index].NotTransferable))];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>From the left end of each bar; null without a quota.</summary>
    public double? QuotaLength { get; }

    public double NobodyAt => Height - (Row / 2.0);

    public IReadOnlyList<FlowName> Candidates { get; }

    public IReadOnlyList<FlowName> Stages { get; }

    public IReadOnlyList<FlowBar> Bars { get; }

    /// <summary>What nobody has any more.</summary>
    public IReadOnlyList<FlowBar> Nobody { get; }

    public IReadOnlyList<FlowBand> Bands { get; }

    private IEnumerable<FlowBand> Moves(StvStage stage, decimal toNobody) =>
        stage.Moved.Index().Where(moved => moved.Item > 0).Select(moved => Band(stage, Middle(moved.Index), moved.Item))
            .Concat(toNobody > 0 ? [Band(stage, NobodyAt, toNobody)] : []);

    private FlowBand Band(StvStage stage, double to, decimal votes) =>
        new(Left(stage.Number - 1) + Longest, Middle(stage.From!.Value), Left(stage.Number) - 2, to, Math.Max(1.5, (double)(votes / _most) * Thickest));

    private double Length(decimal votes) => (double)(votes / _most) * Longest;

    private static double Left(int stage) => Names + ((stage - 1) * Stage);

    private static double Middle(int place) => Head + (place * Row) + (Row / 2.0);

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}

/// <param name="At">The middle of its row, or the left end of its column.</param>
public sealed record FlowName(string Text, double At);

/// <param name="IsElected">By the end of the stage.</param>
public sealed record FlowBar(double Left, double Top, double Width, double Height, bool IsElected);

public sealed record FlowBand(double FromLeft, double FromTop, double ToLeft, double ToTop, double Thickness);
