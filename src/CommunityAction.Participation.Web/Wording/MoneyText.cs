using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Money as people write it: £18,500, £12.50, 18,500 PLN.</summary>
public static class MoneyText
{
    public static string Of(Money money) => Of(money.Pence, money.Currency);

    /// <summary>An exact amount in whole units of the currency, to the nearest penny.</summary>
    public static string Of(Fraction amount, string currency) => Of((long)((amount * 100) + new Fraction(1, 2)).Floor(), currency);

    public static string Of(long pence, string currency)
    {
        var amount = (pence / 100m).ToString(pence % 100 == 0 ? "N0" : "N2", CultureInfo.CurrentCulture);
        return currency == Money.Sterling ? $"£{amount}" : $"{amount} {currency}";
    }

    /// <summary>What an option costs in its poll's currency; null when nothing is counted.</summary>
    public static string? Of(PollOption option, Poll poll) =>
        option.CostPence is { } pence ? Of(pence, CurrencyOf(poll)) : null;

    public static string CurrencyOf(Poll poll) => poll.Rules.Budget?.Currency ?? Money.Sterling;
}
