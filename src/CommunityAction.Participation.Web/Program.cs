using CommunityAction.Participation.Adapters;
using CommunityAction.Participation.Web.Counting;
using CommunityAction.Participation.Web.ImportGrants;
using CommunityAction.Participation.Web.Replay;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.VerifyLog;

try
{
    if (args is [ReplayOptions.Verb, ..])
    {
        return await ReplayCommand.RunAsync(args, Console.Out);
    }

    if (args is [CountOptions.Verb, ..])
    {
        return CountCommand.Run(args, Console.Out, Console.Error);
    }

    if (args is [VerifyLogOptions.Verb, ..])
    {
        return await VerifyLogCommand.RunAsync(args, Console.Out);
    }

    if (args is [ImportGrantsOptions.Verb, ..])
    {
        return await ImportGrantsCommand.RunAsync(args, Console.Out, Console.Error);
    }

    await using var app = await ParticipationApp.StartAsync(args);
    Welcome.Print(app);
    await app.Web.WaitForShutdownAsync();
    return 0;
}
catch (StartUpException problem)
{
    return Welcome.Refuse(problem.Message);
}
catch (IOException problem) when (problem.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    return Welcome.Refuse($"{problem.Message.TrimEnd('.')}. Stop the other program, or choose another port: --urls http://localhost:5081");
}
