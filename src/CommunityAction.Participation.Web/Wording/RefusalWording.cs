using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Words a refusal for a person: what happened, why, and what to do.</summary>
public sealed partial class RefusalWording
{
    private readonly IStringLocalizer<Texts> _texts;
    private readonly Moments _moments;
    private readonly Dictionary<string, Func<Said, string>> _sentences = [];

    public RefusalWording(IStringLocalizer<Texts> texts, Moments moments)
    {
        (_texts, _moments) = (texts, moments);
        AddBallots();
        AddBallotForms();
        AddPolls();
        AddRules();
        AddCounting();
        AddBallotRules();
        AddOptions();
        AddImports();
        AddMandates();
        AddPeople();
        AddGroups();
        AddProposals();
        AddProgrammes();
        AddCouncil();
        AddPriorities();
        AddFunds();
        AddPanels();
        AddPots();
        AddGrantDecisions();
        AddAwards();
        AddReports();
        AddShortlists();
        AddPublishedGrants();
    }

    /// <summary>Every code that has a wording.</summary>
    public IReadOnlyCollection<string> Codes => _sentences.Keys;

    /// <param name="refusal">From the domain, or from a page that could not read what was sent.</param>
    /// <param name="poll">So that an option is named by its title rather than its key.</param>
    public string Say(Refusal refusal, Poll? poll = null) =>
        _sentences.TryGetValue(refusal.Code, out var sentence)
            ? sentence(new(refusal.Arguments, poll))
            : _texts["This could not be done. Go back, check what you entered and try again."];

    private void AddBallots()
    {
        Word("no-choice", _ => _texts["You have not picked anything. Pick 1."]);
        Word("one-choice", a => _texts["You picked {0:N0}. Pick only 1.", a[0]]);
        Word("too-few-choices", a => a.Number(0) == 0
            ? _texts["You have not picked anything. Pick at least {0:N0}.", a[1]]
            : _texts["You picked {0:N0}. Pick {2:N0} more so that you have at least {1:N0}.", a[0], a[1], a[2]]);
        Word("too-many-choices", a => _texts["You picked {0:N0}. Take away {2:N0} so that you have {1:N0} or fewer.", a[0], a[1], a[2]]);
        Word("too-few-points", a => a.Number(0) == 0
            ? _texts["You have not given any points. Give at least {0:N0}.", a[1]]
            : _texts["You gave {0:N0} points. Give {2:N0} more so that you reach {1:N0}.", a[0], a[1], a[2]]);
        Word("too-many-points", a => _texts["You gave {0:N0} points. Take away {2:N0} so that you have {1:N0} or fewer.", a[0], a[1], a[2]]);
        Word("too-many-points-on-option", a => _texts["You gave {1:N0} points to “{0}”. One option can have {2:N0} at most.", a.Option(0), a[1], a[2]]);
        Word("points-negative", a => _texts["“{0}” has fewer than no points. Give it 0 or more.", a[0]]);
        Word("points-unreadable", a => _texts["Give “{0}” a whole number of points, from 0 to {1:N0}.", a[0], a[1]]);
        Word("points-without-place", _ => _texts["This ballot takes no points. Pick what you want, and each pick counts the same."]);
        Word("option-twice", _ => _texts["The same option was sent twice. Check your picks and cast your vote again."]);
        Word("option-missing", _ => _texts["Choose an option from the list."]);
        Word("option-unknown", a => _texts["“{0}” is not on this ballot. Load the page again and pick from the list.", a[0]]);
        Word("option-withdrawn", a => _texts["“{0}” was taken off the ballot: {1} Pick again without it.", a[0], a.Sentence(1)]);
        Word("stale-revision", _ => _texts["A vote from this device came in after you opened this page. Check your picks, then cast your vote again."]);
        Word("changed-meanwhile", _ => _texts["Something changed at the same moment. Check what you entered and send it again."]);
        Word("no-seat", _ => _texts["We do not know this device yet. Open the voting page first, and allow cookies from this site."]);
        Word("ballot-unreadable", _ => _texts["We could not read this vote. Send it again from the voting page."]);
        Word("request-unreadable", _ => _texts["We could not read what was sent. Check its form and send it again."]);
    }

    private void AddPolls()
    {
        Word("poll-unknown", _ => _texts["There is no vote with this code. Check the six digits and try again."]);
        Word("poll-not-open-yet", a => _texts["Voting has not opened yet. It opens {0}.", _moments.At(a.Moment(0))]);
        Word("poll-closed", a => _texts["Voting closed {0}. The last vote you cast before then counts. This one came too late.", _moments.At(a.Moment(0))]);
        Word("poll-voided", a => _texts["This vote was stopped and does not count: {0}", a.Sentence(0)]);
        Word("poll-replaced", a => _texts["A new round has taken the place of this vote: {0} Votes cast here do not count.", a.Sentence(0)]);
        Word("poll-not-open", _ => _texts["This vote has not opened yet, so this cannot be done. Change the draft instead."]);
        Word("poll-over", _ => _texts["This vote is over, so this cannot be done any more."]);
        Word("poll-still-open", _ => _texts["People can still vote. Close the vote first."]);
        Word("not-yet", a => _texts["It is too early: voting closes {0}.", _moments.At(a.Moment(0))]);
        Word("result-not-yet", _ => _texts["The result is not out yet. It comes soon after voting closes."]);
        Word("rules-frozen", _ => _texts["The rules cannot change once voting has opened. Correct them with a new round."]);
        Word("closes-in-the-past", _ => _texts["The closing time has passed. Choose a later one."]);
        Word("reason-missing", _ => _texts["Write the reason. Voters will read it."]);
        Word("reason-too-long", a => TooLong(_texts["The reason"], a[0], a[1]));
        Word("too-few-options-left", a => _texts["Everyone has to pick {0:N0}, and too few options would be left. Stop the whole vote instead.", a[0]]);
        Word("last-option", _ => _texts["This is the last option on the ballot. Stop the whole vote instead."]);
    }

