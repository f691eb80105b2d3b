using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;
using static CommunityAction.Participation.Domain.Proposals.ProposalStatus;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>Proposals to which the council owes an answer or that nobody has checked, and comments that were reported, for the page of what is due.</summary>
public sealed class AnswersDue(ProposalList proposals, CommentThreads comments, CouncilSettings council, IStringLocalizer<Texts> texts) : IDueWork
{
    public async Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel = default)
    {
        var removed = texts["A proposal whose text was removed"].Value;
        var limits = council.Limits;
        var answers = from row in await proposals.OwedAsync(cancel)
                      select new DueItem(
                          texts["Answer this proposal"], row.Title ?? removed, PathOf(row), row.AnswerBy!.Value,
                          row.Owner is null ? texts["An officer"] : texts["The officer who owes the answer"])
                      {
                          Kind = DueKind.Answers,
                          For = row.Owner,
                      };
        var screening = from row in await proposals.InAsync([Submitted], cancel)
                        let since = row.SubmittedAt ?? row.SavedAt
                        select new DueItem(texts["Check this proposal"], row.Title ?? removed, PathOf(row), since.AddDays(limits.ScreeningDays), texts["An officer"])
                        {
                            Kind = DueKind.Screening,
                            Since = since,
                        };
        var reports = from comment in await comments.ReportedAsync(cancel)
                      let since = comment.FirstReportAt!.Value
                      select new DueItem(
                          texts["Look at a reported comment"], comment.ProposalTitle ?? removed, "/officer/moderation", since.AddHours(limits.ModerationHours), texts["Moderators"])
                      {
                          Kind = DueKind.Moderation,
                          Since = since,
                      };
        return [.. answers, .. screening, .. reports];
    }

    private static string PathOf(ListedProposal row) => $"/officer/proposals/{row.Proposal}";
}
