using System.Net;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;

namespace CommunityAction.Participation.Web.Tests.Mail;

/// <summary>Nobody gets a reminder, a result or a digest without having asked for it, and one click ends it.</summary>
public sealed class Choosing_letters : IAsyncLifetime
{
    private static readonly PersonId Zoe = new(Guid.Parse("01990000-0000-7000-8000-00000000000a"));
    private SmtpSink _sink = null!;
    private TestApp _app = null!;

    public async Task InitializeAsync()
    {
        _sink = SmtpSink.Open();
        _app = await TestApp.StartAsync(null, _sink.Settings);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [PostgresTheory]
    [InlineData(MailTopic.Reminders)]
    [InlineData(MailTopic.Results)]
    [InlineData(MailTopic.Digest)]
    public async Task Nothing_comes_unless_it_was_asked_for(MailTopic topic)
    {
        await PostAsync("before", topic);
        await _app.Get<MailChoices>().ChooseAsync(Zoe, topic, wanted: true);
        await PostAsync("after", topic);

        (await ArrivedAsync(1))[0].Text.ShouldContain("after");
        (await Sql.ScalarAsync(_app.Databases.Owner, "select count(*) from participation.outbox")).ShouldBe(1L, "what nobody wants is not even written down");
    }

    [PostgresFact]
    public async Task One_click_stops_a_topic_without_signing_in()
    {
        await PostAsync("first", MailTopic.Following);
        var mail = (await ArrivedAsync(1))[0];
        mail.Header("List-Unsubscribe-Post").ShouldBe("List-Unsubscribe=One-Click");
        var link = new Uri(mail.Header("List-Unsubscribe").Trim('<', '>'));
        mail.Text.ShouldContain(link.ToString());
        link.PathAndQuery.ShouldMatch("^/mail/stop/[0-9a-f]{32}$", "nothing in it says whose it is");

        (await _app.Client.GetStringAsync(link)).ShouldContain("Stop these letters?");
        await PostAsync("second", MailTopic.Following);
        await ArrivedAsync(2); // looking has changed nothing

        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var stopped = await _app.Client.PostAsync(link, body);
        stopped.StatusCode.ShouldBe(HttpStatusCode.OK, "mail programs do not follow redirects");
        await PostAsync("third", MailTopic.Following);
        (await _app.Get<MailChoices>().AllOfAsync(Zoe, MailTopics.ToChoose(isOfficer: false))).Single(choice => choice.Topic == MailTopic.Following).Wanted.ShouldBeFalse();

        using var again = await _app.Client.PostAsync($"{link}?handler=Again", null);
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        await PostAsync("fourth", MailTopic.Following);
        (await ArrivedAsync(3))[2].Text.ShouldContain("fourth");
    }

    [PostgresFact]
    public async Task A_token_that_is_not_ours_is_unknown()
    {
        (await _app.Client.GetAsync($"/mail/stop/{Guid.NewGuid():N}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _app.Client.PostAsync($"/mail/stop/{Guid.NewGuid():N}", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _app.Client.GetAsync($"/mail/stop/{Guid.Empty:N}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [PostgresFact]
    public async Task Who_is_forgotten_has_no_letters_and_no_choices_left()
    {
        _sink.GoDown();
        await PostAsync("waits", MailTopic.Following);
        await _app.Get<IOutbox>().ForgetAsync(Zoe);

        (await Sql.ScalarAsync(_app.Databases.Owner, "select (select count(*) from participation.outbox) + (select count(*) from participation.mail_choices)")).ShouldBe(0L);
    }

    [PostgresFact]
    public async Task There_is_no_mailbox_where_there_is_a_mail_server() =>
        (await _app.Client.GetAsync("/dev/mail")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [PostgresFact]
    public async Task The_mailbox_is_read_at_this_machine_alone()
    {
        await using var app = await TestApp.StartAsync(null, "Mail:Mailbox=true");
        await app.Get<IOutbox>().PostAsync(new("code:1", null, "zoe@example.org", MailTopic.Service, "Your code", [LetterPart.Show("482 911")]));
        await Eventually.TrueAsync(async () => (await app.Client.GetStringAsync("/dev/mail")).Contains("482 911", StringComparison.Ordinal));

        foreach (var (header, value) in new[] { ("X-Forwarded-For", "203.0.113.9"), ("Forwarded", "for=203.0.113.9"), ("Host", "take-part.example.org") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/dev/mail");
            request.Headers.TryAddWithoutValidation(header, value);
            (await app.Client.SendAsync(request)).IsSuccessStatusCode.ShouldBeFalse(header);
        }
    }

    private Task PostAsync(string words, MailTopic topic) =>
        _app.Get<IOutbox>().PostAsync(new($"{topic}:{words}", Zoe, "zoe@example.org", topic, "News", [LetterPart.Say(words)]));

    private async Task<IReadOnlyList<CaughtMail>> ArrivedAsync(int mails)
    {
        await Eventually.TrueAsync(() => _sink.Mails.Count >= mails);
        return _sink.Mails.Count == mails ? _sink.Mails : throw new InvalidOperationException("More came than should.");
    }
}
