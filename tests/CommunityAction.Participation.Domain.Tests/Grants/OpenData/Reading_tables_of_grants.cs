using System.Text;
using CommunityAction.Participation.Domain.Grants.OpenData;

namespace CommunityAction.Participation.Domain.Tests.Grants.OpenData;

public sealed class Reading_tables_of_grants
{
    private const string Headings = "Identifier,Title,Description,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name";
    private const string Row = "360G-hathermere-1,A bench,By the weir,GBP,250.50,2026-01-31,GB-COH-01234567,The Weir Club,GB-LAE-HAT,Hathermere";

    [Fact]
    public void A_row_is_a_grant()
    {
        var grant = Read($"{Headings}\r\n{Row}\r\n").Package!.Grants.ShouldHaveSingleItem();

        (grant.Id, grant.AmountAwarded, grant.AwardDate, grant.RecipientName).ShouldBe(("360G-hathermere-1", 250.50m, "2026-01-31", "The Weir Club"));
        grant.FundingOrganization.ShouldHaveSingleItem().ShouldBe(new Organisation("GB-LAE-HAT", "Hathermere"));
    }

    [Fact]
    public void Headings_may_be_in_any_letters_and_numbered_and_a_list_is_joined_by_semicolons()
    {
        var grant = Read(
            $"\uFEFF{Headings.Replace("Title", "TITLE", StringComparison.Ordinal)},From an open call?,Related Document:0:Title,Related Document:2:Web Address,Related Activity,commitmentTransaction/0/value\n" +
            $"{Row},Yes,Plan,https://a.example/,a; b,12.50\n").Package!.Grants[0];

        grant.FromOpenCall.ShouldBe("Yes");
        grant.RelatedDocument!.Select(document => (document.Title, document.Url)).ShouldBe([("Plan", null), (null, "https://a.example/")]);
        grant.RelatedActivity.ShouldBe(["a", "b"]);
        grant.CommitmentTransaction!.Single().Value.ShouldBe(12.50m);
    }

    [Fact]
    public void A_cell_may_hold_commas_quotation_marks_and_lines()
    {
        var table = GrantTable.Read("Identifier,Description\r\n1,\"a \"\"b\"\", c\r\n\r\nd\"\r\n\r\n2,e\r\n");

        table.Package["grants"]!.AsArray().Select(grant => (string?)grant!["description"]).ShouldBe(["a \"b\", c\r\n\r\nd", "e"]);
        table.Lines.ShouldBe([2, 6]);
    }

    [Fact]
    public void A_row_without_a_title_adds_to_the_grant_of_its_id()
    {
        var grant = Read($"{Headings},Amount Disbursed,Beneficiary Location:Name\n{Row},,Millrace\n360G-hathermere-1,,,,,,,,,,200,Weir\n").Package!.Grants.ShouldHaveSingleItem();

        (grant.AmountDisbursed, string.Join(' ', grant.BeneficiaryLocation!.Select(place => place.Name))).ShouldBe((200m, "Millrace Weir"));
        Read($"{Headings}\n{Row}\n360G-hathermere-1,,,,99,,,,,\n").Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => (problem.Code, problem.Line, problem.Path).ShouldBe(("row-contradicts", 3, "Amount Awarded")));
    }

    [Fact]
    public void What_is_wrong_is_found_by_line_and_heading()
    {
        Read($"{Headings}\n{Row.Replace("2026-01-31", "31/01/2026", StringComparison.Ordinal)}\n").Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => (problem.Code, problem.Line, problem.Path, problem.Grant).ShouldBe(("value-out-of-form", 2, "Award Date", "360G-hathermere-1")));
        Read($"{Headings}\n{Row.Replace("The Weir Club", "", StringComparison.Ordinal)}\n").Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => (problem.Code, problem.Path).ShouldBe(("value-missing", "Recipient Org:Name")));
        Read($"{Headings}\n{Row.Replace("250.50", "\"£1,250\"", StringComparison.Ordinal)}\n").Faults.ShouldHaveSingleItem().Code.ShouldBe("not-a-number");
        Read($"{Headings}\n{Row}\n{Row}\n").Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(problem => (problem.Code, problem.Line).ShouldBe(("grant-twice", 3)));
        Read($"{Headings}\n{Row},more\n").Faults.ShouldHaveSingleItem().Code.ShouldBe("row-too-long");
        Read($"{Headings},title\n{Row},x\n").Faults.ShouldHaveSingleItem().Code.ShouldBe("column-twice");
    }

    [Fact]
    public void Columns_that_are_not_of_the_standard_are_left_out_and_named() =>
        Read($"{Headings},Applicant phone\n{Row},0161 000\n").Advice.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => (problem.Code, problem.Path).ShouldBe(("column-left-out", "Applicant phone")));

    [Fact]
    public void What_cannot_be_read_at_all_says_why()
    {
        GrantFile.Read("Identifier\n\xA3"u8.ToArray()[..^2].Append((byte)0xA3).ToArray(), PublishedFiles.Today).Faults.ShouldHaveSingleItem().Code.ShouldBe("not-utf8");
        Read("").Faults.ShouldHaveSingleItem().Code.ShouldBe("table-empty");
        Read("{ \"grants\": [").Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(problem => (problem.Code, (long)problem.Arguments[0]).ShouldBe(("not-json", 1)));
        Read(Headings).Faults.ShouldHaveSingleItem().Code.ShouldBe("grants-missing");
    }

    private static GrantFile Read(string text) => GrantFile.Read(Encoding.UTF8.GetBytes(text), PublishedFiles.Today);
}
