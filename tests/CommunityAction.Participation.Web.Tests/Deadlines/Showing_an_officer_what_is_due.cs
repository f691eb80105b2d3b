using System.Net;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Messages;

namespace CommunityAction.Participation.Web.Tests.Deadlines;

public sealed class Showing_an_officer_what_is_due
{
    [PostgresFact]
    public async Task A_desk_with_nothing_on_it_says_so_and_one_with_work_has_the_officers_own_first()
    {
        await using var app = await TestApp.StartAsync();
        using var officer = await Neighbour.ArriveAsync(app, "Jo Whitlock", null, Role.Officer);
        using var colleague = await Neighbour.ArriveAsync(app, "Sam", null, Role.Officer);
        var empty = await officer.Browser.GetStringAsync("/officer");
        empty.ShouldContain("Jo Whitlock. Nothing has to be done today.");
        empty.ShouldContain("Nothing waits for you");

        var town = await ProposalTown.FoundAsync(app);
        var owed = await town.SubmitAsync(ProposalTown.Somebody(), "Owed by Jo");
        await town.ShownAsync(await town.SendAsync(new AcceptProposal(owed, 1, 28, officer.Person)));
        await town.SupportAsync(owed, ProposalTown.Somebody());
        await Eventually.TrueAsync(async () => (await town.NowAsync(owed)).AnswerBy is not null);
        var comment = await town.CommentAsync(owed, ProposalTown.Somebody(), "Only a fool would sit there.");
        await app.Get<MessageBox>().PutAsync(MessageKind.Format, "", "The ballot", "braille", "me@example.org", default);
        await app.Get<MessageBox>().PutAsync(MessageKind.Page, "/help", "A link is broken.", "", "", default);
        for (var number = 1; number <= 6; number++)
        {
            await town.SubmitAsync(ProposalTown.Somebody(), $"To check {number}");
        }

        await town.ShownAsync(await town.SendAsync(new ReportComment(comment, ProposalTown.Somebody(), ReportReason.Insulting)));
        var desk = await officer.Browser.GetStringAsync("/officer");
        var headings = new[] { "Yours", "Reported comments", "Messages about this site", "Proposals to check" };
        headings.Select(heading => desk.IndexOf($">{heading} <span", StringComparison.Ordinal)).ShouldBeInOrder();
        desk.ShouldContain($"/officer/proposals/{owed}");
        desk.ShouldContain("A request for another format");
        desk.ShouldContain("Something is wrong with /help");
        desk.ShouldContain("All 6");
        desk.ShouldContain("To check 1");
        desk.ShouldNotContain("To check 6", Case.Insensitive, "the newest wait on the page of their own");
        (await colleague.Browser.GetStringAsync("/officer")).ShouldNotContain(">Yours <span");
        (await colleague.Browser.GetStringAsync("/officer")).ShouldContain(">Answers that the council owes <span");
    }

    [PostgresFact]
    public async Task The_council_sets_how_long_things_may_wait()
    {
        await using var app = await TestApp.StartAsync();
        await app.Get<MessageBox>().PutAsync(MessageKind.Page, "/help", "A link is broken.", "", "", default);
        (await app.Officer.GetStringAsync("/officer/due")).ShouldContain("Coming up");

        using var wrong = await SaveAsync(app, "0");
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("Write a whole number from 1 to 90.");
        using var saved = await SaveAsync(app, "1");
        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        await Eventually.TrueAsync(() => app.Get<CouncilSettings>().Limits.MessageDays == 1);
        await Sql.ScalarAsync(app.Databases.Owner, "update participation.messages set received_at = received_at - interval '2 days'");
        (await app.Officer.GetStringAsync("/officer")).ShouldContain("1 thing needs you today.");
        (await app.Officer.GetStringAsync("/officer/due")).ShouldContain("Overdue");
    }

    private static async Task<HttpResponseMessage> SaveAsync(TestApp app, string days)
    {
        using var form = new FormUrlEncodedContent([new("screeningDays", "10"), new("moderationHours", "24"), new("messageDays", days)]);
        return await app.Officer.PostAsync("/officer/settings?handler=Limits", form);
    }
}
