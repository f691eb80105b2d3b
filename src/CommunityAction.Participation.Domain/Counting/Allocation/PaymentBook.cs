using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>Writes down who pays what while the shares are spent.</summary>
internal sealed class PaymentBook(CountingRoom room, Support support)
{
    private readonly List<SharesRound> _rounds = [];

    public IReadOnlyList<SharesRound> Rounds => _rounds;

    /// <summary>To be called before the price is paid: afterwards those who are short have nothing left to tell by.</summary>
    public void Write(ExactPrice price, Purses purses)
    {
        var below = purses.Ledger.Below;
        var fewer = price.Short.ToHashSet();
        var (full, nothing) = (0L, 0L);
        var amounts = new Dictionary<BigInteger, long>();
        var ballots = support.Ballots(price.Project);
        for (var i = 0; i < ballots.Length; i++)
        {
            var (ballot, voters) = (ballots[i], support.Voters[ballots[i]]);
            if (purses.IsEmpty(ballot))
            {
                nothing += voters;
                continue;
            }

            // All amounts over the same denominator, so that equal ones are equal numbers.
            var isShort = fewer.Contains(ballot);
            var amount = isShort ? purses.Left(ballot) * price.Parts : price.Above * support.Weights(price.Project)[i];
            amounts[amount] = amounts.GetValueOrDefault(amount) + voters;
            full += isShort ? 0 : voters;
        }

        var scale = below * price.Parts * room.Election.MoneyScale;
        var each = new Fraction(price.Above * support.Scale, scale);
        _rounds.Add(new(
            _rounds.Count + 1,
            room.Election.Projects[price.Project].Id,
            each,
            room.Money(room.Costs[price.Project]) / each,
            full,
            support.VotesOf(price.Project) - full - nothing,
            nothing,
            [.. amounts.Where(amount => !amount.Key.IsZero).OrderByDescending(amount => amount.Key).Select(amount => new Payment(new(amount.Key, scale), amount.Value))]));
    }
}
