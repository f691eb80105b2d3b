namespace CommunityAction.Participation.Web.Counting;

/// <summary>Counts a file of ballots by a rule, for people outside of the platform: needs no database and no other part of the product.</summary>
public static class CountCommand
{
    /// <summary>0 when it is counted, 1 when the file cannot be, 2 when the arguments do not make sense.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        if (args.Any(argument => argument is "--help" or "-h"))
        {
            output.WriteLine(CountHelp.Text);
            return 0;
        }

        try
        {
            var options = CountOptions.Parse(args);
            var election = new BallotFile(options.File, error).Read();
            var rule = CountRules.Find(options.Rule, election)
                ?? throw new CountException($"{options.Rule} does not count such a file. These do: {string.Join(", ", CountRules.NamesFor(election))}.");
            rule.Count(election, options).Write(output, options.Json);
            return 0;
        }
        catch (CountException problem)
        {
            error.WriteLine(problem.Message);
            return problem.ExitCode;
        }
    }
}
