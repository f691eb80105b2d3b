using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Domain.Polls;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>A fund says that the vote decides. The café asks £50, the choir £40 and the van £30; each could use £20.</summary>
public sealed class Deciding_by_a_vote
{
    private const long Declaration = 77;
    private static readonly PollId First = new(Id(51));
    private static readonly PollId Second = new(Id(52));
    private static readonly ShortlistBalloted Balloted = new(TheRound, First, [Cafe, Choir, Van]);
    private static readonly DecisionPlan Recommends = new(DecisionRoute.ResidentsVote, "Residents of Hathermere, by vote", "Cabinet, 12 May 2026, minute 7", 0, 100, 0);
    private static readonly DecisionPlan Decides = Recommends with { VoteDecides = true };

    private static readonly VotedCase TheCafe = new(Cafe, new(Cafe, 1, VoteStanding.Funded, 50_00, ThePot), 50_00, 50_00, 20_00, true, false);
    private static readonly VotedCase TheChoir = new(Choir, new(Choir, 2, VoteStanding.PartFunded, 25_00, ThePot), 40_00, 40_00, 20_00, true, false);
    private static readonly VotedCase TheVan = new(Van, new(Van, 3, VoteStanding.NotFunded, 0, null), 30_00, 30_00, 20_00, true, false);
    private static readonly AdoptVote Adopt = new(TheRound, First, Declaration, null, [TheCafe, TheChoir, TheVan], [], null, SharesMoney: false, IsShort: false);

    private static readonly AdoptedLine CafeGets = new(Cafe, 1, GrantOutcome.Approved, 50_00, ThePot, null);
    private static readonly AdoptedLine ChoirGets = new(Choir, 2, GrantOutcome.PartFunded, 25_00, ThePot, null);
    private static readonly AdoptedLine VanGetsNothing = new(Van, 3, GrantOutcome.Declined, 0, null, null);

    [Fact]
    public void Only_a_fund_with_a_vote_can_say_that_the_vote_decides()
    {
        Decides.Problems().ShouldBeEmpty();
        (Some.ByPanel with { VoteDecides = true }).Problems().Select(problem => problem.Code).ShouldBe(["vote-missing"]);
    }

    [Fact]
    public void What_the_vote_is_for_stays_once_a_round_has_opened()
    {
        FundFact[] planned = [.. Some.WithRound, new DecisionPlanned(Some.Fund, Decides)];
        var fund = planned.Aggregate(Fund.Nothing, Fund.Evolve);
        var (before, after) = (fund.Rounds[0].Plan.OpensAt.AddSeconds(-1), fund.Rounds[0].Plan.OpensAt);

        new PlanDecision(Some.Fund, Recommends).Decide(fund, before).Facts.ShouldBe([new DecisionPlanned(Some.Fund, Recommends)]);
        new PlanDecision(Some.Fund, Recommends).Decide(fund, after).Refusal!.Code.ShouldBe("vote-power-frozen");
        new PlanDecision(Some.Fund, Decides with { Authority = "Another" }).Decide(fund, after).Refusal!.Code.ShouldBe("vote-power-frozen");
        new PlanDecision(Some.Fund, Decides with { Delegate = Ann }).Decide(fund, after).Refusal.ShouldBeNull();
    }

    [Fact]
    public void A_vote_has_no_limit_of_its_own() =>
        Deciding.PowerOf(Decides with { Limit = Some.Pounds(10) }).ShouldBe(new DecisionPower(Decides.DecidedBy, Decides.Authority, null));

    [Fact]
    public void A_declared_order_is_paid_in_full_in_part_or_not_at_all() =>
        Given(Balloted).When(Adopt).Then(new ShortlistVoteAdopted(TheRound, First, Declaration, null, [CafeGets, ChoirGets, VanGetsNothing]));

