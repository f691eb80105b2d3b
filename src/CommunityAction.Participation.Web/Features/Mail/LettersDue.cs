using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Letters that came back, for the page of what is due.</summary>
public sealed class LettersDue(ReturnedLetters letters, CouncilSettings council, MailTopicWording topics, IStringLocalizer<Texts> texts) : IDueWork
{
    public async Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel = default) =>
    [
        .. from letter in await letters.WaitingAsync(cancel)
           select new DueItem(
               texts["Reach the person in another way, if it matters"], topics.Name(letter.Topic), "/officer/letters", letter.At.AddDays(council.Limits.MessageDays), texts["An officer"])
           {
               Kind = DueKind.Letters,
               Since = letter.At,
           },
    ];
}
