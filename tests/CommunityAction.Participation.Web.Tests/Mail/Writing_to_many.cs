using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Mail;

/// <summary>Letters about votes, read where they arrive.</summary>
public sealed class Writing_to_many : IAsyncLifetime
{
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
        foreach (var topic in new[] { MailTopic.Reminders, MailTopic.Results })
        {
            await _app.Get<MailChoices>().ChooseAsync(_asked.Person, topic, wanted: true);
        }
    }

    public async Task DisposeAsync()
    {
        _asked.Dispose();
        _silent.Dispose();
        await _app.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [PostgresFact]
    public async Task Who_asked_hears_of_the_opening_the_close_and_the_declared_result_once_each()
    {
        var now = DateTimeOffset.UtcNow;
        var poll = await _app.OpenPollAsync(Papers.Approval() with { OpensAt = now.AddDays(-2), ClosesAt = now.AddHours(20), Mandate = Papers.Mandate });
        await _app.CastAsync(poll, "park");
        await WriteAsync(twice: true);
        await ArrivedAsync("Vote now: Grants night", "Voting closes soon: Grants night");

        await _app.SendAsync(new ClosePoll(poll.Id, CloseCause.Officer));
        _app.Get<DeadlineSweep>().Ring("test");
        await Eventually.TrueAsync(() => Now(poll).Count is not null);
        await WriteAsync();
        await _app.SendAsync(await _app.Get<PollCount>().RecountAsync(poll.Id, "officer:second", default));
        await WriteAsync();
        await ArrivedAsync("Vote now: Grants night", "Voting closes soon: Grants night"); // a provisional count is mailed to nobody

        await _app.SendAsync(new DeclareResult(poll.Id, "officer:third"));
        await WriteAsync(twice: true);
        var result = (await ArrivedAsync("Vote now: Grants night", "Voting closes soon: Grants night", "The result: Grants night"))[^1];
        result.Text.ShouldContain("A park, £300");
        result.Text.ShouldContain("This vote recommends. The Cabinet of Hathermere decides.");
        result.Text.ShouldContain($"https://take-part.hathermere.test/p/{poll.Code}/result");
        _sink.Mails.ShouldAllBe(mail => mail.To == _asked.Email);
    }

    [PostgresFact]
    public async Task Voters_hear_after_the_close_and_together_that_their_ballot_was_counted_and_not_what_it_said()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval() with { Mandate = Papers.Mandate, Eligibility = new([], null) });
        using var cast = await _silent.PostAsync($"/p/{poll.Code}", ("revision", "1"), ("choice", "library"));
        await WriteAsync();
        _sink.Mails.ShouldNotContain(mail => mail.Subject.Contains("counted", StringComparison.Ordinal));

        await _app.SendAsync(new ClosePoll(poll.Id, CloseCause.Officer));
        _app.Get<DeadlineSweep>().Ring("test");
        await Eventually.TrueAsync(() => Now(poll).Count is not null);
        await WriteAsync(twice: true);

        await Eventually.TrueAsync(() => _sink.Mails.Any(mail => mail.Subject.Contains("counted", StringComparison.Ordinal)));
        var mail = _sink.Mails.Where(mail => mail.Subject.Contains("counted", StringComparison.Ordinal)).ShouldHaveSingleItem();
        mail.To.ShouldBe(_silent.Email, "only who voted, whether they asked for letters or not");
        (mail.Text + mail.Html).ShouldNotContain("library", Case.Insensitive);
    }

    [PostgresFact]
    public async Task Nobody_is_written_to_about_a_rehearsal_or_what_a_hall_decides_in_minutes()
    {
        await _app.OpenPollAsync(Papers.Approval());
        await _app.OpenPollAsync(Papers.Approval() with { ClosesAt = DateTimeOffset.UtcNow.AddDays(3), Rehearses = new PollId(Guid.NewGuid()) });
        await WriteAsync();

        (await Sql.ScalarAsync(_app.Databases.Owner, "select count(*) from participation.outbox where topic <> 'Service'")).ShouldBe(0L);
    }

    private async Task WriteAsync(bool twice = false)
    {
        await _app.Get<LetterRounds>().WriteDueAsync();
        if (twice)
        {
            await using var other = await TestApp.StartAsync(_app.Databases, [.. _sink.Settings, "Site:Address=https://take-part.hathermere.test"]);
            await other.Get<LetterRounds>().WriteDueAsync();
        }
    }

    private async Task<IReadOnlyList<CaughtMail>> ArrivedAsync(params string[] subjects)
    {
        await Eventually.TrueAsync(() => _sink.Mails.Count >= subjects.Length);
        _sink.Mails.Select(mail => mail.Subject).ShouldBe(subjects, ignoreOrder: true); // letters leave side by side
        return [.. _sink.Mails.OrderBy(mail => Array.IndexOf(subjects, mail.Subject))];
    }

    private Poll Now(Poll poll) => _app.Get<PollBoards>().Find(poll.Id)!.Current.Poll;
}
