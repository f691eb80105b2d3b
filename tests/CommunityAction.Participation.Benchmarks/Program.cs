using CommunityAction.Participation.Benchmarks.Floors;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Benchmarks.Suites;
using CommunityAction.Participation.Benchmarks.Watching;
using CommunityAction.Participation.Tests;

switch (args)
{
    // the other processes of a suite
    case ["serve", ..]:
        await Serving.RunAsync(args);
        return 0;
    case ["serve-boards", ..]:
        await BoardServing.RunAsync(args);
        return 0;
    case ["bare", var address]:
        await BareApplication.RunAsync(address);
        return 0;
    case ["crowd", ..]:
        Crowd.Run(args);
        return 0;
}

var suites = new Dictionary<string, Func<BenchDatabase, Task<IReadOnlyList<Table>>>>
{
    ["ingest"] = IngestSuite.RunAsync,
    ["hot-poll"] = HotPollSuite.RunAsync,
    ["nodes"] = NodesSuite.RunAsync,
    ["crowded-poll"] = CrowdedPollSuite.RunAsync,
    ["append"] = AppendSuite.RunAsync,
    ["read"] = ReadSuite.RunAsync,
    ["moments"] = MomentsSuite.RunAsync,
    ["rebuild"] = RebuildSuite.RunAsync,
    ["chain"] = ChainSuite.RunAsync,
    ["record"] = RecordSuite.RunAsync,
    ["panel"] = PanelSuite.RunAsync,
    ["applications"] = ApplicationsSuite.RunAsync,
    ["grants"] = GrantsSuite.RunAsync,
    ["reader"] = ReaderSuite.RunAsync,
    ["start"] = StartSuite.RunAsync,
    ["growth"] = GrowthSuite.RunAsync,
    ["fan-out"] = FanOutSuite.RunAsync,
    ["vote-to-screen"] = VoteToScreenSuite.RunAsync,
    ["stalled-viewer"] = StalledViewerSuite.RunAsync,
    ["reconnect"] = ReconnectSuite.RunAsync,
    ["priorities"] = PrioritiesSuite.RunAsync,
    ["sign-in"] = SignInSuite.RunAsync,
    ["counting"] = CountingSuite.RunAsync,
};
var chosen = args is ["all"] ? [.. suites.Keys] : args;
if (chosen.Length == 0 || chosen.Any(name => !suites.ContainsKey(name)))
{
    Console.Error.WriteLine($"Name one or more suites, or all: {string.Join(", ", suites.Keys)}");
    return 1;
}

var machine = "";
var tables = new List<Table>();
foreach (var name in chosen)
{
    await using var database = await BenchDatabase.StartAsync(); // one for each: it would still be tidying up what the suite before left behind
    if (machine.Length == 0)
    {
        Console.WriteLine(machine = Machine.Describe(database.Folder));
    }

    Console.WriteLine(name);
    tables.AddRange(await suites[name](database));
    if (args is ["all"])
    {
        var page = $"# Benchmarks\n\nEach figure stands beside its floor, measured in the same run: compare ratios, not times.\n\n{machine}\n\n{string.Join('\n', tables)}";
        await File.WriteAllTextAsync(Path.Combine(Checkout.Root, "docs", "benchmarks.md"), page); // after each suite: a run takes long
    }
}

return 0;
