using CommunityAction.Participation.Adapters.Postgres.Chain;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.VerifyLog;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>Sends each head to the observers who asked for it: one letter for an hour in which something was recorded, and none about what is a day old.</summary>
public sealed class HeadLetters(LogChain chain, IDatabaseClock clock, SiteAddress site, Moments moments, IStringLocalizer<Texts> texts) : IWritesToMany
{
    private const int Day = 24;

    public async Task<IReadOnlyList<LetterRound>> DueAsync(CancellationToken cancel = default)
    {
        var heads = await chain.HeadsAsync(clock.Now.AddHours(1), Day + 1, cancel);
        return
        [
            .. from pair in heads.Zip(heads.Skip(1).Select(head => head.Position).Append(0))
               let isNew = pair.First.Position > pair.Second
               where isNew && clock.Now - pair.First.Hour < TimeSpan.FromHours(Day)
               select Of(pair.First),
        ];
    }

    private LetterRound Of(ChainHead head) => new(
        $"head:{head.Hour.UtcDateTime:yyyy-MM-ddTHH}",
        MailTopic.Heads,
        texts["The head of the log: {0}", moments.OnRecord(head.Hour)],
        [
            LetterPart.Say(texts["Keep this letter. Whoever has it can tell later whether anything that was recorded until now has been changed."]),
            LetterPart.Say(HeadsFile.Line(head)),
            LetterPart.Link(texts["All heads, and how to check"], site.To("/record/heads")),
        ]);
}
