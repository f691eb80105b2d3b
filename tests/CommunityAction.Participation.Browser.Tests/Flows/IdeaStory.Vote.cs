using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Browser.Tests.Flows;

/// <summary>The second half: the vote about the idea.</summary>
public sealed partial class IdeaStory
{
    private const string Title = "Green streets";

    public async Task PutOnABallotAsync()
    {
        await _idris.FollowAsync("Put it on the ballot of a new vote");
        await _idris.TickAsync(Trees);
        await _idris.TickAsync(Pump);
        await _idris.WriteAsync("Money to share, in pounds", "2,300");
        await _idris.PressAsync("Go on to the settings");
        await _idris.WriteAsync("Question", "What should come first?");
        await _idris.WriteAsync("How to vote on paper or by telephone", "On paper at the Corn Hall.");
        await _idris.WriteAsync("Privacy notice", "/privacy");
        await _idris.PickAsync("Residents who are signed in");
        await _idris.TickAsync("Millrace");
        await _idris.WriteAsync("From this age", "16");
        await _idris.PressAsync("Go on and check it");
        await _idris.ReadsAsync("£3,250");
        await _idris.PressAsync("Make the vote");
        await _idris.ReadsHeadingAsync("How it is counted");
        await _idris.PressAsync("Count it like this");
        await _idris.ReadsHeadingAsync(Title);
        _poll = _idris.Address;
        await LetterAsync(Margaret, Idea, "ballot");
    }

    /// <summary>Says on every screen that nothing counts, and leaves nothing behind.</summary>
    public async Task RehearseAsync()
    {
        await _idris.PressAsync("Rehearse it now");
        await _idris.ReadsAsync("This is a practice run.");
        await _idris.FollowAsync("The ballot");
        await _idris.ReadsAsync("This is a practice run.");
        await _idris.TickAsync(Pump);
        await _idris.PressAsync("Cast my vote");
        await _idris.ReadsHeadingAsync("Your vote counts");
        await _idris.ReadsAsync("This is a practice run.");
    }

    public async Task OpenAsync()
    {
        await _idris.OpenAsync(_poll);
        await _idris.ReadsAsync("still to do");
        await _idris.PressAsync("Open voting now");
        await _idris.IsToldAsync("equality");
        await _idris.FollowAsync("Change the draft");
        await _idris.WriteAsync("Impact on equality", "https://hathermere.test/equality");
        await _idris.PressAsync("Save the draft");
        await _idris.PressAsync("Open voting now");
        await _idris.ReadsAsync("Show the live screen");
    }

    public async Task VoteAsync()
    {
        await TellAboutHerselfAsync();
        await _app.Get<LetterRounds>().WriteDueAsync();
        _ballot = LinkIn(await LetterAsync(Margaret, "Vote now: " + Title));
        await CastAsync(_margaret, Idea);
        await CastAsync(await ResidentAsync("Ben", "millrace", 1980), Idea, Trees);
        await CastAsync(await ResidentAsync("Cem", "millrace", 1990), Pump);
        await IsTurnedAwayAsync(await ResidentAsync("Dora", "kilnside", 1970), "residents of other wards");
        await IsTurnedAwayAsync(await ResidentAsync("Finn", "millrace", DateTime.UtcNow.Year - 12), "16");
    }

    public async Task CloseAsync()
    {
        await _idris.OpenAsync(_poll);
        await _idris.FollowAsync("Close voting now");
        await _idris.PressAsync("Close voting");
        _app.Get<DeadlineSweep>().Ring("test");
        await Eventually.TrueAsync(() => _app.Get<PollBoards>().All.Any(board => board.Current.Poll.Count is not null));
        await _margaret.OpenAsync(_ballot + "/result");
        await _margaret.ReadsAsync("Provisional");
        await _app.Get<LetterRounds>().WriteDueAsync();
        foreach (var voter in new[] { "Ben", "Cem" })
        {
            await LetterAsync(_neighbours[voter].Email, "Your vote was counted");
        }
    }

    public async Task CheckAndDeclareAsync()
    {
        await _idris.OpenAsync(_poll);
        await _idris.FollowAsync("Check the count");
        await _idris.ReadsAsync("You closed this vote, so another officer has to check it.");
        await _harriet.OpenAsync(_idris.Address);
        await _harriet.ReadsAsync("Both counts agree");
        await _harriet.PressAsync("The count is right");
        await _harriet.FollowAsync("Declare the result");
        await _harriet.ReadsAsync("You checked the count, so another officer has to declare it.");
        _sink.Mails.ShouldNotContain(mail => mail.Subject.StartsWith("The result", StringComparison.Ordinal));
        await _idris.OpenAsync(_harriet.Address);
        await _idris.PressAsync("Declare the result");
        await _idris.ReadsAsync("See the result");
    }

    public async Task HearOfTheResultAsync()
    {
        await _app.Get<LetterRounds>().WriteDueAsync();
        var letter = await LetterAsync(Margaret, "The result: " + Title);
        letter.Text.ShouldContain(Idea);
        letter.Text.ShouldContain("This vote recommends.");
        await _margaret.OpenAsync(LinkIn(letter));
        await _margaret.ReadsAsync(Idea);
        _sink.Mails.ShouldNotContain(mail => mail.To == _neighbours["Dora"].Email, "she could not vote, and asked for nothing");
        _sink.Mails.Where(mail => mail.Subject.StartsWith("The result", StringComparison.Ordinal)).ShouldHaveSingleItem();
    }

    private async Task TellAboutHerselfAsync()
    {
        await _margaret.OpenAsync("/account");
        await _margaret.FollowAsync("Change these");
        await _margaret.WriteAsync("Year of birth", "1951");
        await _margaret.PressAsync("Save");
        await _margaret.FollowAsync("Choose your letters");
        await _margaret.TickAsync("Reminders when a vote opens and before it closes");
        await _margaret.TickAsync("Results, when they are final");
        await _margaret.PressAsync("Save");
        await _margaret.ReadsAsync("This is what we send you from now on.");
    }

    private async Task<KeyboardUser> ResidentAsync(string name, string ward, int yearOfBirth)
    {
        var person = await KnowAsync(name, new(ward));
        using var saved = await person.PostAsync("/account/profile", ("name", name), ("ward", ward), ("yearOfBirth", $"{yearOfBirth}"), ("format", "Standard"));
        return await MeetAsync(person);
    }

    private async Task CastAsync(KeyboardUser voter, params string[] options)
    {
        await voter.OpenAsync(_ballot);
        foreach (var option in options)
        {
            await voter.TickAsync(option);
        }

        await voter.PressAsync("Cast my vote");
        await voter.ReadsHeadingAsync("Your vote counts");
    }

    private async Task IsTurnedAwayAsync(KeyboardUser resident, string why)
    {
        await resident.OpenAsync(_ballot);
        await resident.ReadsAsync("You cannot vote in this one");
        await resident.ReadsAsync(why);
    }
}
