namespace CommunityAction.Participation.Web.Wording;

public sealed partial class RefusalWording
{
    private void AddCounting()
    {
        Word("counting-missing", _ => _texts["Choose how the votes are counted."]);
        Word("counting-does-not-fit", a => _texts["This kind of ballot cannot be counted by the rule “{0}”. Choose another rule.", a[0]]);
        Word("seed-wrong", a => _texts["The text for the lot has to stand on one line and have no more than {0:N0} characters.", a[0]]);
        Word("seats-wrong", a => _texts["Write how many are elected: a whole number from 1 to {0:N0}, fewer than there are options.", a[0]]);
        Word("threshold-wrong", _ => _texts["Write how many votes or points an option needs: a whole number, at least 1."]);
        Word("fewest-scores-wrong", _ => _texts["Write how many scores an option needs: a whole number, at least 1."]);
        Word("majority-wrong", _ => _texts["Nobody could reach this majority, or anybody could. Choose another one."]);
        Word("entitled-missing", _ => _texts["Write how many people may vote in all. The majority is a share of them."]);
        Word("entitled-wrong", a => _texts["How many people may vote must be a whole number from 1 to {0:N0}.", a[0]]);
        Word("quorum-wrong", _ => _texts["How many people have to take part must be a whole number, at least 1, and no more than may vote."]);
        Word("fewest-votes-wrong", _ => _texts["The fewest people must be a whole number, at least 1. Leave it empty if there is no such rule."]);
        Word("lowest-mean-wrong", a => _texts["The lowest mean score must be a number above 0 and no more than {0:N0}, the highest score.", a[0]]);
        Word("theme-unknown", a => _texts["No option has the theme “{0}”. Write it as the options do.", a[0]]);
        Word("parts-wrong", _ => _texts["Write each theme once, with a bar and its amount of money. Together they cannot be more than the money to share."]);
        Word("exclusive-wrong", _ => _texts["Write the numbers of at least two options on each line, as they are counted on this page."]);
        Word("option-least-wrong", a => _texts["The least that “{0}” can do with must be more than nothing, and no more than it costs.", a[0]]);
        Word("casting-vote-needed", _ => _texts["As many said yes as no. Say whether the person in the chair gave a casting vote."]);
        Word("casting-vote-out-of-place", _ => _texts["Votes are not equal, so there is no casting vote. Load the page again."]);
    }
}
