using System.Globalization;
using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Domain.Tests.Counting.Pabulib;

public sealed class Reading_real_elections
{
    internal static readonly string[] Names = SharedData.Missing is null ? SharedElections.Names : ["none"];

    public static TheoryData<string> Files => [.. Names];

    [SharedDataFact]
    public void There_are_fifty_four() => Names.Length.ShouldBe(54);

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void Each_holds_what_its_head_promises(string file)
    {
        var election = Open(file);
        election.MetaValue("num_projects").ShouldBe(election.Projects.Count.ToString(CultureInfo.InvariantCulture));
        election.MetaValue("num_votes").ShouldBe(election.Voters.Count.ToString(CultureInfo.InvariantCulture));
    }

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void Each_reads_back_the_same(string file)
    {
        var election = Open(file);
        var written = Pb.Written(election);
        Pb.Election(written).ShouldBeTheSameAs(election);
        written.Contains("\r\n", StringComparison.Ordinal).ShouldBeFalse();
    }

    [SharedDataFact]
    public void One_names_a_project_twice_on_two_ballots()
    {
        var told = Names.Select(file => (file, Open(file).Duplicates.Count)).Where(told => told.Count > 0);
        told.ShouldBe([("Poland_Warszawa_2026_Wierzbno_Ksawerow.pb", 3)]);
    }

    [SharedDataFact]
    public void A_hundred_and_thirty_thousand_voters_are_read() =>
        SharedElections.Read("Poland_Wroclaw_2015_150_-_500.pb").Voters.Count.ShouldBe(131_778);

    private static PabulibElection Open(string file) => SharedElections.Open(file);
}
