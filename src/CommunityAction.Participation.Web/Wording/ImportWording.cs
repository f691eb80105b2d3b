using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls.Imports;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Words what is wrong with an election's file, and what had to be bent so that it fits.</summary>
public sealed class ImportWording(IStringLocalizer<Texts> texts)
{
    /// <summary>Asked when a file asks nothing.</summary>
    public string Question => texts["Which projects should be funded?"];

    /// <summary>Line 12: “p7” stands twice among the projects.</summary>
    public string Say(FileProblem problem)
    {
        object Said(int index) => index < problem.Arguments.Count ? problem.Arguments[index] : "";
        string sentence = problem.Code switch
        {
            "not-a-pb-file" => texts["this is not a .pb file. It begins with META."],
            "quote-not-closed" => texts["a quotation mark is opened and never closed."],
            "section-missing" => texts["the section {0} is missing.", Said(0)],
            "section-twice" => texts["the section {0} stands twice or too late.", Said(0)],
            "header-missing" => texts["the section {0} has no line that names its columns.", Said(0)],
            "column-missing" => texts["the section {0} has no column {1}.", Said(0), Said(1)],
            "column-twice" => texts["the section {0} has the column {1} twice.", Said(0), Said(1)],
            "row-does-not-fit" => texts["{0:N0} cells were expected and {1:N0} found.", Said(0), Said(1)],
            "meta-missing" => texts["META does not say {0}.", Said(0)],
            "budget-not-a-number" => texts["the budget “{0}” is not a number.", Said(0)],
            "projects-missing" => texts["there are no projects."],
            "project-id-missing" => texts["a project has no id."],
            "project-twice" => texts["the project {0} stands twice.", Said(0)],
            "votes-missing" => texts["the votes are missing; META promises {0}.", Said(0)],
            "unknown-project" => texts["voter {1} picked “{0}”, which is not a project.", Said(0), Said(1)],
            "points-not-a-number" => texts["“{0}” on the ballot of voter {1} is not a number.", Said(0), Said(1)],
            "points-do-not-match" => texts["voter {2} picked {0:N0} projects and gave {1:N0} numbers of points.", Said(0), Said(1), Said(2)],
            "points-out-of-range" => texts["voter {1} gave {0} points. Points are 0 or more, at most 1,000,000,000, and have at most 6 decimals.", Said(0), Said(1)],
            "row-too-long" => texts["a row is longer than {0:N0} characters.", Said(0)],
            "not-text" => texts["the file is not text in UTF-8. Save it as UTF-8 and try again."],
            _ => texts["“{0}” is not a number.", Said(0)],
        };
        return texts["Line {0:N0}: {1}", problem.Line, sentence];
    }

    public string Say(ImportNote note)
    {
        object Said(int index) => index < note.Arguments.Count ? note.Arguments[index] : "";
        return note.Code switch
        {
            "title-cut" => texts["The title was too long and is cut."],
            "question-cut" => texts["The question was too long and is cut."],
            "names-missing" => texts["{0:N0} projects have no name. Their id stands in its place.", Said(0)],
            "option-titles-cut" => texts["{0:N0} titles were too long and are cut.", Said(0)],
            "summaries-cut" => texts["{0:N0} summaries were too long and are cut.", Said(0)],
            "duplicates-dropped" => texts["{0:N0} times a ballot in the file named a project twice. It counts once.", Said(0)],
            "points-of-zero-dropped" => texts["{0:N0} ballots in the file gave a project no points. That is as if it was not named.", Said(0)],
            "cost-limit-not-kept" => texts["The file limits what one ballot may cost to {0:N0}. We do not keep that limit.", Said(0)],
            "voters-differ" => texts["The file promises {0:N0} voters and has {1:N0}.", Said(0), Said(1)],
            "min-choices-widened" => texts["The fewest picks are {1:N0}, not {0:N0}, because {2:N0} ballots in the file have fewer.", Said(0), Said(1), Said(2)],
            "max-choices-widened" => texts["The most picks are {1:N0}, not {0:N0}, because {2:N0} ballots in the file have more.", Said(0), Said(1), Said(2)],
            "min-points-widened" => texts["The fewest points are {1:N0}, not {0:N0}, because {2:N0} ballots in the file have fewer.", Said(0), Said(1), Said(2)],
            "max-points-widened" => texts["The most points are {1:N0}, not {0:N0}, because {2:N0} ballots in the file have more.", Said(0), Said(1), Said(2)],
            "max-points-per-option-widened" => texts["The most on one option is {1:N0}, not {0:N0}, because {2:N0} ballots in the file have more.", Said(0), Said(1), Said(2)],
            "rule-not-known" => texts["The file names the rule “{0}”, which does not fit or is not one of ours. The usual rule is chosen in its place. You can change it before voting opens.", Said(0)],
            _ => texts["The file did not fit in every way. Check the draft before it opens."],
        };
    }
}
