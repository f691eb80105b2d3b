using System.Net;
using System.Net.Http.Headers;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;

namespace CommunityAction.Participation.Web.Tests.Mail;

/// <summary>Letters that a mail server sends back hours after it took them.</summary>
public sealed class Taking_letters_back : IAsyncLifetime
{
    private const string Key = "a-key-of-the-mail-server";
    private SmtpSink _sink = null!;
    private TestApp _app = null!;
    private Neighbour _zoe = null!;

    public async Task InitializeAsync()
    {
        _sink = SmtpSink.Open();
        _app = await TestApp.StartAsync(null, [.. _sink.Settings, $"Mail:ReturnKey={Key}"]);
        _zoe = await Neighbour.ArriveAsync(_app, "Zoe Ollerton");
    }

    public async Task DisposeAsync()
    {
        _zoe.Dispose();
        await _app.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [PostgresFact]
    public async Task Officers_see_it_and_nothing_more_is_sent_until_the_address_is_proven_again()
    {
        var letter = await SentAsync("first");
        (await ReturnAsync(DeliveryReports.Of(letter, "forwarded@elsewhere.example"))).ShouldBe(HttpStatusCode.NoContent);
        (await ReturnAsync(DeliveryReports.Of(letter, "forwarded@elsewhere.example"))).ShouldBe(HttpStatusCode.NoContent); // the same report again

        (await StateAsync("first")).ShouldBe("refused 5.1.1");
        var list = await _app.Officer.GetStringAsync("/officer/letters");
        list.ShouldContain("Zoe Ollerton");
        list.ShouldContain("5.1.1");
        list.ShouldNotContain(_zoe.Email);
        (await _app.Officer.GetStringAsync("/officer")).ShouldContain("Letters that did not arrive");

        await PostAsync("second");
        await Eventually.TrueAsync(async () => await StateAsync("second") == "unreachable ");
        using var again = await Neighbour.SignInAsync(_app, _zoe.Person, _zoe.Email); // by a letter that goes all the same
        await SentAsync("third");

        (await _app.Get<ReturnedLetters>().WaitingAsync(default)).ShouldHaveSingleItem().IsStopped.ShouldBeFalse();
        using var form = new FormUrlEncodedContent([new("id", $"{letter}")]);
        (await _app.Officer.PostAsync("/officer/letters", form)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _app.Get<ReturnedLetters>().WaitingAsync(default)).ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task A_report_that_does_not_send_the_mail_back_is_about_the_last_letter_to_its_receiver()
    {
        await SentAsync("older");
        await SentAsync("newer");
        await ReturnAsync(DeliveryReports.Of(null, _zoe.Email.ToUpperInvariant()));

        (await StateAsync("newer")).ShouldBe("refused 5.1.1");
        (await StateAsync("older")).ShouldStartWith("sent");
    }

    [PostgresTheory]
    [InlineData("4.2.2", "delayed", "sent ", true)]
    [InlineData("5.7.1", "failed", "refused 5.7.1", true)] // the server did not want this letter; the mailbox is there
    [InlineData("5.2.1", "failed", "refused 5.2.1", false)]
    public async Task Only_a_mailbox_that_is_not_there_ends_all_letters(string status, string action, string state, bool isWrittenTo)
    {
        await ReturnAsync(DeliveryReports.Of(await SentAsync("first"), status: status, action: action));
        (await StateAsync("first")).ShouldBe(state);

        await PostAsync("second");
        await Eventually.TrueAsync(async () => await StateAsync("second") == (isWrittenTo ? "sent " : "unreachable "));
    }

    [PostgresFact]
    public async Task A_letter_that_is_refused_at_once_ends_them_too()
    {
        _sink.Answer = _ => "550 5.1.1 no such user";
        await PostAsync("first");
        await Eventually.TrueAsync(async () => await StateAsync("first") == "refused 550 5.1.1");
        _sink.Answer = _ => null;

        await PostAsync("second");
        await Eventually.TrueAsync(async () => await StateAsync("second") == "unreachable ");
    }

    [PostgresFact]
    public async Task Only_the_mail_server_hands_reports_in_and_only_reports()
    {
        var letter = await SentAsync("first");
        (await ReturnAsync(DeliveryReports.Of(letter), "another-key-of-somebody")).ShouldBe(HttpStatusCode.Unauthorized);
        (await ReturnAsync(DeliveryReports.Of(letter), TestApp.OfficerKey)).ShouldBe(HttpStatusCode.Forbidden);
        (await ReturnAsync("Subject: I am on holiday\n\nBack on Monday.")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ReturnAsync(DeliveryReports.Of(Guid.NewGuid(), _zoe.Email))).ShouldBe(HttpStatusCode.NoContent);
        (await ReturnAsync(DeliveryReports.Of(null, "'; drop table x; --"))).ShouldBe(HttpStatusCode.NoContent);

        (await StateAsync("first")).ShouldBe("sent ");
    }

    private Task PostAsync(string reason) => _app.Get<IOutbox>().PostAsync(new(reason, _zoe.Person, _zoe.Email, MailTopic.Service, reason, [LetterPart.Say("Hello.")]));

    /// <summary>The id of a letter that the mail server has taken.</summary>
    private async Task<Guid> SentAsync(string reason)
    {
        await PostAsync(reason);
        await Eventually.TrueAsync(async () => await StateAsync(reason) == "sent ");
        return (Guid)(await Sql.ScalarAsync(_app.Databases.Owner, $"select id from participation.outbox where reason = '{reason}'"))!;
    }

    private async Task<string> StateAsync(string reason) =>
        (string)(await Sql.ScalarAsync(_app.Databases.Owner, $"select state || ' ' || coalesce(answer, '') from participation.outbox where reason = '{reason}'"))!;

    private async Task<HttpStatusCode> ReturnAsync(string mail, string key = Key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/mail/returned") { Content = new StringContent(mail, System.Text.Encoding.ASCII, "message/rfc822") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await _app.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
