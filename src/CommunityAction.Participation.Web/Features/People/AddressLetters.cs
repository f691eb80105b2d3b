using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>The letters of somebody who changes their address: one to the new address, with a code, and one to the old address when it is done.</summary>
public sealed class AddressLetters(IOutbox outbox, SiteAddress site, IDatabaseClock clock, CouncilSettings council, IStringLocalizer<Texts> texts)
{
    /// <summary>The same for an address that somebody uses and for one that nobody does.</summary>
    public Task AskAsync(SignInRequest request, CancellationToken cancel)
    {
        var spaced = $"{request.Code[..3]} {request.Code[3..]}";
        return outbox.PostAsync(
            new(
                $"address:{request.Id}",
                Person: null,
                request.Email,
                MailTopic.Service,
                texts["Your code for the new address is {0}", spaced],
                [
                    LetterPart.Say(texts["Somebody wants to use this email address for their account on the website of {0}. If that is you, enter this code on the page you came from:", council.FullName]),
                    LetterPart.Show(spaced),
                    LetterPart.Say(texts["Or press this link on the device where you are signed in, and then the button on the page that opens:"]),
                    LetterPart.Link(texts["Use this address"], site.To($"/account/email/link/{request.Secret}")),
                    LetterPart.Say(texts["Both work for {0:N0} minutes, and once. Tell nobody the code: we never ask for it by phone or by mail.", (int)SignInRequests.GoodFor.TotalMinutes]),
                    LetterPart.Say(texts["It was not you? Then somebody typed your address by mistake. You need not do anything: nothing changes without the code."]),
                ]) { UsefulUntil = clock.Now + SignInRequests.GoodFor },
            cancel);
    }

    /// <summary>To the old address. It does not say the new one: whoever reads this mailbox may be somebody else by now.</summary>
    public Task TellAsync(PersonId person, string old, long position, CancellationToken cancel) => outbox.PostAsync(
        new(
            $"address-changed:{person}:{position}",
            Person: null,
            old,
            MailTopic.Service,
            texts["The email address of your account has changed"],
            [
                LetterPart.Say(texts["Your account on the website of {0} has another email address now. This one does not let you in any more, and no more letters come here.", council.FullName]),
                LetterPart.Say(texts["Was it you? Then you need not do anything."]),
                LetterPart.Title(texts["It was not you?"]),
                LetterPart.Say(texts["Then somebody else has been in your account. Tell the council at once, so that you get it back:"]),
                LetterPart.List(Ways()),
            ]),
        cancel);

    private IEnumerable<string> Ways() =>
        new[] { council.Email.Length > 0 ? texts["write to {0}", council.Email].Value : "", council.Phone.Length > 0 ? texts["call {0}", council.Phone].Value : "", texts["or use the page {0}", site.To("/contact")].Value }
            .Where(way => way.Length > 0);
}
