using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Browser.Tests.Flows;

/// <summary>A whole round of grants: two groups apply, three members of a panel assess, one of them tied to an applicant, a councillor and a hall watch, and what is decided is offered and accepted.</summary>
[TakesLong(seconds: 25)]
public sealed class From_applications_to_an_offer
{
    [BrowserFact]
    public async Task Live_for_everybody_in_the_room_and_at_home()
    {
        await using var story = await GrantStory.BeginAsync();
        await story.ApplyAsync();
        await story.OpenPanelAsync();
        await story.WatchAsync();
        await story.DeclareAsync();
        await story.SealAsync();
        await story.ModerateAsync();
        await story.FreezeAsync();
        await story.DecideAsync();
        await story.OfferAsync();
        story.Trouble.ShouldBeEmpty();
    }
}
