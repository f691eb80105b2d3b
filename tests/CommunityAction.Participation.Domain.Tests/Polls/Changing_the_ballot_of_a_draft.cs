using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Proposals;
using static CommunityAction.Participation.Domain.Tests.Polls.Scenario;

namespace CommunityAction.Participation.Domain.Tests.Polls;

public sealed class Changing_the_ballot_of_a_draft
{
    private static readonly PollOption Bench = new("p1", "A bench", CostPence: 5_00, Proposal: new ProposalId(Guid.Parse("01990000-0000-7000-8000-000000000101")));
    private static readonly PollOption Tree = new("p2", "A tree", CostPence: 6_00, Proposal: new ProposalId(Guid.Parse("01990000-0000-7000-8000-000000000102")));
    private static readonly PollRules WithBench = Any.Rules with { Options = [.. Any.Rules.Options, Bench] };

    [Fact]
    public void A_proposal_that_is_added_comes_last_and_all_other_rules_stay() =>
        Given(Any.Drafted(WithBench)).When(new ChangeBallot(Any.ThePoll, [Tree], [])).ThenRules(WithBench with { Options = [.. WithBench.Options, Tree] });

    [Fact]
    public void One_is_taken_off_and_another_one_put_on_at_once() =>
        Given(Any.Drafted(WithBench)).When(new ChangeBallot(Any.ThePoll, [Tree], [Bench.Proposal!.Value])).ThenRules(WithBench with { Options = [.. Any.Rules.Options, Tree] });

    [Fact]
    public void What_is_so_already_changes_nothing()
    {
        Given(Any.Drafted(WithBench)).When(new ChangeBallot(Any.ThePoll, [Bench], [])).ThenNothing();
        Given(Any.Drafted(WithBench)).When(new ChangeBallot(Any.ThePoll, [], [Tree.Proposal!.Value])).ThenNothing();
    }

    [Fact]
    public void Two_officers_who_change_it_one_after_the_other_keep_each_others_work()
    {
        var first = new ChangeBallot(Any.ThePoll, [Tree], []).Decide(Any.Poll(Any.Drafted(WithBench)), Any.Morning).Facts;
        Given([.. Any.Drafted(WithBench), .. first]).When(new ChangeBallot(Any.ThePoll, [], [Bench.Proposal!.Value])).ThenRules(WithBench with { Options = [.. Any.Rules.Options, Tree] });
    }

    [Fact]
    public void A_ballot_is_frozen_when_the_poll_opens()
    {
        Given(Any.Open(WithBench)).When(new ChangeBallot(Any.ThePoll, [Tree], [])).ThenRefused("rules-frozen");
        Given().When(new ChangeBallot(Any.ThePoll, [Tree], [])).ThenRefused("poll-unknown");
    }

    [Fact]
    public void What_is_left_must_still_make_sense()
    {
        var alone = Any.Rules with { Options = [Bench], Method = VotingMethod.Approval(1, 1) };
        Given(Any.Drafted(alone)).When(new ChangeBallot(Any.ThePoll, [], [Bench.Proposal!.Value])).ThenRefused("no-options");
    }

    [Fact]
    public void A_proposal_stands_on_a_ballot_once() =>
        Given().When(new DraftPoll(Any.ThePoll, Any.Code, WithBench with { Options = [.. WithBench.Options, Tree with { Proposal = Bench.Proposal }] })).ThenRefused("proposal-twice", "A bench");
}
