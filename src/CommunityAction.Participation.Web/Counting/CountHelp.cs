namespace CommunityAction.Participation.Web.Counting;

/// <summary>What the count can be asked for, as it stands on a terminal.</summary>
internal static class CountHelp
{
    public static string Text { get; } =
        $"""
        count FILE --rule RULE [options]

        Counts a file of ballots by a rule. It needs no database. Files: .pb, .cvotes, .blt, tally sheets of the Debian project, tables of choices between two; told apart by what they say.

          --rule RULE          {string.Join(", ", CountRules.Names.Take(5))},
                               {string.Join(", ", CountRules.Names.Skip(5))}
          --format FORMAT      table (as it is without it) or json

        To share out a budget
          --utilities WORTH    cost, cardinality, points or borda: what a funded project is worth to a voter
          --completion STEP    none, utilitarian, add1, add1-exhaustive, add1u or add1u-exhaustive: what follows when equal shares leave money over
          --increment N        by how much each share grows from run to run
          --whole-shares       the first share is rounded down to a whole unit of currency
          --compare            greedy takes the place of equal shares where strictly more voters have more of their choices funded by it
          --fewest-votes N     a project with fewer votes is out
          --lowest-mean N      a project whose points have a lower mean is out
          --part CATEGORY=N    a category has money of its own; as often as there are such
          --ties ORDER         cost-votes-lot (as it is without it) or id

        To rank and to elect
          --unranked PLACE     last (as it is without it, unless the file says otherwise) or ignored
          --strength KIND      winning-votes (as it is without it) or margins, for schulze
          --mean N             score goes by the mean, for options with N scores or more
          --seats N            how many are elected; without it what the file says

          --seed TEXT          what lots are drawn from
          --help               this text

        It ends with 0, with 1 when the file cannot be counted (with the line and the reason), with 2 when the arguments make no sense.
        """;
}
