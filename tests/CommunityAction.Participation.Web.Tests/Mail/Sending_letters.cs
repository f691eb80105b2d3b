using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;

namespace CommunityAction.Participation.Web.Tests.Mail;

public sealed class Sending_letters : IAsyncLifetime
{
    private MailRoom _room = null!;

    public async Task InitializeAsync() => _room = await MailRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [PostgresFact]
    public async Task A_letter_arrives_as_HTML_and_as_text_with_the_same_words()
    {
        await _room.Outbox.PostAsync(new("welcome:1", null, "zoe@example.org", MailTopic.Service, "Vote – élan <now>",
        [
            LetterPart.Title("What to do"), LetterPart.Say("Zoë & Co, type this:"), LetterPart.Show("482 911"),
            LetterPart.Link("Go on", new("https://take-part.hathermere.test/go?a=1&b=2")), LetterPart.List(["first", "second"]),
        ]));
        await _room.Postman.DeliverAsync();

        var mail = _room.Sink.Mails.ShouldHaveSingleItem();
        mail.To.ShouldBe("zoe@example.org");
        mail.Subject.ShouldBe("Vote – élan <now>");
        mail.Header("Auto-Submitted").ShouldBe("auto-generated");
        mail.Header("From").ShouldContain("no-reply@hathermere.test");
        mail.Header("List-Unsubscribe").ShouldBe("", "nobody can do without a service message");
        mail.Text.ShouldStartWith("WHAT TO DO\n\nZoë & Co, type this:\n\n    482 911\n\nGo on:\nhttps://take-part.hathermere.test/go?a=1&b=2\n\n* first\n* second\n\n-- \n");
        foreach (var words in new[] { "Zo&#xEB; &amp; Co, type this:", "482 911", "href=\"https://take-part.hathermere.test/go?a=1&amp;b=2\"", "<li", "Vote &#x2013; &#xE9;lan &lt;now&gt;", "font-size:20px" })
        {
            mail.Html.ShouldContain(words);
        }
    }

    [PostgresFact]
    public async Task One_reason_is_one_letter_however_often_it_is_posted()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _room.PostAsync("welcome:1")));
        await _room.Postman.DeliverAsync();
        await _room.PostAsync("welcome:1");
        await _room.Postman.DeliverAsync();

        _room.Sink.Mails.Count.ShouldBe(1);
    }

    [PostgresFact]
    public async Task A_server_that_asks_for_patience_gets_the_same_letter_later_under_the_same_id()
    {
        var asked = new List<DateTimeOffset>();
        _room.Sink.Answer = _ =>
        {
            asked.Add(_room.Time.GetUtcNow());
            return asked.Count < 4 ? "451 4.7.1 try again later" : null;
        };
        await _room.PostAsync("welcome:1");
        var id = (Guid)(await _room.AskAsync("select id from participation.outbox"))!;
        for (var second = 0; second < 300; second += 5)
        {
            await _room.Postman.DeliverAsync();
            _room.Time.Pass(TimeSpan.FromSeconds(5));
        }

        _room.Sink.Mails.ShouldHaveSingleItem().MessageId.ShouldBe($"<{id:N}@hathermere.test>");
        asked.Zip(asked.Skip(1), (first, next) => (next - first).TotalSeconds).ShouldBe([30, 60, 120]);
    }

    [PostgresFact]
    public async Task A_refused_letter_is_recorded_and_not_tried_again()
    {
        _room.Sink.Answer = to => to.StartsWith("zoe", StringComparison.Ordinal) ? $"550 5.1.1 <{to}> does not live here" : null;
        await _room.PostAsync("welcome:1");
        await _room.PostAsync("welcome:2", "ann@example.org");
        await _room.Postman.DeliverAsync();
        _room.Time.Pass(TimeSpan.FromDays(1));
        await _room.Postman.DeliverAsync();

        _room.Sink.Mails.ShouldHaveSingleItem().To.ShouldBe("ann@example.org");
        (await _room.AskAsync("select state || ', ' || attempts || ', ' || answer from participation.outbox where reason = 'welcome:1'")).ShouldBe("refused, 1, 550 5.1.1");
    }

    [PostgresFact]
    public async Task Nothing_personal_is_left_of_a_letter_that_has_ended()
    {
        _room.Sink.Answer = to => to.StartsWith("gone", StringComparison.Ordinal) ? $"550 5.1.1 <{to}> unknown" : null;
        await _room.PostAsync("welcome:1");
        await _room.PostAsync("welcome:2", "gone@example.org");
        await _room.Postman.DeliverAsync();

        var left = (string)(await _room.AskAsync("select string_agg(letter::text, ' ') from participation.outbox letter"))!;
        left.ShouldContain("welcome:1");
        left.ShouldNotContain("example.org");
        left.ShouldNotContain("Here it is");
        left.ShouldNotContain("482 911");
    }

    [PostgresFact]
    public async Task What_is_of_no_use_any_more_is_not_sent()
    {
        _room.Sink.GoDown();
        await _room.PostAsync("code:1", until: _room.Time.GetUtcNow().AddMinutes(10));
        await _room.PostAsync("welcome:1");
        await _room.Postman.DeliverAsync();
        _room.Time.Pass(TimeSpan.FromMinutes(20));
        _room.Sink.ComeBack();
        await _room.Postman.DeliverAsync();

        _room.Sink.Mails.Count.ShouldBe(1);
        (await _room.AskAsync("select state from participation.outbox where reason = 'code:1'")).ShouldBe("given-up");
    }

    [PostgresFact]
    public async Task After_three_days_it_is_given_up()
    {
        _room.Sink.Answer = _ => "451 4.2.0 full";
        await _room.PostAsync("welcome:1");
        for (var hour = 0; hour < 80; hour++)
        {
            await _room.Postman.DeliverAsync();
            _room.Time.Pass(TimeSpan.FromHours(1));
        }

        (await _room.AskAsync("select state || ', ' || answer from participation.outbox")).ShouldBe("given-up, 451 4.2.0");
    }

    [PostgresTheory]
    [InlineData("zoe@example.org\r\nBcc: everybody@example.org")]
    [InlineData("zoe")]
    [InlineData("")]
    public async Task An_address_that_is_none_is_refused_without_asking_the_server(string address)
    {
        await _room.PostAsync("welcome:1", address);
        await _room.Postman.DeliverAsync();

        _room.Sink.Connections.ShouldBe(0);
        (await _room.AskAsync("select state from participation.outbox")).ShouldBe("refused");
    }

    [PostgresFact]
    public async Task A_line_break_in_a_subject_makes_no_header()
    {
        await _room.Outbox.PostAsync(new("welcome:1", null, "zoe@example.org", MailTopic.Service, "Hello\r\nBcc: everybody@example.org", [LetterPart.Say("Hello.")]));
        await _room.Postman.DeliverAsync();

        var mail = _room.Sink.Mails.ShouldHaveSingleItem();
        mail.Subject.ShouldBe("Hello Bcc: everybody@example.org");
        mail.Header("Bcc").ShouldBe("");
    }

    [PostgresFact]
    public async Task A_letter_that_waits_is_not_sent_when_its_topic_is_stopped_meanwhile()
    {
        var zoe = new PersonId(Guid.NewGuid());
        await _room.PostAsync("news:1", zoe, MailTopic.Following);
        await _room.Choices.ChooseAsync(zoe, MailTopic.Following, wanted: false);
        await _room.Postman.DeliverAsync();

        _room.Sink.Mails.ShouldBeEmpty();
        (await _room.AskAsync("select state from participation.outbox")).ShouldBe("unwanted");
    }
}
