using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Proposals;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Web.Tests.Mail;

public sealed class Alerting_moderators : IAsyncLifetime
{
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

    [PostgresFact]
    public async Task Officers_who_want_it_get_one_letter_for_a_comment_and_one_more_when_it_waits_too_long()
    {
        var town = await ProposalTown.FoundAsync(_app);
        using var officer = await Neighbour.ArriveAsync(_app, "Jo", null, Role.Officer);
        using var quiet = await Neighbour.ArriveAsync(_app, "Sam", null, Role.Officer);
        using var resident = await Neighbour.ArriveAsync(_app, "Ann");
        await _app.Get<MailChoices>().ChooseAsync(quiet.Person, MailTopic.Moderation, wanted: false);
        await _app.Get<MailChoices>().ChooseAsync(resident.Person, MailTopic.Moderation, wanted: true); // who was an officer once
        var proposal = await town.PublishAsync(ProposalTown.Somebody());
        var comment = await town.CommentAsync(proposal, ProposalTown.Somebody(), "Only a fool would sit there.");
        await WriteAsync();
        (await LettersAsync()).ShouldBeEmpty();

        await town.ShownAsync(await town.SendAsync(new ReportComment(comment, ProposalTown.Somebody(), ReportReason.Insulting)));
        await Task.WhenAll(WriteAsync(), WriteAsync()); // two nodes
        await town.ShownAsync(await town.SendAsync(new ReportComment(comment, ProposalTown.Somebody(), ReportReason.OffTopic)));
        await WriteAsync();
        (await LettersAsync()).ShouldBe([$"reported:{comment}:{officer.Person}"]);

        await WriteAsync(hoursLater: 25);
        await WriteAsync(hoursLater: 50);
        (await LettersAsync()).ShouldBe([$"report-overdue:{comment}:{officer.Person}", $"reported:{comment}:{officer.Person}"]);
        await Eventually.TrueAsync(() => _sink.Mails.Count(mail => mail.To == officer.Email && mail.Subject.Contains("omment", StringComparison.Ordinal)) == 2);
        var letter = _sink.Mails.First(mail => mail.Subject == "A comment was reported");
        letter.Text.ShouldContain("/officer/moderation");
        letter.Text.ShouldNotContain("fool");
        letter.Header("List-Unsubscribe").ShouldNotBeEmpty();

        await town.ShownAsync(await town.SendAsync(new ClearComment(comment)));
        (await LettersOf(hoursLater: 0).DueAsync()).ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task Only_officers_are_offered_the_choice()
    {
        using var officer = await Neighbour.ArriveAsync(_app, "Jo", null, Role.Officer);
        using var resident = await Neighbour.ArriveAsync(_app, "Ann");

        (await officer.Browser.GetStringAsync("/account/letters")).ShouldContain("topic-Moderation");
        (await resident.Browser.GetStringAsync("/account/letters")).ShouldNotContain("topic-Moderation");
    }

    private Task WriteAsync(int hoursLater = 0) => LetterWriting.NewNode(_app, LettersOf(hoursLater)).WriteDueAsync();

    private ModerationLetters LettersOf(int hoursLater) =>
        ActivatorUtilities.CreateInstance<ModerationLetters>(_app.Services, new StoppedClock(DateTimeOffset.UtcNow.AddHours(hoursLater)));

    private Task<IReadOnlyList<string>> LettersAsync() => LetterWriting.ReasonsAsync(_app, MailTopic.Moderation);
}
