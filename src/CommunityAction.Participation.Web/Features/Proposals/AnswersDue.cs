using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>Proposals to which the council owes an answer, and comments that were reported, for the page of what is due.</summary>
public sealed class AnswersDue(ProposalList proposals, CommentThreads comments, IStringLocalizer<Texts> texts) : IDueWork
{
    private static readonly TimeSpan TimeToModerate = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel = default)
    {
        var removed = texts["A proposal whose text was removed"].Value;
        var answers = from row in await proposals.OwedAsync(cancel)
                      select new DueItem(texts["Answer this proposal"], row.Title ?? removed, $"/officer/proposals/{row.Proposal}", row.AnswerBy!.Value, texts["The officer who accepted it"]);
        var reports = from comment in await comments.ReportedAsync(cancel)
                      select new DueItem(
                          texts["Look at a reported comment"], comment.ProposalTitle ?? removed, "/officer/moderation", comment.FirstReportAt!.Value + TimeToModerate, texts["Moderators"]);
        return [.. answers, .. reports];
    }
}