    [Fact]
    public void It_is_adopted_once_and_only_while_the_vote_counts()
    {
        Given(Balloted, Adopted()).When(Adopt).ThenNothing();
        Given(Balloted, new ShortlistVoteCancelled(TheRound, First)).When(Adopt).ThenNothing();
        Given().When(Adopt).ThenNothing();
    }

    [Fact]
    public void Who_is_next_in_line_gets_no_money_and_is_named() =>
        LinesOf(Adopt with { Next = Van })[2].ShouldBe(VanGetsNothing with { IsNext = true });

    [Fact]
    public void Those_who_are_level_at_the_line_are_left_and_so_is_who_comes_after_them_for_money()
    {
        var last = TheVan with { Line = new(Van, 3, VoteStanding.Funded, 30_00, ThePot) };
        var level = TheChoir with { Line = TheChoir.Line! with { Place = 1 } };
        LinesOf(Adopt with { Cases = [TheCafe, level, last], Ties = [Cafe, Choir] }).Select(line => line.Left).ShouldBe([LeftToPeople.Level, LeftToPeople.Level, LeftToPeople.AfterOthers]);
        LinesOf(Adopt with { Cases = [TheCafe, level, TheVan], Ties = [Cafe, Choir] })[2].ShouldBe(VanGetsNothing, "who got no votes enough gets nothing, however they are parted");
    }

    [Fact]
    public void Money_that_is_short_of_what_was_voted_is_for_people()
    {
        LinesOf(Adopt with { SharesMoney = true }).Select(line => line.Left).ShouldBe([null, LeftToPeople.MoneyShort, null]);
        LinesOf(Adopt with { IsShort = true }).Select(line => line.Left).ShouldBe([null, LeftToPeople.MoneyShort, null]);
        var outOfReach = TheChoir with { Line = new(Choir, 2, VoteStanding.OutOfReach, 0, null) };
        LinesOf(Adopt with { Cases = [TheCafe, outOfReach] })[1].Outcome.ShouldBe(GrantOutcome.Declined, "in an order the money ends somewhere");
        LinesOf(Adopt with { Cases = [TheCafe, outOfReach], SharesMoney = true })[1].Left.ShouldBe(LeftToPeople.MoneyShort);
    }

    [Fact]
    public void What_no_rule_can_carry_out_says_why()
    {
        LeftToPeople? Why(VotedCase one) => LinesOf(Adopt with { Cases = [one] }) is [var line] ? line.Left : null;
        Why(TheCafe with { RequestedPence = 60_00 }).ShouldBe(LeftToPeople.AskChanged);
        Why(TheChoir with { LeastPence = 30_00 }).ShouldBe(LeftToPeople.AskChanged);
        Why(TheCafe with { IsDecided = true }).ShouldBe(LeftToPeople.DecidedBefore);
        Why(TheCafe with { Line = null }).ShouldBe(LeftToPeople.NoPlace);
        Why(TheCafe with { Line = TheCafe.Line! with { Standing = VoteStanding.Withdrawn, Pence = 0 } }).ShouldBe(LeftToPeople.OffTheBallot);
        LinesOf(Adopt with { Cases = [TheCafe with { IsIn = false }] }).ShouldBeEmpty("who took it back wants no decision");
    }

    [Fact]
    public void A_line_that_could_not_be_carried_out_is_left_once()
    {
        var left = new ShortlistLineReturned(TheRound, First, Cafe, LeftToPeople.MoneyShort);
        Given(Balloted, Adopted()).When(new LeaveToPeople(TheRound, First, Cafe, LeftToPeople.MoneyShort)).Then(left);
        var after = Given(Balloted, Adopted(), left);
        after.When(new LeaveToPeople(TheRound, First, Cafe, LeftToPeople.MoneyShort)).ThenNothing();
        after.State.LineOf(Cafe)!.Value.Line.ShouldBe(new AdoptedLine(Cafe, 1, null, 0, null, LeftToPeople.MoneyShort));
    }

    [Fact]
    public void A_corrected_vote_carries_nothing_out_any_more() =>
        Given(Balloted, Adopted(), new ShortlistVoteReplaced(TheRound, First, Second, [Cafe])).State.LineOf(Cafe).ShouldBeNull();

