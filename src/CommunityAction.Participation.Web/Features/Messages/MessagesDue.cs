using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Messages;

/// <summary>What people wrote about the site and what they need in another format, for the page of what is due.</summary>
public sealed class MessagesDue(MessageBox box, CouncilSettings council, IStringLocalizer<Texts> texts) : IDueWork
{
    public async Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel = default) =>
    [
        .. from message in await box.WaitingAsync(cancel)
           let asksForFormat = message.Kind == MessageKind.Format
           select new DueItem(
               asksForFormat ? texts["Send it in the format that they need"] : texts["Read it, and put it right"],
               asksForFormat ? texts["A request for another format"] : message.Page.Length > 0 ? texts["Something is wrong with {0}", message.Page] : texts["Something is wrong with a page"],
               "/officer/messages",
               message.ReceivedAt.AddDays(council.Limits.MessageDays),
               texts["An officer"])
           {
               Kind = DueKind.Messages,
               Since = message.ReceivedAt,
           },
    ];
}
