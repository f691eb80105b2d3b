using CommunityAction.Participation.Domain.Grants.OpenData;

namespace CommunityAction.Participation.Domain.Tests.Grants.OpenData;

public sealed class Naming_organisations
{
    [Theory]
    [InlineData("GB-CHC-1164883")]
    [InlineData("GB-CHC-205959")]
    [InlineData("GB-SC-SC012345")]
    [InlineData("GB-NIC-100123")]
    [InlineData("GB-COH-00945932")]
    [InlineData("GB-COH-SC123456")]
    [InlineData("GB-COH-CE012345")]
    [InlineData("GB-LAE-TRF")]
    [InlineData("GB-EDU-123456")]
    [InlineData("GB-UKPRN-10001234")]
    [InlineData("US-EIN-12-3456789")]
    [InlineData("360G-trafford-be_active")]
    [InlineData("360G-Cloudesley-Org:10")]
    public void An_id_is_that_of_a_register_or_ones_own(string id) => GrantIds.IsOfAnOrganisation(id).ShouldBeTrue();

    [Theory]
    [InlineData("GB-COH-945932")] // a spreadsheet took the noughts away
    [InlineData("GB-CHC-CN1131900")]
    [InlineData("GB-CCH-205959")] // no such register
    [InlineData("GB-SC-012345")]
    [InlineData("GB-EDU-12345")]
    [InlineData("360G-cloudesley")]
    [InlineData("1164883")]
    [InlineData("")]
    public void Others_are_odd(string id) => GrantIds.IsOfAnOrganisation(id).ShouldBeFalse();

    [Fact]
    public void Numbers_become_ids()
    {
        GrantIds.OfCompany("945932").ShouldBe("GB-COH-00945932");
        GrantIds.OfCompany("sc123456").ShouldBe("GB-COH-SC123456");
        GrantIds.OfCharity("1164883").ShouldBe("GB-CHC-1164883");
        GrantIds.OfCharity("SC012345").ShouldBe("GB-SC-SC012345");
        GrantIds.OfCharity("NIC100123").ShouldBe("GB-NIC-100123");
        GrantIds.Own("360G-hathermere", "2026/17 B").ShouldBe("360G-hathermere-2026_17_B");
    }
}
