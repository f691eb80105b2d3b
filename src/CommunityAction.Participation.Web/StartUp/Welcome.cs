namespace CommunityAction.Participation.Web.StartUp;

/// <summary>What a newcomer reads in the terminal.</summary>
public static class Welcome
{
    public static void Print(ParticipationApp app)
    {
        var address = app.Web.Urls.First();
        Console.WriteLine();
        Console.WriteLine($"  CommunityAction.Participation is running at {string.Join(" and ", app.Web.Urls)}");
        Console.WriteLine();
        Console.WriteLine($"  Vote, and watch the count   {address}/");
        if (app.DataFolder is { } folder)
        {
            Console.WriteLine($"  Run polls as an officer     {address}/officer   ({WhereTheKeyIs(app, folder)})");
            Console.WriteLine($"  The data is kept in         {folder}   (start over with --fresh)");
        }

        Console.WriteLine("  Stop                        Ctrl+C");
        Console.WriteLine();
    }

    private static string WhereTheKeyIs(ParticipationApp app, string folder) =>
        app.Web.Configuration["Officer:Key"] is { Length: > 0 } ? "with the key that was set" : $"the key is in {Path.Combine(folder, "officer.key")}";

    /// <summary>One line on what went wrong and what to do; the exit code of a failure.</summary>
    public static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
