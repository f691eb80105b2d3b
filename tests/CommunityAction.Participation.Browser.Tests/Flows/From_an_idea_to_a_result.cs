using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Browser.Tests.Flows;

/// <summary>The whole way of an idea, from its first draft to the letter with the declared result, by keyboard on a small phone.</summary>
[TakesLong(seconds: 70)]
public sealed class From_an_idea_to_a_result
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task By_keyboard_on_a_small_phone(bool script)
    {
        await using var story = await IdeaStory.BeginAsync(Visitor.Phone, script);
        await story.SignUpByLetterAsync();
        await story.ProposeAsync();
        await story.AskForChangesAsync();
        await story.ChangeAsync();
        await story.AcceptAndCostAsync();
        await story.PutOnABallotAsync();
        await story.RehearseAsync();
        await story.OpenAsync();
        await story.VoteAsync();
        await story.CloseAsync();
        await story.CheckAndDeclareAsync();
        await story.HearOfTheResultAsync();
        story.Trouble.ShouldBeEmpty();
    }
}
