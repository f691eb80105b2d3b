using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Tests.Polls;

namespace CommunityAction.Participation.Domain.Tests.Council;

public sealed class Changing_the_settings
{
    private static readonly CouncilDetails Details = new("Hathermere", "Borough Council", "The Corn Hall", "hello@example.net", "01632 960100");
    private static readonly CouncilEntry Millrace = new("millrace", "Millrace");
    private static readonly CouncilEntry Kilnside = new("kilnside", "Kilnside", "Works and terraces");

    private static Story<CouncilRecord, CouncilFact> Given(params CouncilFact[] facts) => Story<CouncilRecord, CouncilFact>.Given(facts);

    [Fact]
    public void The_council_says_who_it_is()
    {
        Given().When(new ChangeDetails(Details with { Name = " Hathermere " })).Then(new DetailsChanged(Details));
        Given(new DetailsChanged(Details)).When(new ChangeDetails(Details)).ThenNothing();
        Given().When(new ChangeDetails(Details with { Name = " " })).ThenRefused("council-name-missing");
        Given().When(new ChangeDetails(Details with { Name = new('a', 81) })).ThenRefused("council-name-too-long", 80, 81);
        Given().When(new ChangeDetails(Details with { Address = new('a', 201) })).ThenRefused("council-line-too-long", 200, 201);
        Given().When(new ChangeDetails(Details with { Email = "hello" })).ThenRefused("council-email-wrong");
    }

    [Fact]
    public void A_colour_must_be_dark_enough_for_white_words_on_it()
    {
        Given().When(new ChangeAccent("#0B5351")).Then(new AccentChanged("#0b5351"));
        Given(new AccentChanged("#0b5351")).When(new ChangeAccent("#0b5351")).ThenNothing();
        Given().When(new ChangeAccent("teal")).ThenRefused("accent-unreadable");
        Given().When(new ChangeAccent("#0b53")).ThenRefused("accent-unreadable");
        Given().When(new ChangeAccent("#767676")).ThenRefused("accent-too-light", 4.5, 8.0);
    }

    /// <summary>Figures of WCAG's own examples and of the design's.</summary>
    [Theory]
    [InlineData("#000000", 21)]
    [InlineData("#ffffff", 1)]
    [InlineData("#767676", 4.54)]
    [InlineData("#1d3f72", 10.5)]
    [InlineData("#8a2f1b", 8.4)]
    public void Contrast_is_that_of_WCAG(string colour, double contrast) => ChangeAccent.ContrastOnWhite(colour)!.Value.ShouldBe(contrast, 0.06);

    [Fact]
    public void A_logo_is_one_of_this_site()
    {
        Given().When(new ChangeLogo("/pictures/a.png")).Then(new LogoChanged("/pictures/a.png"));
        Given(new LogoChanged("/pictures/a.png")).When(new ChangeLogo("")).Then(new LogoChanged(""));
        Given().When(new ChangeLogo("")).ThenNothing();
        Given().When(new ChangeLogo("https://elsewhere.example/a.png")).ThenRefused("logo-elsewhere");
    }

    [Fact]
    public void The_council_says_how_long_things_may_wait()
    {
        var quick = new TimeLimits(5, 4, 2);
        Given().When(new ChangeTimeLimits(quick)).Then(new TimeLimitsChanged(quick));
        Given(new TimeLimitsChanged(quick)).When(new ChangeTimeLimits(quick)).ThenNothing();
        Given().When(new ChangeTimeLimits(TimeLimits.Usual)).ThenNothing();
        Given().When(new ChangeTimeLimits(quick with { ScreeningDays = 0 })).ThenRefused("time-limit-wrong", 90);
        Given().When(new ChangeTimeLimits(quick with { ModerationHours = 337 })).ThenRefused("time-limit-wrong", 336);
        Given().When(new ChangeTimeLimits(quick with { MessageDays = -1 })).ThenRefused("time-limit-wrong", 90);
    }

    [Fact]
    public void The_council_says_under_which_licence_its_data_are()
    {
        var other = new DataLicence("Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/");
        Given().When(new ChangeLicence(other with { Name = $" {other.Name} " })).Then(new LicenceChanged(other));
        Given().When(new ChangeLicence(DataLicence.OpenGovernment)).ThenNothing();
        Given(new LicenceChanged(other)).When(new ChangeLicence(DataLicence.OpenGovernment)).Then(new LicenceChanged(DataLicence.OpenGovernment));
        Given().When(new ChangeLicence(other with { Name = " " })).ThenRefused("licence-name-missing");
        Given().When(new ChangeLicence(other with { Name = new('a', 81) })).ThenRefused("licence-name-too-long", 80, 81);
        Given().When(new ChangeLicence(other with { Address = "creativecommons.org" })).ThenRefused("licence-address-wrong");
        Given().When(new ChangeLicence(other with { Address = "javascript:alert(1)" })).ThenRefused("licence-address-wrong");
    }

