using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Domain.Tests.Polls;

namespace CommunityAction.Participation.Domain.Tests.Grants.OpenData;

public sealed class Importing_past_grants
{
    private const string Trafford = "GB-LAE-TRF";

    private static readonly PastGrantsImported First = File(1);
    private static readonly PastGrantsImported Newer = File(2);

    [Fact]
    public void A_newer_file_takes_the_place_of_the_one_before()
    {
        Given().When(new ImportPastGrants(First)).Then(First);
        Given(First).When(new ImportPastGrants(Newer)).Then(Newer);
        Given(First, Newer).State.Current.ShouldBe(Newer);
    }

    [Fact]
    public void What_was_taken_back_leaves_the_file_before_it()
    {
        Given(First, Newer).When(new WithdrawPastGrants(Trafford, Newer.Import, " The wrong year. ")).Then(new PastGrantsWithdrawn(Newer.Import, Trafford, "The wrong year."));
        Given(First, Newer, new PastGrantsWithdrawn(Newer.Import, Trafford, "The wrong year.")).State.Current.ShouldBe(First);
        Given(First, new PastGrantsWithdrawn(First.Import, Trafford, "Sorry.")).State.Current.ShouldBeNull();
    }

    [Fact]
    public void The_same_file_is_not_imported_twice_unless_it_was_taken_back()
    {
        Given(First).When(new ImportPastGrants(First with { Import = Newer.Import })).ThenRefused("grants-imported-already");
        Given(First, new PastGrantsWithdrawn(First.Import, Trafford, "Sorry.")).When(new ImportPastGrants(First)).Then(First);
    }

    [Fact]
    public void An_import_is_taken_back_once_and_with_a_reason()
    {
        Given(First).When(new WithdrawPastGrants(Trafford, Newer.Import, "Sorry.")).ThenRefused("grants-import-unknown");
        Given(First).When(new WithdrawPastGrants(Trafford, First.Import, " ")).ThenRefused("grants-reason-missing");
        Given(First).When(new WithdrawPastGrants(Trafford, First.Import, new('x', WithdrawPastGrants.LongestReason + 1))).ThenRefused("reason-too-long");
    }

    [Theory]
    [InlineData("http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", true)]
    [InlineData("https://creativecommons.org/licenses/by/4.0/", true)]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0/", true)]
    [InlineData("https://creativecommons.org/licenses/by-nc/4.0/", false)]
    [InlineData("https://creativecommons.org/licenses/by-sa/4.0/", false)]
    [InlineData("https://hathermere.example/all-rights-reserved", false)]
    [InlineData("", false)]
    public void Only_what_everybody_may_use_is_published_again(string licence, bool isOpen)
    {
        var story = Given().When(new ImportPastGrants(First with { Licence = licence }));
        if (isOpen)
        {
            story.Then(First with { Licence = licence });
        }
        else
        {
            story.ThenRefused("grants-licence-not-open");
        }
    }

    private static Story<PastGrants, PastGrantsFact> Given(params PastGrantsFact[] facts) => Story<PastGrants, PastGrantsFact>.Given(facts);

    private static PastGrantsImported File(int number) => new(
        new(number, 0, 0, new byte[8]), Trafford, new(new(number, 1, 0, new byte[8]), "hash"), $"file {number}", 1, [new("GBP", 12.50m)], OpenLicence.Government, null);
}
