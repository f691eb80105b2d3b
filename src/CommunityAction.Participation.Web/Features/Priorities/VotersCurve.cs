using System.Globalization;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>Voters from the opening to now, as a chart of 360 by 160 and as the rows of the table behind it.</summary>
/// <param name="Points">The moments and the voters until then.</param>
/// <param name="Top">What the highest line of the grid stands for.</param>
public sealed record VotersCurve(IReadOnlyList<(DateTimeOffset At, long Voters)> Points, long Top)
{
    private const double Left = 40, Right = 356, Bottom = 130, Ceiling = 12;

    public static VotersCurve Of(PriorityBoard board, DateTimeOffset now)
    {
        var end = board.Poll.IsOpenAt(now) ? now : board.Poll.ClosedAt;
        List<(DateTimeOffset At, long Voters)> points = [.. board.Past.Series.Select(past => (past.At, past.Figures.Voters)), (end, board.Figures.Voters)];
        return new(points, RoundUp(points.Max(point => point.Voters)));
    }

    public string Line => "M" + string.Join('L', Points.Select(point => $"{X(point.At)} {Y(point.Voters)}"));

    public string Area => $"{Line}L{Say(Right)} {Say(Bottom)}L{X(Points[0].At)} {Say(Bottom)}Z";

    public string EndY => Y(Points[^1].Voters);

    /// <summary>Lines of the grid and what they stand for, from nought up.</summary>
    public IEnumerable<(string Y, long Voters)> Grid => from half in Enumerable.Range(0, 3) let voters = Top * half / 2 select (Y(voters), voters);

    /// <summary>1, 2 or 5 and noughts, so that the grid has round figures; 10 at least.</summary>
    private static long RoundUp(long most)
    {
        long[] steps = [10, 20, 50];
        for (var unit = 1L; ; unit *= 10)
        {
            if (steps.FirstOrDefault(step => step * unit >= most) is > 0 and var step)
            {
                return step * unit;
            }
        }
    }

    private string X(DateTimeOffset at)
    {
        var span = (Points[^1].At - Points[0].At).TotalSeconds;
        return Say(span <= 0 ? Right : Left + ((Right - Left) * (at - Points[0].At).TotalSeconds / span));
    }

    private string Y(long voters) => Say(Bottom - ((Bottom - Ceiling) * voters / Top));

    private static string Say(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
