using System.Globalization;
using System.Text;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Domain.Tests.Grants.OpenData;

public sealed class Writing_tables_of_grants
{
    private static readonly Grant Bench = new("360G-hathermere-1", "A bench", "By the weir", "GBP", 250.50m, "2026-01-31", [new("GB-LAE-HAT", "Hathermere")])
    {
        RecipientOrganization = [new("GB-COH-01234567", "The Weir Club")],
        BeneficiaryLocation = [Place("Millrace"), Place("Weir")],
        RelatedActivity = ["a", "b"],
        CommitmentTransaction = [new("t1", null, null, 12.5m, null, null, null, null, null)],
    };

    [Fact]
    public void Only_what_somebody_says_is_a_column_and_only_lists_of_several_are_numbered()
    {
        var sheet = GrantSheet.Of([Bench, Bench with { Id = "360G-hathermere-2", BeneficiaryLocation = null, Url = "https://hathermere.example/2" }]);

        sheet.Headings.ShouldBe(
        [
            "Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date", "URL", "Recipient Org:Identifier", "Recipient Org:Name",
            "Beneficiary Location:0:Name", "Beneficiary Location:1:Name", "Funding Org:Identifier", "Funding Org:Name",
            "commitmentTransaction/0/id", "commitmentTransaction/0/value", "Related Activity",
        ]);
        sheet.Rows[0].ShouldBe(
            ["360G-hathermere-1", "A bench", "By the weir", "GBP", 250.50m, "2026-01-31", null, "GB-COH-01234567", "The Weir Club", "Millrace", "Weir", "GB-LAE-HAT", "Hathermere", "t1", 12.5m, "a; b"]);
        (sheet.Rows[1][6], sheet.Rows[1][9]).ShouldBe(("https://hathermere.example/2", null));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var read = GrantFile.Read(Written(GrantSheet.Of([Bench])), PublishedFiles.Today);

        read.Problems.ShouldBeEmpty();
        GrantSheet.Of(read.Package!.Grants).ShouldSatisfyAllConditions(
            again => again.Headings.ShouldBe(GrantSheet.Of([Bench]).Headings), again => again.Rows[0].ShouldBe(GrantSheet.Of([Bench]).Rows[0]));
    }

    [SharedDataFact]
    public void Traffords_grants_survive_a_table()
    {
        var published = PublishedFiles.Trafford("json");

        GrantFile.Read(Written(GrantSheet.Of(published.Package!.Grants)), PublishedFiles.Today).Json.ShouldBe(published.Json);
    }

    private static byte[] Written(GrantSheet sheet) => Encoding.UTF8.GetBytes(string.Join(
        "\r\n", sheet.Rows.Prepend(sheet.Headings).Select(row => string.Join(',', row.Select(cell => $"\"{Convert.ToString(cell, CultureInfo.InvariantCulture)?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")))));

    private static Place Place(string name) => new(null, name, null, null, null, null, null, null, null);
}
