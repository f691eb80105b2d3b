using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Web.Tests.Mail;

public sealed class Sending_the_weekly_digest : IAsyncLifetime
{
    /// <summary>The next Monday at eight in the morning, as clocks in London show it.</summary>
    private static readonly DateTimeOffset Monday = Moments.FromLondon(
        Moments.ToLondon(DateTimeOffset.UtcNow).Date.AddDays(((7 + DayOfWeek.Monday - Moments.ToLondon(DateTimeOffset.UtcNow).DayOfWeek) % 7) + 7).AddHours(8));

    private SmtpSink _sink = null!;
    private TestApp _app = null!;
    private Neighbour _asked = null!;
    private Neighbour _silent = null!;

    public async Task InitializeAsync()
    {
        _sink = SmtpSink.Open();
        _app = await TestApp.StartAsync(null, [.. _sink.Settings, "Site:Address=https://take-part.hathermere.test"]);
        _asked = await Neighbour.ArriveAsync(_app, "Ann");
        _silent = await Neighbour.ArriveAsync(_app, "Ben");
        await _app.Get<MailChoices>().ChooseAsync(_asked.Person, MailTopic.Digest, wanted: true);
    }

    public async Task DisposeAsync()
    {
        _asked.Dispose();
        _silent.Dispose();
        await _app.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [PostgresFact]
    public async Task Who_asked_gets_one_a_week_whatever_restarts_and_however_many_nodes_write_it()
    {
        await VoteAsync();
        await Task.WhenAll(WriteAsync(Monday), WriteAsync(Monday), WriteAsync(Monday.AddSeconds(30)));
        await WriteAsync(Monday.AddHours(3));

        await Eventually.TrueAsync(() => _sink.Mails.Any(mail => mail.To == _asked.Email));
        (await LettersAsync()).Count.ShouldBe(1);
        var letter = _sink.Mails.ShouldHaveSingleItem();
        letter.To.ShouldBe(_asked.Email, "nobody gets it who did not ask");
        letter.Text.ShouldContain("Grants night");
        letter.Text.ShouldContain("https://take-part.hathermere.test/p/");

        await WriteAsync(Monday.AddDays(7));
        (await LettersAsync()).Count.ShouldBe(2);
    }

    [PostgresFact]
    public async Task A_week_with_nothing_new_has_none()
    {
        await WriteAsync(Monday);

        (await LettersAsync()).ShouldBeEmpty();
    }

    [PostgresTheory]
    [InlineData("2027-07-05T06:59:59Z", false)]
    [InlineData("2027-07-05T07:00:00Z", true)] // eight in London in summer
    [InlineData("2027-01-04T07:30:00Z", false)]
    [InlineData("2027-01-04T08:00:00Z", true)]
    [InlineData("2027-07-04T23:30:00Z", false)] // Monday in London, but night
    [InlineData("2027-07-06T08:00:00Z", false)]
    public async Task It_goes_out_on_Mondays_from_eight_by_the_clocks_of_London(string at, bool due)
    {
        await VoteAsync();

        (await At(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).DueAsync()).Count.ShouldBe(due ? 1 : 0);
    }

    [PostgresFact]
    public async Task One_click_in_a_mail_program_ends_it()
    {
        await VoteAsync();
        await WriteAsync(Monday);
        await Eventually.TrueAsync(() => _sink.Mails.Count == 1);
        var letter = _sink.Mails[0];
        letter.Header("List-Unsubscribe-Post").ShouldBe("List-Unsubscribe=One-Click");
        var stop = new Uri(letter.Header("List-Unsubscribe").Trim('<', '>')).PathAndQuery;

        using var form = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        (await _app.Client.PostAsync(stop, form)).IsSuccessStatusCode.ShouldBeTrue();
        await WriteAsync(Monday.AddDays(7));

        (await LettersAsync()).Count.ShouldBe(1);
    }

    private Task<Poll> VoteAsync() =>
        _app.OpenPollAsync(Papers.Approval() with { OpensAt = DateTimeOffset.UtcNow.AddDays(-1), ClosesAt = new(2028, 1, 1, 0, 0, 0, TimeSpan.Zero) });

    private Task WriteAsync(DateTimeOffset at) => LetterWriting.NewNode(_app, At(at)).WriteDueAsync();

    private WeeklyDigest At(DateTimeOffset at) => ActivatorUtilities.CreateInstance<WeeklyDigest>(_app.Services, new StoppedClock(at));

    private Task<IReadOnlyList<string>> LettersAsync() => LetterWriting.ReasonsAsync(_app, MailTopic.Digest);
}
