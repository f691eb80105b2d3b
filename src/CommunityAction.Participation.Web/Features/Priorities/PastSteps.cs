using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>Moments of a vote at even distances, at round times by London's clocks, so that there are never too many of them.</summary>
public static class PastSteps
{
    public const int MostOnSlider = 200;
    public const int MostLinks = 50;

    /// <summary>An evening in a minute.</summary>
    public const int Frames = 60;

    private static readonly TimeSpan[] Distances =
        [.. new[] { 15.0, 30, 60, 180, 360, 720, 1440, 10_080, 40_320 }.Select(TimeSpan.FromMinutes)];

    public static IReadOnlyList<DateTimeOffset> OnSlider(PastSpan span) => Between(span.From, span.To, MostOnSlider);

    public static IReadOnlyList<DateTimeOffset> AsLinks(PastSpan span) => Between(span.From, span.To, MostLinks);

    /// <summary>What a replay shows: the whole vote, or of a longer one the day by London's clocks that a moment is in.</summary>
    public static IReadOnlyList<DateTimeOffset> ToReplay(PastSpan span, DateTimeOffset at)
    {
        var (from, to) = (span.From, span.To);
        if (to - from > TimeSpan.FromDays(1))
        {
            var day = Moments.ToLondon(Earlier(at, to)).Date;
            (from, to) = (Later(from, Moments.FromLondon(day)), Earlier(to, Moments.FromLondon(day.AddDays(1))));
        }

        return [.. Enumerable.Range(0, Frames).Select(frame => from + ((to - from) * frame / (Frames - 1)))];
    }

    /// <summary>Both ends, and the round times between them.</summary>
    private static List<DateTimeOffset> Between(DateTimeOffset from, DateTimeOffset to, int most)
    {
        var distance = Distances.FirstOrDefault(each => (to - from) / each < most - 2, (to - from) / (most - 2));
        var steps = new List<DateTimeOffset> { from };
        var local = Moments.ToLondon(from);
        for (var at = local.Date + (distance * Math.Ceiling((local - local.Date) / distance)); Moments.FromLondon(at) < to; at += distance)
        {
            if (Moments.FromLondon(at) > steps[^1])
            {
                steps.Add(Moments.FromLondon(at));
            }
        }

        if (to > steps[^1])
        {
            steps.Add(to);
        }

        return steps;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
