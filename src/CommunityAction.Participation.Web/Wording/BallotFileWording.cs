using CommunityAction.Participation.Domain.Counting;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Words what is wrong with a file of ranked ballots or of choices between two.</summary>
public sealed class BallotFileWording(IStringLocalizer<Texts> texts)
{
    /// <summary>Line 12: “Ann” stands twice.</summary>
    public string Say(FileProblem problem)
    {
        object Said(int index) => index < problem.Arguments.Count ? problem.Arguments[index] : "";
        string sentence = problem.Code switch
        {
            "not-text" => texts["this is not text in UTF-8. Save the file as UTF-8."],
            "line-too-long" => texts["the line is longer than {0:N0} characters.", Said(0)],
            "no-options" => texts["the file names nobody to choose from."],
            "no-choices" => texts["the file holds no choices between two. Its first line must name the columns."],
            "option-missing" => texts["a name is missing."],
            "option-twice" => texts["“{0}” stands twice.", Said(0)],
            "option-unknown" => texts["“{0}” is nobody whom the file names.", Said(0)],
            "option-out-of-turn" => texts["option {0} was expected and {1} found.", Said(0), Said(1)],
            "too-many-options" => texts["there are more than {0:N0} to choose from.", Said(0)],
            "too-many-voters" => texts["there are more than {0:N0} votes.", Said(0)],
            "not-a-number" => texts["“{0}” is not a whole number above 0.", Said(0)],
            "setting-too-late" => texts["“{0}” must stand before the first ballot.", Said(0)],
            "setting-twice" => texts["“{0}” stands twice.", Said(0)],
            "setting-wrong" => texts["“{1}” is no value for “{0}”.", Said(0), Said(1)],
            "head-wrong" => texts["the file must begin with two numbers, of candidates and of seats, and not with “{0}”.", Said(0)],
            "ballot-not-ended" => texts["the ballot does not end with 0."],
            "ballots-not-ended" => texts["the ballots do not end with a line 0."],
            "name-wrong" => texts["“{0}” is not a name in quotes.", Said(0)],
            "names-missing" => texts["{0:N0} names were expected and {1:N0} found.", Said(0), Said(1)],
            "too-much" => texts["nothing may follow the title, but “{0}” does.", Said(0)],
            "ranks-do-not-match" => texts["{0:N0} ranks were expected and {1:N0} found.", Said(0), Said(1)],
            "rank-unknown" => texts["“{0}” is not a rank.", Said(0)],
            "quote-not-closed" => texts["a quotation mark is opened and never closed."],
            "row-does-not-fit" => texts["{0:N0} cells were expected and {1:N0} found.", Said(0), Said(1)],
            "pair-wrong" => texts["“{0}” is not a pair.", Said(0)],
            "choice-not-shown" => texts["“{0}” was chosen, but “{1}” was shown.", Said(0), Said(1)],
            _ => texts["this cannot be read."],
        };
        return texts["Line {0:N0}: {1}", problem.Line, sentence];
    }
}
