namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>What may befall the product while people vote.</summary>
internal enum Harm
{
    ApplicationKilled,
    DatabaseKilled,
    LineSlow,
    LineCut,
    LineSilent,
}

/// <summary>Which harm comes in which round: each once in every five, in an order that the seed decides.</summary>
internal static class Harms
{
    private static readonly Harm[] All = Enum.GetValues<Harm>();

    public static Harm Of(int round, int seed)
    {
        var (deck, card) = Math.DivRem(round - 1, All.Length);
        var shuffled = All.ToArray();
        new Random(seed + deck).Shuffle(shuffled);
        return shuffled[card];
    }
}
