using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Elections;
using CommunityAction.Participation.Web.Features.Counts;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>An account for a paper that has no room for all of it.</summary>
public sealed partial class AccountWording
{
    /// <summary>What a committee would ask: who got something, what came near, what was level.</summary>
    public IEnumerable<string> Short(ShownCount count) =>
        (count.Outcome.Account switch
        {
            AllocationAccount => Shared(count, count.SharingOut!),
            ElectionAccount account => Elected(account.Count),
            RankingAccount { Preferences: { } preferences } account when preferences.BeatsAll() is { } best => [texts["“{0}” beats every other option.", account.Options[best].Name]],
            DecisionAccount account => [Outcome(count, account.Count)],
            _ => Enumerable.Empty<string>(),
        }).Concat(count.Outcome.Said.Ties.Select(tie => Tie(count, tie)));

    private IEnumerable<string> Shared(ShownCount count, SharingOut sharing)
    {
        if (sharing.Election.Voters == 0)
        {
            yield break;
        }

        yield return texts["{0:N0} of {1:N0} voters have at least one of their choices funded.", sharing.Backed, sharing.Election.Voters];
        if (sharing.Allocation.Greedy is { Stands: false } greedy)
        {
            yield return texts[
                "{0:N0} voters have more of their choices funded than by votes alone, {1:N0} have fewer, and {2:N0} have as many.",
                greedy.Preference.PreferShares, greedy.Preference.PreferGreedy, greedy.Preference.Even];
        }

        if (sharing.Missed is [{ Part: not null } nearest, ..])
        {
            yield return texts["“{0}” came nearest to being funded. {1}", count.TitleOf(nearest.Why.Id), Because(count, nearest)];
        }
    }

    private IEnumerable<string> Elected(StvCount count)
    {
        foreach (var option in count.Elected)
        {
            yield return texts["{0} is elected {1}.", count.Options[option].Name, ElectedAt(count, option)];
        }
    }
}
