using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Browser.Tests.Flows;

/// <summary>An idea, the people it meets, and what each of them does with it. How they hold their devices is up to whoever tells the story.</summary>
public sealed partial class IdeaStory : IAsyncDisposable
{
    private const string Margaret = "margaret@example.org";
    private const string Idea = "A bench by the weir";
    private const string Trees = "Trees in Mill Street";
    private const string Pump = "A pump for bicycles";

    private readonly int _width;
    private readonly bool _script;
    private readonly SmtpSink _sink;
    private readonly TestApp _app;
    private readonly List<KeyboardUser> _devices = [];
    private readonly Dictionary<string, Neighbour> _neighbours = [];
    private KeyboardUser _margaret = null!;
    private KeyboardUser _idris = null!;
    private KeyboardUser _harriet = null!;
    private string _poll = "";
    private string _ballot = "";

    private IdeaStory(int width, bool script, SmtpSink sink, TestApp app) => (_width, _script, _sink, _app) = (width, script, sink, app);

    public IEnumerable<string> Trouble => _devices.SelectMany(device => device.Trouble);

    /// <summary>A town with two officers and two proposals that are worked out already.</summary>
    public static async Task<IdeaStory> BeginAsync(int width, bool script)
    {
        var sink = SmtpSink.Open();
        var story = new IdeaStory(width, script, sink, await TestApp.StartAsync(null, sink.Settings));
        var town = await ProposalTown.FoundAsync(story._app);
        foreach (var title in new[] { Trees, Pump })
        {
            var other = await town.PublishAsync(ProposalTown.Somebody(), title);
            await town.ShownAsync(await town.SendAsync(new CostProposal(other, new(1_000_00, Money.Sterling), await town.SayAsync("A quote."))));
        }

        story._margaret = await story.MeetAsync();
        story._idris = await story.MeetAsync(await story.KnowAsync("Idris", null, Role.Officer));
        story._harriet = await story.MeetAsync(await story.KnowAsync("Harriet", null, Role.Officer));
        return story;
    }

    public async Task SignUpByLetterAsync()
    {
        await _margaret.OpenAsync("/proposals");
        await _margaret.FollowAsync("Put forward an idea");
        await _margaret.WriteAsync("Email address", Margaret);
        await _margaret.PressAsync("Send me an email");
        var letter = await LetterAsync(Margaret, "Your code is");
        await _margaret.WriteAsync("Code", letter.Subject["Your code is ".Length..]);
        await _margaret.PressAsync("Go on");
        await _margaret.WriteAsync("Name", "Margaret Ollerton");
        await _margaret.ChooseAsync("Ward", "Millrace");
        await _margaret.PressAsync("Join");
        await _margaret.ReadsHeadingAsync("Put forward an idea");
    }

    public async Task ProposeAsync()
    {
        await _margaret.WriteAsync("Title", Idea);
        await _margaret.PressAsync("Save and look at it");
        await _margaret.PressAsync("Hand it in");
        await _margaret.IsToldAsync("Write a summary");
        await _margaret.FollowAsync("Change it");
        await _margaret.WriteAsync("Summary", "Somewhere to rest on the way up.");
        await _margaret.WriteAsync("What should happen, and why", "The climb is **steep**.");
        await _margaret.ChooseAsync("Theme", "Climate");
        await _margaret.PressAsync("Save and look at it");
        await _margaret.PressAsync("Hand it in");
        await _margaret.ReadsAsync("You have handed this in.");
    }

    public async Task AskForChangesAsync()
    {
        await _idris.OpenAsync("/officer/proposals");
        await _idris.FollowAsync(Idea);
        await _idris.FollowAsync("Ask for changes");
        await _idris.WriteAsync("What should happen, and why", "Who will look after it?");
        await _idris.PressAsync("Ask for these changes");
    }

    public async Task ChangeAsync()
    {
        var letter = await LetterAsync(Margaret, Idea, "the council asks you to change it");
        await _margaret.OpenAsync(LinkIn(letter));
        await _margaret.ReadsAsync("Who will look after it?");
        await _margaret.FollowAsync("Change it");
        await _margaret.WriteAsync("What should happen, and why", "The climb is steep. The friends of the weir look after it.");
        await _margaret.PressAsync("Save and look at it");
        await _margaret.PressAsync("Hand it in again");
        await _margaret.ReadsAsync("You have handed this in.");
    }

    public async Task AcceptAndCostAsync()
    {
        await _idris.OpenAsync("/officer/proposals");
        await _idris.FollowAsync(Idea);
        await _idris.FollowAsync("Accept it");
        await _idris.WriteAsync("How many people must back it", "1");
        await _idris.PressAsync("Accept the proposal");
        await _idris.FollowAsync("Say whether it can be done, and the cost");
        await _idris.PickAsync("Yes, as it stands");
        await _idris.WriteAsync("What it costs, in pounds", "1,250");
        await _idris.WriteAsync("In your words", "A quote from the woodwork firm.");
        await _idris.PressAsync("Put this on record");

        var letter = await LetterAsync(Margaret, Idea, "can be done, for £1,250");
        await _margaret.OpenAsync(LinkIn(letter));
        await _margaret.ReadsAsync("£1,250");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var device in _devices)
        {
            await device.DisposeAsync();
        }

        foreach (var neighbour in _neighbours.Values)
        {
            neighbour.Dispose();
        }

        await _app.DisposeAsync();
        await _sink.DisposeAsync();
    }

    private async Task<Neighbour> KnowAsync(string name, WardId? ward, params Role[] roles) => _neighbours[name] = await Neighbour.ArriveAsync(_app, name, ward, roles);

    private async Task<KeyboardUser> MeetAsync(Neighbour? person = null)
    {
        var device = await KeyboardUser.ArriveAsync(_app, _width, _script, person);
        _devices.Add(device);
        return device;
    }

    private async Task<CaughtMail> LetterAsync(string to, string subject, string text = "")
    {
        CaughtMail? Find() => _sink.Mails.FirstOrDefault(mail =>
            mail.To == to && mail.Subject.Contains(subject, StringComparison.Ordinal) && mail.Text.ReplaceLineEndings(" ").Contains(text, StringComparison.Ordinal));
        await Eventually.TrueAsync(() => Find() is not null);
        return Find()!;
    }

    /// <summary>The first one, which is what the letter is about.</summary>
    private static string LinkIn(CaughtMail letter) => letter.Text.Split().First(word => word.StartsWith("http://", StringComparison.Ordinal));
}
