using CommunityAction.Participation.Adapters;
using CommunityAction.Participation.Adapters.EmbeddedPostgres;

// Arguments: the base folder, then folders that may hold the npm package. Says where the server is, and waits to be ended.
try
{
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