    [Fact]
    public void The_council_says_what_its_grants_are_published_under()
    {
        var ids = new GrantPublisherIds("360G-hathermere", "GB-LAE-HTM");
        Given().When(new ChangeGrantPublisher(new(" 360G-hathermere ", "GB-LAE-HTM"))).Then(new GrantPublisherChanged(ids));
        Given(new GrantPublisherChanged(ids)).When(new ChangeGrantPublisher(ids)).ThenNothing();
        Given().When(new ChangeGrantPublisher(ids with { Organisation = "360G-hathermere-council" })).Then(new GrantPublisherChanged(new("360G-hathermere", "360G-hathermere-council")));
        foreach (var prefix in new[] { "", "hathermere", "360G-", "360G-hather-mere", "360G-hather mere", "360G-hather/mere", "360g-hathermere", "360G-" + new string('h', 80) })
        {
            Given().When(new ChangeGrantPublisher(ids with { Prefix = prefix })).ThenRefused("grant-prefix-wrong");
        }

        foreach (var organisation in new[] { "", "Hathermere", "GB-LAE", "gb-lae-htm", "GB-COH-12345678/", "360G-hathermere", "360G-hathermere-a/b" })
        {
            Given().When(new ChangeGrantPublisher(ids with { Organisation = organisation })).ThenRefused("grant-organisation-wrong");
        }
    }

    [Fact]
    public void A_ward_may_have_its_official_code()
    {
        Given().When(new ChangeList(CouncilList.Wards, [Millrace with { Code = "E05000001" }])).Then(new ListChanged(CouncilList.Wards, [Millrace with { Code = "E05000001" }]));
        Given().When(new ChangeList(CouncilList.Wards, [Millrace with { Code = "E05 1" }])).ThenRefused("entry-code-wrong");
        Given().When(new ChangeList(CouncilList.Wards, [Millrace with { Code = "" }])).ThenRefused("entry-code-wrong");
    }

    [Fact]
    public void What_is_left_off_a_list_is_retired_because_records_may_name_it()
    {
        var both = new ListChanged(CouncilList.Wards, [Millrace, Kilnside]);
        Given().When(new ChangeList(CouncilList.Wards, [Millrace, Kilnside])).Then(both);
        Given(both).When(new ChangeList(CouncilList.Wards, [Kilnside])).Then(new ListChanged(CouncilList.Wards, [Kilnside, Millrace with { Retired = true }]));
        Given(both).When(new ChangeList(CouncilList.Wards, [Millrace, Kilnside])).ThenNothing();
        Given(both).When(new ChangeList(CouncilList.Themes, [Millrace])).Then(new ListChanged(CouncilList.Themes, [Millrace]));
    }

    [Fact]
    public void Each_entry_has_a_key_and_a_name_of_its_own()
    {
        Given().When(new ChangeList(CouncilList.Wards, [Millrace with { Name = " " }])).ThenRefused("entry-name-missing");
        Given().When(new ChangeList(CouncilList.Wards, [Millrace with { Name = new('a', 81) }])).ThenRefused("entry-name-too-long");
        Given().When(new ChangeList(CouncilList.Wards, [Millrace with { Description = new('a', 201) }])).ThenRefused("entry-description-too-long");
        Given().When(new ChangeList(CouncilList.Wards, [Millrace with { Residents = 0 }])).ThenRefused("entry-residents-wrong", "Millrace", 1_000_000);
        Given().When(new ChangeList(CouncilList.Wards, [Millrace with { Centre = new(91, 0) }])).ThenRefused("entry-centre-wrong", "Millrace");
        Given().When(new ChangeList(CouncilList.Wards, [Millrace with { Centre = new(53.6, double.NaN) }])).ThenRefused("entry-centre-wrong", "Millrace");
        Given().When(new ChangeList(CouncilList.Wards, [Millrace with { Key = "Mill Race" }])).ThenRefused("entry-key-wrong");
        Given().When(new ChangeList(CouncilList.Wards, [Millrace, Millrace with { Name = "Other" }])).ThenRefused("entry-twice");
        Given().When(new ChangeList(CouncilList.Wards, [Millrace, Kilnside with { Name = "millrace" }])).ThenRefused("entry-twice");
        var many = Enumerable.Range(1, 121).Select(i => new CouncilEntry($"w{i}", $"Ward {i}")).ToList();
        Given().When(new ChangeList(CouncilList.Wards, many)).ThenRefused("too-many-entries", 120);
    }

    [Theory]
    [InlineData("Skylark Hill", "skylark-hill")]
    [InlineData("  St Anne’s & Abbey ", "st-anne-s-abbey")]
    [InlineData("’’", "")]
    public void A_key_is_made_of_a_name(string name, string key) => ChangeList.KeyOf(name).ShouldBe(key);
}
