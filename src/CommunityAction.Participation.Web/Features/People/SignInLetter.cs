using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>The letter with the link and the code. It is the same for an address that we know and for one that we do not.</summary>
public sealed class SignInLetter(IOutbox outbox, SiteAddress site, IDatabaseClock clock, CouncilSettings council, IStringLocalizer<Texts> texts)
{
    public Task SendAsync(SignInRequest request, CancellationToken cancel)
    {
        var minutes = (int)SignInRequests.GoodFor.TotalMinutes;
        var spaced = $"{request.Code[..3]} {request.Code[3..]}";
        return outbox.PostAsync(
            new(
                $"sign-in:{request.Id}",
                Person: null,
                request.Email,
                MailTopic.Service,
                texts["Your code is {0}", spaced],
                [
                    LetterPart.Say(texts["You asked to sign in to the website of {0}. Enter this code on the page you came from:", council.FullName]),
                    LetterPart.Show(spaced),
                    LetterPart.Say(texts["Or press this link and then the button on the page that opens:"]),
                    LetterPart.Link(texts["Sign in"], site.To($"/sign-in/link/{request.Secret}")),
                    LetterPart.Say(texts["Both work for {0:N0} minutes, and once. Tell nobody the code: we never ask for it by phone or by mail.", minutes]),
                    LetterPart.Say(texts["You did not ask for this? Then somebody typed your address by mistake. Nothing happens unless the code or the link is used."]),
                ]) { UsefulUntil = clock.Now + SignInRequests.GoodFor },
            cancel);
    }
}
