using System.Globalization;
using System.Text.Json;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Elections;
using CommunityAction.Participation.Domain.Counting.Files;
using CommunityAction.Participation.Domain.Tests.Counting.Ranking;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Domain.Tests.Counting.Elections;

public sealed class Counting_real_wards
{
    private static readonly Lazy<JsonElement> Expected = new(() => SharedRankings.Expected("scottish"));

    public static TheoryData<string> Files => [.. SharedRankings.Names("scottish", ".blt")];

    [SharedDataFact]
    public void There_are_forty_eight() => SharedRankings.Names("scottish", ".blt").Length.ShouldBe(48);

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void Each_elects_whom_an_independent_program_elects_in_the_same_order_and_as_many_stages(string file)
    {
        var election = SharedRankings.Open("scottish", file, BltFile.Read);
        var expected = Expected.Value.GetProperty(file);
        election.Seats.ShouldBe(expected.GetProperty("seats").GetInt32());
        election.Voters.ShouldBe(expected.GetProperty("ballots").GetInt64());

        var count = ScottishStv.Count(election, election.Seats, new("no lot is needed here"));
        count.Elected.Select(place => string.Join(' ', count.Options[place].Name.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ShouldBe(expected.GetProperty("elected").EnumerateArray().Select(name => name.GetString()!.Trim()));
        RoundsOf(count).ShouldBe(expected.GetProperty("rounds").GetInt32());
        if (count.Quota is { } quota)
        {
            ((decimal)quota).ShouldBe(decimal.Parse(expected.GetProperty("quota").GetString()!, CultureInfo.InvariantCulture));
        }

        count.Ties.ShouldAllBe(tie => tie.By != TieBreak.Lot);
    }

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void At_every_stage_all_votes_are_with_somebody_or_with_nobody(string file)
    {
        var election = SharedRankings.Open("scottish", file, BltFile.Read);
        var count = ScottishStv.Count(election, election.Seats, new("no lot is needed here"));
        count.Stages.ShouldAllBe(stage => stage.Votes.Sum() + stage.NotTransferable == count.Valid);
        count.Stages.ShouldAllBe(stage => stage.NotTransferable >= 0);
        (count.Valid + count.Rejected).ShouldBe(election.Voters);
    }

    /// <summary>That program's rounds: every move after the first count, the last exclusion whose votes nobody moves any more, and the transfer of a surplus of nothing.</summary>
    private static int RoundsOf(StvCount count) =>
        Math.Max(0, count.Stages.Count - 1)
        + (count.Stages is [.., { Excluded: not null }] ? 1 : 0)
        + count.Stages.SkipLast(1).Sum(stage => stage.Elected.Count(option => stage.Votes[option] == count.Quota));
}
