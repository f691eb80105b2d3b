using System.Numerics;

namespace CommunityAction.Participation.Domain.Counting.Allocation;

/// <summary>What one run of the method of equal shares has funded, and with whose money.</summary>
internal sealed class EqualSharesOutcome(Purses purses)
{
    private readonly List<ExactPrice> _rounds = [];
    private readonly List<TieMet> _ties = [];
    private readonly List<int> _funded = [];

    public Purses Purses => purses;

    /// <summary>Projects in the order in which they were funded; what costs nothing comes first.</summary>
    public IReadOnlyList<int> Funded => _funded;

    /// <summary>What was paid for, in order.</summary>
    public IReadOnlyList<ExactPrice> Rounds => _rounds;

    public IReadOnlyList<TieMet> Ties => _ties;

    public void Free(int project) => _funded.Add(project);

    public void Fund(ExactPrice price, TieMet? tie)
    {
        purses.Pay(price);
        _rounds.Add(price);
        _funded.Add(price.Project);
        if (tie is not null)
        {
            _ties.Add(tie);
        }
    }

    public BigInteger Cost(BigInteger[] costs) => _funded.Aggregate(BigInteger.Zero, (sum, project) => sum + costs[project]);
}