    [Fact]
    public void Nobody_else_decides_about_what_is_voted_on()
    {
        Hinders(Recommends, Given(Balloted), Decline(Cafe)).ShouldBeNull();
        Hinders(Decides, Given(Balloted), Decline(Cafe)).ShouldBe("vote-decides", "while it is awaited");
        Hinders(Decides, Given(Balloted, Adopted()), Decline(Cafe)).ShouldBe("vote-decides", "and when it has decided");
        Hinders(Decides, Given(Balloted, Adopted(), new ShortlistLineReturned(TheRound, First, Cafe, LeftToPeople.Level)), Approve(Cafe)).ShouldBeNull();
        Hinders(Decides, Given(Balloted, new ShortlistVoteCancelled(TheRound, First)), Decline(Cafe)).ShouldBeNull();
    }

    [Fact]
    public void What_is_not_voted_on_gets_no_money()
    {
        Hinders(Decides, Given(), Approve(Cafe)).ShouldBe("vote-decides-money");
        Hinders(Decides, Given(), Decline(Cafe)).ShouldBeNull();
    }

    [Fact]
    public void A_decision_that_names_the_vote_is_the_one_that_followed_from_it()
    {
        var voted = Approve(Cafe) with { Vote = new(First, Declaration, 1) };
        Hinders(Decides, Given(Balloted, Adopted()), voted).ShouldBeNull();
        Hinders(Decides, Given(Balloted), voted).ShouldBe("vote-said-otherwise");
        Hinders(Recommends, Given(Balloted, Adopted()), voted).ShouldBe("vote-said-otherwise");
        Hinders(Decides, Given(Balloted, Adopted()), voted with { Pence = 40_00 }).ShouldBe("vote-said-otherwise");
        Hinders(Decides, Given(Balloted, Adopted()), voted with { Pot = new(Id(9)) }).ShouldBe("vote-said-otherwise");
        ((DecisionMade)voted.Decide(GrantDecision.Nothing, Some.Now).Facts.Single()).Vote.ShouldBe(new VoteBasis(First, Declaration, 1));
    }

    [Fact]
    public void An_appeal_that_is_upheld_is_for_people()
    {
        var declined = (DecisionMade)Decline(Cafe).Decide(GrantDecision.Nothing, Some.Now).Facts.Single();
        GrantDecisionFact[] upheld = [declined, new AppealLodged(Cafe, 1, 1, AppealGround.RulesNotFollowed, Text), new AppealDecided(Cafe, 1, true, Text, "officer:two")];
        VotePower.Hinders(Decides, Given(Balloted, Adopted()).State, upheld.Aggregate(GrantDecision.Nothing, GrantDecision.Evolve), Approve(Cafe)).ShouldBeNull();
    }

    private static ShortlistVoteAdopted Adopted() => new(TheRound, First, Declaration, null, LinesOf(Adopt));

    private static IReadOnlyList<AdoptedLine> LinesOf(AdoptVote command) => ((ShortlistVoteAdopted)command.Decide(Given(Balloted).State, Some.Now).Facts.Single()).Lines;

    private static string? Hinders(DecisionPlan plan, Story<Shortlist, ShortlistFact> votes, MakeDecision decision) => VotePower.Hinders(plan, votes.State, GrantDecision.Nothing, decision)?.Code;

    private static MakeDecision Approve(ApplicationId application) =>
        new(application, 50_00, 20_00, GrantOutcome.Approved, TheAward, ThePot, 50_00, [], Text, Deciding.PowerOf(Decides), "officer:one", 14);

    private static MakeDecision Decline(ApplicationId application) => Approve(application) with { Outcome = GrantOutcome.Declined, Pence = 0 };

    private static Story<Shortlist, ShortlistFact> Given(params ShortlistFact[] facts) => Story<Shortlist, ShortlistFact>.Given(facts);
}
