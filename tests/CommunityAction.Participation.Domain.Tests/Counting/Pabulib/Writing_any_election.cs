using CommunityAction.Participation.Domain.Counting.Pabulib;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityAction.Participation.Domain.Tests.Counting.Pabulib;

public sealed class Writing_any_election
{
    private static readonly Gen<string> Texts =
        Gen.Elements("", " ", "park", "a;b", "\"quoted\"", "two\nlines", "cr\r\nlf", "\r", "łąka", "VOTES", ",", "🌳").ListOf().Select(string.Concat);

    [Fact]
    public void It_reads_back_the_same() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Elections().ToArbitrary(), election => Pb.Election(Pb.Written(election)).ShouldBeTheSameAs(election)));

    private static Gen<PabulibElection> Elections() =>
        from points in Gen.Elements(true, false)
        from count in Gen.Choose(1, 6)
        from projectColumns in Gen.Shuffle(new[] { "project_id", "cost", "votes", "score", "name", "category", "selected", "place", "description" })
        from projects in Together(Enumerable.Range(0, count).Select(i => Project($"{i}/x.{i}")))
        from voteColumns in Gen.Shuffle(points ? new[] { "voter_id", "vote", "points", "age" } : ["voter_id", "vote", "age", "sex"])
        from votes in Gen.Choose(1, 9).SelectMany(voters => Together(Enumerable.Range(0, voters).Select(i => Vote($"v{i}", projects, points))))
        from comments in Texts.ListOf()
        select new PabulibElection(Meta(points, comments), projectColumns, projects, voteColumns, votes, []);

    private static KeyValuePair<string, string>[] Meta(bool points, IEnumerable<string> comments) =>
        [new("vote_type", points ? "cumulative" : "approval"), new("budget", "12.50"), .. comments.Select(comment => KeyValuePair.Create("comment", comment))];

    private static Gen<PabulibProject> Project(string id) =>
        from cost in Gen.Choose(0, int.MaxValue)
        from scale in Gen.Elements(1m, 0.1m, 0.01m)
        from votes in Gen.Choose(-1, 1000)
        from score in Gen.Choose(-1, 1000)
        from selected in Gen.Choose(-1, 2)
        from name in Texts
        from category in Texts
        from place in Texts
        from description in Texts
        select new PabulibProject(
            id, cost * scale, votes < 0 ? null : votes, score < 0 ? null : score / 4m, selected < 0 ? null : selected, name, category, [place, description]);

    private static Gen<PabulibVote> Vote(string voter, PabulibProject[] projects, bool points) =>
        from order in Gen.Shuffle(projects.Select(project => project.Id))
        from choices in Gen.Choose(0, projects.Length).Select(count => order.Take(count).ToArray())
        from given in Together(choices.Select(_ => Gen.Choose(0, 100).Select(p => (decimal)p)))
        from others in Together(Enumerable.Repeat(Texts, points ? 1 : 2))
        select new PabulibVote(voter, choices, points && choices.Length > 0 ? given : null, others);

    private static Gen<T[]> Together<T>(IEnumerable<Gen<T>> gens) =>
        gens.Aggregate(Gen.Constant(Array.Empty<T>()), (all, gen) => all.SelectMany(items => gen.Select(item => items.Append(item).ToArray())));
}