    private void AddRules()
    {
        Word("title-missing", _ => _texts["Write a title."]);
        Word("title-too-long", a => TooLong(_texts["The title"], a[0], a[1]));
        Word("question-missing", _ => _texts["Write the question that people vote on."]);
        Word("question-too-long", a => TooLong(_texts["The question"], a[0], a[1]));
        Word("budget-not-positive", _ => _texts["The money to share must be more than nothing. Leave it empty if there is none."]);
        Word("budget-not-money", a => _texts["“{0}” is not an amount of money. Write it like 120000 or 1,250.50.", a[0]]);
        Word("currency-unknown", a => _texts["“{0}” is not a currency. Use its three letters, such as GBP.", a[0]]);
        Word("min-choices-wrong", a => _texts["The fewest picks must be a whole number from 0 to {0:N0}, the number of options.", a[0]]);
        Word("max-choices-wrong", a => _texts["The most picks must be a whole number, at least the fewest and at least 1, and no more than the {1:N0} options.", a[0], a[1]]);
        Word("points-wrong", _ => _texts["These points cannot be shared out. The most on one option must be from 1 to all the points, and at most 10,000."]);
        Word("not-a-number", a => _texts["“{0}” is not a whole number.", a[0]]);
        Word("moment-missing", _ => _texts["Choose a day and a time."]);
        Word("closes-before-opens", _ => _texts["Voting must close after it opens. Choose a later closing time."]);
    }

    private void AddOptions()
    {
        Word("no-options", _ => _texts["Write at least one option, each on a line of its own."]);
        Word("too-many-options", a => _texts["There are {1:N0} options. {0:N0} is the most.", a[0], a[1]]);
        Word("option-key-missing", a => _texts["“{0}” has no short name. Give it one.", a[0]]);
        Word("option-key-too-long", a => _texts["The short name “{0}” is too long. {1:N0} characters is the most.", a[0], a[1]]);
        Word("option-key-wrong", a => _texts["The short name “{0}” has a sign that cannot stand in an address. Use letters, digits, dots and hyphens.", a[0]]);
        Word("option-key-twice", a => _texts["The short name “{0}” stands twice. Each option needs its own.", a[0]]);
        Word("option-title-missing", a => _texts["Option {0} has no title. Write one before the first bar.", a[0]]);
        Word("option-title-too-long", a => _texts["The title of option {0} is too long. {1:N0} characters is the most.", a[0], a[1]]);
        Word("option-summary-too-long", a => _texts["The summary of option {0} is too long. {1:N0} characters is the most.", a[0], a[1]]);
        Word("option-cost-negative", a => _texts["“{0}” costs less than nothing. Write 0 or more.", a[0]]);
        Word("option-cost-not-money", a => _texts["The cost of “{0}” is not an amount of money. Write it like 18500.", a[0]]);
        Word("picture-elsewhere", a => _texts["The picture of “{0}” must be one from this site and say what it shows.", a[0]]);
    }

    private void AddImports()
    {
        Word("file-missing", _ => _texts["Choose a file that ends in .pb."]);
        Word("vote-type-unknown", a => _texts["The file’s kind of vote, “{0}”, is not one that we know. We know approval, choose-1, cumulative, scoring and ordinal.", a[0]]);
        Word("money-too-large", a => _texts["The file has an amount that is too large to count: {0:N0}.", a[0]]);
        Word("money-too-fine", a => _texts["The file has an amount with more than two decimals: {0}.", a[0]]);
        Word("scores-too-high", a => _texts["The file has scores up to {0:N0}. Scores here go up to {1:N0}.", a[0], a[1]]);
        Word("points-not-whole", a => _texts["The ballot of voter {0} has points that are not whole numbers from 0 to 10,000.", a[0]]);
    }

    private void Word(string code, Func<Said, string> sentence) => _sentences.Add(code, sentence);

    private string TooLong(string what, object most, object length) =>
        _texts["{0} has {2:N0} characters. {1:N0} is the most.", what, most, length];

    /// <summary>A refusal's arguments; a missing one is an empty text, so that wording never fails.</summary>
    private sealed record Said(IReadOnlyList<object> Arguments, Poll? Poll)
    {
        public object this[int index] => index < Arguments.Count ? Arguments[index] : "";

        public long Number(int index) => this[index] switch { int number => number, long number => number, _ => 0 };

        public DateTimeOffset Moment(int index) => this[index] is DateTimeOffset moment ? moment : default;

        /// <summary>As people write it.</summary>
        public string Money(int index) => this[index] is Money money ? MoneyText.Of(money) : "";

        public string Option(int index) => Poll?.Option(this[index].ToString() ?? "")?.Title ?? this[index].ToString() ?? "";

        /// <summary>A reason as a sentence of its own.</summary>
        public string Sentence(int index) => this[index].ToString() is { Length: > 0 } text ? text.TrimEnd('.') + "." : "";
    }
}
