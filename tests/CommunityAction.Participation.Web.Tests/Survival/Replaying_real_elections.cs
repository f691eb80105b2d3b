using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Tests;
using Xunit.Abstractions;

namespace CommunityAction.Participation.Web.Tests.Survival;

public sealed class Replaying_real_elections(ITestOutputHelper output)
{
    [SharedDataFact]
    public async Task Every_project_gets_the_count_that_the_file_says_and_the_download_counts_to_the_same()
    {
        var file = Path.Combine(SharedData.Elections, "Poland_Lodz_2020_Radogoszcz.pb");
        var original = Read(File.ReadAllText(file));
        await using var app = await PublishedApp.StartAsync(output);
        await using var replay = ReplayRun.Start(file, app, output);

        (await replay.EndsAsync()).ShouldBe(0, replay.Said);

        replay.Said.ShouldContain("17 of 17 projects have the count that the file says.");
        var download = Read(await app.DownloadAsync($"p/{await replay.CodeAsync()}/result.pb"));
        Recount(download).ShouldBe(Recount(original), ignoreOrder: true);
        download.Projects.Select(project => (project.Id, project.Votes)).ShouldBe(original.Projects.Select(project => (project.Id, project.Votes)), ignoreOrder: true);
        download.Voters.Count.ShouldBe(3610);
    }

    [SharedDataFact]
    public async Task Where_ballots_name_a_project_twice_the_replay_says_which_counts_differ_and_why()
    {
        var file = Path.Combine(SharedData.Elections, "Poland_Warszawa_2026_Wierzbno_Ksawerow.pb");
        var twice = Read(File.ReadAllText(file)).Duplicates.GroupBy(duplicate => duplicate.ProjectId).ToList();
        await using var app = await PublishedApp.StartAsync(output);
        await using var replay = ReplayRun.Start(file, app, output);

        (await replay.EndsAsync()).ShouldBe(0, replay.Said);

        twice.ShouldNotBeEmpty();
        foreach (var project in twice)
        {
            replay.Said.ShouldMatch($@"  {project.Key}: the file says \d+, the public result says \d+\. {project.Count()} repeated mentions? (was|were) left out: line {project.First().Line}");
        }

        replay.Said.ShouldNotContain("not explain");
    }

    private static PabulibElection Read(string text)
    {
        using var reader = new StringReader(text);
        return PabulibReader.Read(reader).Election!;
    }

    private static List<(string Project, int Votes)> Recount(PabulibElection election) =>
        [.. election.Voters.SelectMany(voter => voter.Choices).CountBy(id => id).Select(project => (project.Key, project.Value))];
}
