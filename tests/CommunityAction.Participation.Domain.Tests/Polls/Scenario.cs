using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Tests.Polls;

/// <summary>Given these facts, when this command comes at this moment, then these facts follow or this refusal.</summary>
internal sealed record Scenario(Poll Poll, Ballot Ballot)
{
    public static Scenario Given(params PollFact[] facts) => new(Any.Poll(facts), Ballot.None);

    public Scenario AndBallot(params BallotCast[] casts) =>
        this with { Ballot = casts.Aggregate(Ballot, (ballot, cast) => Ballot.Evolve(ballot, cast, new Receipt("0000 0000 0000"))) };

    public Outcome<PollFact> When(IPollCommand command, DateTimeOffset? at = null) => new(command.Decide(Poll, at ?? Any.Morning));

    public Outcome<BallotFact> When(CastBallot command, DateTimeOffset? at = null) => new(command.Decide(Poll, Ballot, at ?? Any.Morning));
}

internal sealed record Outcome<TFact>(Decision<TFact> Decision)
    where TFact : class
{
    public void Then(params TFact[] facts)
    {
        Decision.Refusal.ShouldBeNull();
        Decision.Facts.ShouldBe(facts);
    }

    public void ThenNothing() => Then();

    /// <summary>Drafted with these rules, option by option.</summary>
    public void ThenRules(PollRules rules)
    {
        Decision.Refusal.ShouldBeNull();
        var drafted = Decision.Facts.ShouldHaveSingleItem().ShouldBeOfType<PollDrafted>();
        drafted.Rules.Options.ShouldBe(rules.Options);
        (drafted.Rules with { Options = rules.Options }).ShouldBe(rules);
    }

    public void ThenRefused(string code, params object[] arguments)
    {
        Decision.Facts.ShouldBeEmpty();
        var refusal = Decision.Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(code);
        if (arguments.Length > 0)
        {
            refusal.Arguments.ShouldBe(arguments);
        }
    }
}
