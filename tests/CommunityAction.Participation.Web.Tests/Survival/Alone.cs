namespace CommunityAction.Participation.Web.Tests.Survival;

/// <summary>These tests start and kill whole programs and look at the clock: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "survival";
}
