using CommunityAction.Participation.Domain.Grants.OpenData;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Words what is wrong with a file of grants, and where.</summary>
public sealed class GrantFileWording(IStringLocalizer<Texts> texts)
{
    /// <summary>Line 12, Award Date: “31/01/2026” is not a date. · /grants/3/awardDate: …</summary>
    public string Say(GrantProblem problem)
    {
        string where = (problem.Line, problem.Path) switch
        {
            ({ } line, "") => texts["Line {0:N0}", line],
            ({ } line, _) => texts["Line {0:N0}, {1}", line, problem.Path],
            (null, "") => "",
            _ => problem.Path,
        };
        return where.Length == 0 ? Sentence(problem) : texts["{0}: {1}", where, Sentence(problem)];
    }

    private string Sentence(GrantProblem problem)
    {
        object Said(int index) => index < problem.Arguments.Count ? problem.Arguments[index] : "";
        return problem.Code switch
        {
            "not-utf8" => texts["This file is not text in UTF-8. Save it as UTF-8 and try again."],
            "not-json" => texts["This is not valid JSON. Look at line {0:N0}, character {1:N0}.", Said(0), Said(1)],
            "table-empty" => texts["The file is empty."],
            "column-twice" => texts["The column {0} is there twice.", Said(0)],
            "row-too-long" => texts["{0:N0} cells were expected and {1:N0} found.", Said(0), Said(1)],
            "row-contradicts" => texts["An earlier row of this grant says something else in {0}.", Said(0)],
            "not-an-object" => texts["A group of fields was expected here."],
            "not-a-list" => texts["A list was expected here."],
            "not-a-text" => texts["“{0}” is not a text.", Said(0)],
            "not-a-number" => texts["“{0}” is not a number. Write it without commas and without £.", Said(0)],
            "value-missing" => texts["This is required, and nothing is there."],
            "value-out-of-form" => OutOfForm((TextForm)Said(1), Said(0)),
            "code-unknown" => texts["“{0}” is not in the list {1}.", Said(0), Said(1)],
            "below-nought" => texts["{0} is below nought.", Said(0)],
            "grants-missing" => texts["There are no grants in this file."],
            "grant-twice" => texts["The grant {0} is there twice.", Said(0)],
            "recipient-missing" => texts["Nobody gets this grant. Name an organisation or an individual."],
            "recipient-twice" => texts["An organisation and an individual both get this grant. Only one of them can."],
            "award-in-future" => texts["The date of the award, {0}, has not come yet.", Said(0)],
            "id-unusable" => texts["The identifier {0} has a slash or a line break in it.", Said(0)],
            "individual-known" => texts["The identifier {0} could tell who this person is. Use one of your own that begins with 360G-.", Said(0)],
            "individual-postcode" => texts["A postcode could tell who this person is. Use a larger area."],
            "id-without-prefix" => texts["The identifier {0} does not begin with a 360Giving prefix.", Said(0)],
            "organisation-id-odd" => texts["The identifier {0} is not in the form of its register.", Said(0)],
            "contact-left-out" => texts["Contacts are not published. All of “{0}” is left out.", Said(0)],
            "individual-name-left-out" => texts["Names of people are not published. It is left out."],
            "column-left-out" or "field-left-out" => texts["The standard has no “{0}”. All of it is left out.", Said(0)],
            _ => texts["This cannot be read."],
        };
    }

    private string OutOfForm(TextForm form, object said) => form switch
    {
        TextForm.Date => texts["“{0}” is not a date such as 2026-01-31.", said],
        TextForm.LooseDate => texts["“{0}” is not a date such as 2026-01-31, 2026-01 or 2026.", said],
        TextForm.DateTime => texts["“{0}” is not a full date and time such as 2026-01-31T09:00:00Z.", said],
        _ => texts["“{0}” is not a web address. It begins with https://.", said],
    };
}
