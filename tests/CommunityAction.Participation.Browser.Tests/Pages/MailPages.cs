using CommunityAction.Participation.Browser.Tests.Browsing;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;

namespace CommunityAction.Participation.Browser.Tests.Pages;

/// <summary>Letters: what somebody wants to be sent, the link that stops them, and the mailbox for trying out.</summary>
public static class MailPages
{
    public static IEnumerable<PageState> States { get; } =
    [
        new("account/letters", "as it is", (visitor, site) => ChooseAsync(visitor, site, "/account/letters")),
        new("account/letters", "saved", (visitor, site) => ChooseAsync(visitor, site, "/account/letters?saved=true")),
        new("mail/stop/{token:guid}", "wanted", async (visitor, site) => await visitor.GoAsync($"/mail/stop/{await TokenAsync(site)}")),
        new("mail/stop/{token:guid}", "stopped", async (visitor, site) =>
        {
            await visitor.GoAsync($"/mail/stop/{await TokenAsync(site)}");
            await visitor.SendAsync();
        }),
        new("officer/letters", "with a letter", async (visitor, site) =>
        {
            await ReturnedAsync(site);
            await visitor.TakeAsync("officer", site.Officer);
            await visitor.GoAsync("/officer/letters");
        }),
        new("officer/letters", "empty", async (visitor, site) =>
        {
            await visitor.TakeAsync("officer", site.Officer);
            await visitor.GoAsync("/officer/letters");
        }) { Empty = true },
        new("dev/mail", "empty", (visitor, _) => visitor.GoAsync("/dev/mail")) { Empty = true },
        new("dev/mail", "with a letter", async (visitor, site) =>
        {
            await site.App.Get<IOutbox>().PostAsync(new($"sample:{Guid.NewGuid()}", null, "ann@example.org", MailTopic.Service, "Your code", [LetterPart.Show("482 911")]));
            await Eventually.TrueAsync(() => site.App.Get<DevelopmentMailbox>().Mails.Count > 0);
            await visitor.GoAsync("/dev/mail");
        }),
    ];

    private static async Task ChooseAsync(Visitor visitor, Site site, string address)
    {
        using var person = await Neighbour.ArriveAsync(site.App, site.Content.Dress("Ann"));
        await visitor.TakeAsync("person", person.Cookie);
        await visitor.GoAsync(address);
    }

    /// <summary>A letter that a mail server has sent back.</summary>
    private static async Task ReturnedAsync(Site site)
    {
        var letter = $"returned:{Guid.NewGuid()}";
        await site.App.Get<IOutbox>().PostAsync(new(letter, site.People.Resident.Person, site.People.Resident.Email, MailTopic.Service, "Your code", [LetterPart.Show("482 911")]));
        await Eventually.TrueAsync(async () => await Sql.ScalarAsync(site.App.Databases.Owner, $"select state from participation.outbox where reason = '{letter}'") is "sent");
        await Sql.ScalarAsync(site.App.Databases.Owner, $"update participation.outbox set state = 'refused', answer = '5.1.1' where reason = '{letter}'");
    }

    private static async Task<string> TokenAsync(Site site)
    {
        var person = new PersonId(Guid.CreateVersion7());
        return (await site.App.Get<MailChoices>().OfAsync(person, MailTopic.Following)).Token.ToString("N");
    }
}
