using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Holdings;

/// <summary>A letter to everybody in a group that holds a pot, when a round has closed and applications wait for its decision.</summary>
public sealed class HoldingLetters(FundBook funds, HoldingList holdings, IDatabaseClock clock, SiteAddress site, IStringLocalizer<Texts> texts) : IWritesToMany
{
    /// <summary>A program that was away for longer does not write about what is long past.</summary>
    private static readonly TimeSpan StillNews = TimeSpan.FromDays(2);

    public async Task<IReadOnlyList<LetterRound>> DueAsync(CancellationToken cancel = default)
    {
        var letters = new List<LetterRound>();
        foreach (var (fund, round, group) in from fund in funds.Public
                                             from round in fund.Rounds
                                             where round.Plan.ClosesAt <= clock.Now && clock.Now - round.Plan.ClosesAt <= StillNews
                                             from holder in fund.Pots.Select(pot => pot.HeldBy).OfType<GroupId>().Distinct()
                                             select (fund, round, holder))
        {
            if ((await holdings.WaitingAsync(fund, round, group, cancel)).Count(sent => sent.Group != group) is > 0 and var waiting)
            {
                letters.Add(Letter(fund, round, group, waiting));
            }
        }

        return letters;
    }

    private LetterRound Letter(Fund fund, Round round, GroupId group, int waiting) => new(
        $"held-pot-waits:{round.Id}:{group}", MailTopic.Service, texts["Applications wait for your group: {0}", fund.Outline.Name],
        [
            LetterPart.Say(texts.Many(waiting, "{0:N0} application could be paid for from money that your group holds. Your group decides.", "{0:N0} applications could be paid for from money that your group holds. Your group decides.")),
            LetterPart.Link(texts["See what waits"], site.To(HoldingPath.Of(group))),
        ])
    {
        To = holdings.PeopleOf(group),
    };
}
