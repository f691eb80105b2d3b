using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>
/// Tells officers of a comment that was reported: once, however many report it, and once more when nobody has looked at it within the council's time limit.
/// A letter never repeats the comment.
/// </summary>
public sealed class ModerationLetters(
    CommentThreads comments, CouncilSettings council, AddressBook addresses, IDatabaseClock clock, SiteAddress site, Moments moments, IStringLocalizer<Texts> texts) : IWritesToMany
{
    public async Task<IReadOnlyList<LetterRound>> DueAsync(CancellationToken cancel = default)
    {
        var rounds = new List<LetterRound>();
        foreach (var comment in await comments.ReportedAsync(cancel))
        {
            var due = comment.FirstReportAt!.Value.AddHours(council.Limits.ModerationHours);
            rounds.Add(due > clock.Now
                ? Of("reported", comment, texts["A comment was reported"], texts["Please look at it by {0}.", moments.OnRecord(due)])
                : Of("report-overdue", comment, texts["A reported comment still waits"], texts["Somebody should have looked at it by {0}.", moments.OnRecord(due)]));
        }

        return rounds;
    }

    private LetterRound Of(string reason, ShownComment comment, string subject, string by) => new(
        $"{reason}:{comment.Comment}",
        MailTopic.Moderation,
        subject,
        [
            LetterPart.Say(texts["Somebody says that a comment breaks the rules. It is about the proposal “{0}”.", comment.ProposalTitle ?? texts["A proposal whose text was removed"].Value]),
            LetterPart.Say(by),
            LetterPart.Link(texts["Look at reported comments"], site.To("/officer/moderation")),
        ])
    {
        To = addresses.OfficersAsync,
    };
}
