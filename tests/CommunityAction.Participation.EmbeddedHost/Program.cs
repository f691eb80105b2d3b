using System.Globalization;
using CommunityAction.Participation.Adapters;
using CommunityAction.Participation.Adapters.EmbeddedPostgres;
using CommunityAction.Participation.EmbeddedHost;

// Arguments: the base folder, then folders that may hold the npm package. Says where the server is, and waits to be ended.
// Or "append", a connection string and how many: writes that many ballots and ends.
try
{
    if (args is ["append", var connectionString, var count])
    {
        await Appending.RunAsync(connectionString, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    }

    await using var server = await EmbeddedServer.StartAsync(new EmbeddedOptions(args[0], args[1..], Fresh: Environment.GetEnvironmentVariable("HOST_FRESH") is not null));
    Console.WriteLine(server.Owner ? "owner" : "attached");
    Console.WriteLine(server.ConnectionString);
    await Console.In.ReadToEndAsync();
    return 0;
}
catch (StartUpException problem)
{
    Console.WriteLine(problem.Message);
    return 1;
}
