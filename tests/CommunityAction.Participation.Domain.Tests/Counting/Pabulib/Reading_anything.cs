using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Polls.Imports;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityAction.Participation.Domain.Tests.Counting.Pabulib;

public sealed class Reading_anything
{
    private static readonly string[] Parts =
    [
        "META\n", "PROJECTS\n", "VOTES\n", "key;value\n", "budget;10\n", "vote_type;approval\n", "vote_type;cumulative\n", "vote_type;ordinal\n", "max_length;9e9\n",
        "max_sum_points;99999999999999\n", "project_id;cost\n", "project_id;cost;votes;score;selected\n", "a;1\n", "b;2,5\n", "a;1;2;3;4\n", "voter_id;vote\n",
        "voter_id;vote;points\n", "v1;a\n", "v2;a,b,a\n", "v3;a;1\n", "v4;a,b;99999,-1\n", ";", "\"", "\"\"", "\n", "\r\n", "\r", ",", " ", "\uFEFF", "\0", "1e400", "łąka",
    ];

    private static readonly string[] Frame =
        ["META\n", "key;value\n", "budget;10\n", "vote_type;cumulative\n", "PROJECTS\n", "project_id;cost\n", "a;1\n", "b;2,5\n", "VOTES\n", "voter_id;vote;points\n", "v3;a;1\n"];

    [Fact]
    public void Ends_with_an_election_or_a_problem_and_never_with_an_exception() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Texts().ToArbitrary(), text =>
        {
            var reading = Pb.Read(text);
            reading.IsRead.ShouldBe(reading.Problem is null);
            if (reading.IsRead)
            {
                ElectionImport.ToRules(reading.Election, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, ResultsShown.Live);
                Pb.Election(Pb.Written(reading.Election)).ShouldBeTheSameAs(reading.Election);
            }
            else
            {
                reading.Problem.Line.ShouldBeInRange(1, text.Count(c => c == '\n') + 1);
            }
        }));

    [Fact]
    public void A_very_long_ballot_takes_no_longer_than_its_length()
    {
        var projects = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i};1\n"));
        var ballot = string.Join(',', Enumerable.Range(0, 50_000));
        var election = Pb.Election(Pb.Meta + "PROJECTS\nproject_id;cost\n" + projects + $"VOTES\nvoter_id;vote\nv1;{ballot},{ballot}\n");
        (election.Voters[0].Choices.Count, election.Duplicates.Count).ShouldBe((50_000, 50_000));
        ElectionImport.ToRules(election, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, ResultsShown.Live).Refusal!.Code.ShouldBe("too-many-options");
    }

    /// <summary>A sound file with a few parts put in at random, or nothing but such parts.</summary>
    private static Gen<string> Texts() =>
        from framed in Gen.Elements(true, true, false)
        from extra in (from at in Gen.Choose(0, Frame.Length) from part in Gen.Elements(Parts) select (at, part)).ListOf(3)
        from loose in Gen.Elements(Parts).ListOf()
        select string.Concat(framed ? extra.OrderByDescending(e => e.at).Aggregate(Frame.ToList(), (all, e) => { all.Insert(e.at, e.part); return all; }) : loose);
}
