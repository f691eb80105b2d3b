using CommunityAction.Participation.Adapters.EmbeddedPostgres;

namespace CommunityAction.Participation.Tests.EmbeddedPostgres;

public sealed class Choosing_a_data_folder
{
    [Fact]
    public void Each_checkout_has_its_own() => DataFolder.For("/some/checkout").ShouldNotBe(DataFolder.For("/some/other"));

    [Fact]
    public void A_checkout_keeps_it() => DataFolder.For("/some/checkout/").ShouldBe(DataFolder.For("/some/checkout"));
}
