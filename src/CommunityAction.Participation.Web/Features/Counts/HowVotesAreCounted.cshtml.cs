using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Counts;

/// <summary>Every rule in plain words, and a small vote that is counted by equal shares as one reads.</summary>
[Authorize(Policies.Read)]
public sealed class HowVotesAreCountedModel(IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>Ten people, £1,000: three projects of which votes alone would leave four people without anything.</summary>
    public ShownCount Example()
    {
        PollOption[] options =
        [
            new("playground", texts["A playground"], CostPence: 600_00),
            new("benches", texts["Benches"], CostPence: 150_00),
            new("stories", texts["A story hour"], CostPence: 350_00),
        ];
        var rules = new PollRules(
            texts["An example"], texts["An example"], options, VotingMethod.Approval(1, options.Length), new(1_000_00, Money.Sterling), DateTimeOffset.MinValue, DateTimeOffset.MaxValue,
            Counting: new(CountingMethod.EqualShares));
        return new(rules, PollCounting.Count(rules, "", [], [new(Choices.Of("playground", "benches"), 5), new(Choices.Of("playground"), 1), new(Choices.Of("stories"), 4)]));
    }
}
