using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Mail;

/// <summary>Servers that are away, nodes that die, and two nodes at work.</summary>
[TakesLong(seconds: 14)]
public sealed class Sending_letters_through_trouble : IAsyncLifetime
{
    private MailRoom _room = null!;

    public async Task InitializeAsync() => _room = await MailRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [PostgresFact]
    public async Task A_server_that_is_down_for_an_hour_gets_everything_once_it_is_back()
    {
        _room.Sink.GoDown();
        await PostAsync(40);
        await PassAsync(TimeSpan.FromHours(1));
        _room.Sink.Mails.ShouldBeEmpty();
        var attempts = (long)(await _room.AskAsync("select sum(attempts) from participation.outbox"))!;

        _room.Sink.ComeBack();
        await PassAsync(TimeSpan.FromMinutes(16));

        ReasonsOf(_room.Sink).ShouldBe(Addresses(40), ignoreOrder: true);
        attempts.ShouldBeLessThan(600, "a server that is away is not asked once for every letter, again and again");
        (await _room.AskAsync("select count(*) from participation.outbox where state = 'sent'")).ShouldBe(40L);
    }

    [PostgresFact]
    public async Task Two_nodes_share_the_work_and_send_nothing_twice()
    {
        await using var other = await MailRoom.OpenAsync(beside: _room);
        await PostAsync(120);
        await Task.WhenAll(_room.Postman.DeliverAsync(), other.Postman.DeliverAsync());

        ReasonsOf(_room.Sink).ShouldBe(Addresses(120), ignoreOrder: true);
    }

    [PostgresFact]
    public async Task A_letter_whose_node_died_is_sent_by_another_after_a_while()
    {
        await using var other = await MailRoom.OpenAsync(beside: _room);
        await PostAsync(1);
        (await _room.Shelf.TakeAsync(default)).ShouldNotBeNull(); // and never heard of again

        await other.Postman.DeliverAsync();
        _room.Sink.Mails.ShouldBeEmpty();
        _room.Time.Pass(TimeSpan.FromMinutes(3));
        await other.Postman.DeliverAsync();

        _room.Sink.Mails.Count.ShouldBe(1);
    }

    [PostgresFact]
    public async Task A_server_that_wants_another_password_is_away_and_no_letter_is_lost()
    {
        _room.Sink.Answer = _ => "530 5.7.0 authentication required";
        await PostAsync(5);
        await _room.Postman.DeliverAsync();
        _room.Sink.Answer = _ => null;
        await PassAsync(TimeSpan.FromMinutes(5));

        ReasonsOf(_room.Sink).ShouldBe(Addresses(5), ignoreOrder: true);
    }

    private async Task PostAsync(int letters)
    {
        foreach (var address in Addresses(letters))
        {
            await _room.PostAsync("welcome:" + address, address);
        }
    }

    /// <summary>The postman looks every five seconds here, so that the test need not look every two.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(5))
        {
            _room.Time.Pass(TimeSpan.FromSeconds(5));
            await _room.Postman.DeliverAsync();
        }
    }

    private static IEnumerable<string> Addresses(int letters) => Enumerable.Range(1, letters).Select(number => $"person-{number}@example.org");

    private static IEnumerable<string> ReasonsOf(SmtpSink sink) => sink.Mails.Select(mail => mail.To);
}
