using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <summary>Tells those who write, back or follow proposals in a programme that its next phase has begun: once for each phase, and not about what is long past.</summary>
public sealed class PhaseLetters(ProgrammeBook book, AddressBook addresses, IDatabaseClock clock, SiteAddress site, Moments moments, ProgrammeWording wording, IStringLocalizer<Texts> texts)
    : IWritesToMany
{
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(7);

    public Task<IReadOnlyList<LetterRound>> DueAsync(CancellationToken cancel = default)
    {
        var now = clock.Now;
        return Task.FromResult<IReadOnlyList<LetterRound>>(
        [
            .. from view in book.Published
               let plan = view.Programme.Plan
               let current = view.Programme.PhaseAt(now)
               from planned in plan.Phases.Skip(1) // nobody takes part before the first has begun
               where planned.Phase == current && now - planned.StartsAt < StillNews
               select Of(view.Programme, planned, plan.EndOf(planned.Phase)),
        ]);
    }

    private LetterRound Of(Programme programme, PlannedPhase planned, DateTimeOffset ends) => new(
        $"phase:{programme.Id}:{planned.Phase}",
        MailTopic.Following,
        texts["{0}: the next phase has begun", programme.Outline.Title],
        [
            LetterPart.Say(texts["You take part in “{0}” with a proposal that is yours, or that you back or follow.", programme.Outline.Title]),
            LetterPart.Say(texts["The phase “{0}” has begun. It lasts until {1}.", wording.Name(planned.Phase), moments.OnRecord(ends)]),
            LetterPart.Link(texts["See what you can do now"], site.To($"/programmes/{programme.Id}")),
        ],
        ends)
    {
        To = cancel => addresses.TakingPartAsync(programme.Id, cancel),
    };
}
