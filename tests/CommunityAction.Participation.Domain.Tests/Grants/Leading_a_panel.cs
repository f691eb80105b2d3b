using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.People;
using static CommunityAction.Participation.Domain.Tests.Grants.Any;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Grants.Panels.Panel, CommunityAction.Participation.Domain.Grants.Panels.PanelFact>;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>Ann is the chair, Ben her deputy; three of the four make a quorum.</summary>
public sealed class Leading_a_panel
{
    private static readonly PotAmount[] Pots = [new(ThePot, 90_00)];

    private static readonly PanelFact[] Scored =
    [
        .. Opened, .. Ready(Cafe, Cas), .. Ready(Choir, Cas), .. Ready(Van, Cas),
        Sealed(Cafe, Cas, 5, 5, 10), Revealed(Cafe), Sealed(Choir, Cas, 4, 4, 8), Revealed(Choir), Sealed(Van, Cas, 3, 3, 6), Revealed(Van),
    ];

    private static readonly PanelFact[] Three = [Is(Ann), Is(Cas), Is(Dee, Presence.Remote)];

    [Fact]
    public void The_chair_opens_scores_early_with_a_reason()
    {
        PanelFact[] given = [.. Opened, .. Ready(Cafe, Ben, Cas), Sealed(Cafe, Cas, 1, 1, 1)];
        Given(given).When(new RevealScores(ThePanel, Cafe, Ann, null)).ThenRefused("reveal-without-reason");
        Given(given).When(new RevealScores(ThePanel, Cafe, Ann, Text)).Then(new ScoresRevealed(ThePanel, Cafe, RevealCause.Chair, Text));
        Given(given).When(new RevealScores(ThePanel, Cafe, Cas, Text)).ThenRefused("not-the-chair");
        Given(given).When(new RevealScores(ThePanel, Choir, Ann, Text)).ThenRefused("nothing-sealed");
    }

    [Fact]
    public void Where_the_chair_stood_back_the_deputy_leads()
    {
        PanelFact[] given = [.. Opened, .. Ready(Cafe, Cas, Dee), Sealed(Cafe, Cas, 1, 1, 1), new AssessorRecused(ThePanel, Cafe, Ann, RecusalCause.InterestDeclared)];
        Given(given).When(new RevealScores(ThePanel, Cafe, Ann, Text)).ThenRefused("stood-back");
        Given(given).When(new RevealScores(ThePanel, Cafe, Ben, Text)).Then(new ScoresRevealed(ThePanel, Cafe, RevealCause.Chair, Text));
    }

    [Fact]
    public void A_score_is_moderated_with_a_reason_and_only_once_it_is_open()
    {
        var moderate = new ModerateScore(ThePanel, Cafe, Cas, "need", 1, 2, Text, Ann);
        var fact = new ScoreModerated(ThePanel, Cafe, Cas, "need", 1, 5, 2, Text);
        Given(Scored).When(moderate).Then(fact);
        Given([.. Scored, fact]).State.ScoreOf(Given([.. Scored, fact]).State.Applications[Cafe]).Total.ShouldBe(82m); // need is the mean of 5 and 2, 3.5 of 5: 60 × 0.7 + 40
        Given([.. Scored, fact]).When(moderate).ThenNothing();
        Given(Scored).When(moderate with { To = 6 }).ThenRefused("mark-outside-scale");
        Given(Scored).When(moderate with { Part = 2 }).ThenRefused("score-unknown");
        Given(Scored).When(moderate with { By = Cas }).ThenRefused("not-the-chair");
        Given([.. Opened, .. Ready(Cafe, Cas, Dee), Sealed(Cafe, Cas, 1, 1, 1)]).When(moderate).ThenRefused("scores-not-revealed");
    }

    [Fact]
    public void An_order_is_frozen_with_its_line()
    {
        // £90 are there: the café gets £50 and the choir £40, nothing is left for the van.
        Given([.. Scored, .. Three]).When(new FreezeOrder(ThePanel, Ann, Pots)).Then(
            new RankingFrozen(ThePanel, [new(Cafe, 1, 100m), new(Choir, 2, 80m), new(Van, 3, 60m)], []),
            new FundingLineDrawn(ThePanel, Pots, [new(Cafe, Funding.Full, 50_00), new(Choir, Funding.Full, 40_00), new(Van, Funding.Reserve, 0)]));
    }

    [Fact]
    public void Another_amount_moves_the_line_within_what_is_of_use()
    {
        var proposed = new AmountProposed(ThePanel, Cafe, 30_00);
        Given(Scored).When(new ProposeAmount(ThePanel, Cafe, 30_00, Ann)).Then(proposed);
        Given(Scored).When(new ProposeAmount(ThePanel, Cafe, 29_99, Ann)).ThenRefused("amount-outside", 30_00L, 50_00L);
        Given(Scored).When(new ProposeAmount(ThePanel, Cafe, 50_01, Ann)).ThenRefused("amount-outside", 30_00L, 50_00L);
        Given([.. Scored, proposed]).State.DrawLine(Pots).Lines.Select(line => line.Pence).ShouldBe([30_00, 40_00, 20_00]);
        Given(Scored).State.DrawLine(Pots, new Dictionary<ApplicationId, long> { [Cafe] = 40_00 }).Lines.Select(line => line.Pence).ShouldBe([40_00, 40_00, 0]);
    }

    [Fact]
    public void Too_few_are_there()
    {
        Given([.. Scored, Is(Ann), Is(Cas), Is(Dee, Presence.Apologies)]).When(new FreezeOrder(ThePanel, Ann, Pots)).ThenRefused("quorum-not-present", 2, 3);
        Given([.. Scored, .. Three, Is(Dee, Presence.Left)]).When(new FreezeOrder(ThePanel, Ann, Pots)).ThenRefused("quorum-not-present", 2, 3);
        Given([.. Scored, .. Three, new AssessorRecused(ThePanel, Van, Dee, RecusalCause.InterestDeclared)]).When(new FreezeOrder(ThePanel, Ann, Pots)).ThenRefused("quorum-not-present-for", 1, 3);
    }

    [Fact]
    public void Where_too_many_stood_back_it_passes_to_the_delegate()
    {
        PanelFact[] given = [.. Scored, .. Three, new AssessorRecused(ThePanel, Van, Dee, RecusalCause.InterestDeclared), new AssessorRecused(ThePanel, Van, Ben, RecusalCause.InterestDeclared)];

        Given(given).State.PassesToDelegate(Given(given).State.Applications[Van]).ShouldBeTrue();
        Given(given).When(new FreezeOrder(ThePanel, Ann, Pots)).Decision.Facts.OfType<RankingFrozen>().Single().Delegated.ShouldBe([Van]);
    }

    [Fact]
    public void Sealed_scores_have_to_be_opened_first() =>
        Given([.. Opened, .. Ready(Cafe, Cas), Sealed(Cafe, Cas, 1, 1, 1), Revealed(Cafe), .. Three]).When(new FreezeOrder(ThePanel, Ann, Pots)).ThenRefused("scores-still-sealed", 2);

    [Fact]
    public void A_tie_at_the_line_is_parted_with_a_reason()
    {
        PanelFact[] level = [.. Scored, .. Three, new ScoreModerated(ThePanel, Choir, Cas, "need", 0, 4, 5, Text), new ScoreModerated(ThePanel, Choir, Cas, "need", 1, 4, 5, Text), new ScoreModerated(ThePanel, Choir, Cas, "plan", 0, 8, 10, Text)];
        var freeze = new FreezeOrder(ThePanel, Ann, [new(ThePot, 60_00)]);
        var parted = new TieParted(ThePanel, [Choir, Cafe], Text);

        Given(level).When(freeze).ThenRefused("tie-at-the-line", 2);
        Given(level).When(new PartTie(ThePanel, [Choir, Cafe], Text, Ann)).Then(parted);
        Given(level).When(new PartTie(ThePanel, [Choir, Van], Text, Ann)).ThenRefused("not-level");
        Given([.. level, parted]).When(freeze).Decision.Facts.OfType<RankingFrozen>().Single().Order.Select(ranked => ranked.Application).ShouldBe([Choir, Cafe, Van]);
    }

    [Fact]
    public void What_is_frozen_stays()
    {
        PanelFact[] frozen = [.. Scored, .. Three, new RankingFrozen(ThePanel, [], []), new FundingLineDrawn(ThePanel, Pots, [])];
        Given(frozen).When(new FreezeOrder(ThePanel, Ann, Pots)).ThenNothing();
        Given(frozen).When(new ModerateScore(ThePanel, Cafe, Cas, "need", 0, 0, Text, Ann)).ThenRefused("order-frozen");
        Given(frozen).When(new ProposeAmount(ThePanel, Cafe, 30_00, Ann)).ThenRefused("order-frozen");
        Given(frozen).When(new AssignAssessors(ThePanel, 2)).ThenRefused("order-frozen");
    }

    [Fact]
    public void Flags_are_raised_by_who_may_read_and_answered_by_who_leads()
    {
        var raised = new FlagRaised(ThePanel, Cafe, 1, FlagKind.Budget, Cas, Text);
        Given(Scored).When(new RaiseFlag(ThePanel, Cafe, FlagKind.Budget, Cas, Text)).Then(raised);
        Given(Scored).When(new RaiseFlag(ThePanel, Cafe, FlagKind.Budget, Dee, Text)).ThenRefused("interest-not-declared");
        Given([.. Scored, raised]).When(new ResolveFlag(ThePanel, Cafe, 1, Ann, Text)).Then(new FlagResolved(ThePanel, Cafe, 1, Text));
        Given(Scored).When(new ResolveFlag(ThePanel, Cafe, 1, Ann, Text)).ThenRefused("flag-unknown");
    }

    [Fact]
    public void Who_leads_asks_a_member_to_stand_back_and_says_why()
    {
        PanelFact[] given = [.. Opened, .. Ready(Cafe, Cas, Dee), Sealed(Cafe, Dee, 1, 1, 1)];
        var asked = new AssessorRecused(ThePanel, Cafe, Cas, RecusalCause.Asked, Text);

        Given(given).When(new RecuseAssessor(ThePanel, Cafe, Cas, Ann, Text)).Then(asked, Revealed(Cafe));
        Given(given).When(new RecuseAssessor(ThePanel, Cafe, Cas, Dee, Text)).ThenRefused("not-the-chair");
        Given([.. given, asked]).When(new RecuseAssessor(ThePanel, Cafe, Cas, Ann, Text)).ThenNothing();
        Given([.. given, asked]).State.Applications[Cafe].Notes[Cas].ShouldBe(Text);
    }

    [Fact]
    public void Scores_are_due_before_the_panel_meets()
    {
        var (due, meets) = (new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 3, 4, 18, 0, 0, TimeSpan.Zero));
        var planned = new MeetingPlanned(ThePanel, due, meets);

        Given(Opened).When(new PlanMeeting(ThePanel, due, meets)).Then(planned);
        Given([.. Opened, planned]).When(new PlanMeeting(ThePanel, due, meets)).ThenNothing();
        Given(Opened).When(new PlanMeeting(ThePanel, meets, due)).ThenRefused("scores-due-after-meeting");
        Given(Opened).When(new PlanMeeting(ThePanel, due, null)).Then(planned with { MeetsAt = null });
        Given([.. Opened, new RankingFrozen(ThePanel, [], [])]).When(new PlanMeeting(ThePanel, due, meets)).ThenRefused("order-frozen");
        Given().When(new OpenPanel(ThePanel, Rules, Criteria, 3, due, meets)).Then(new PanelOpened(ThePanel, Rules), new CriteriaAdopted(ThePanel, 1, Criteria, 3), planned);
    }

    [Fact]
    public void What_is_hidden_shows_when_the_scores_open()
    {
        var blind = Opened.Select(fact => fact is PanelOpened opened ? opened with { Rules = Rules with { Items = [Rules.Items[0] with { HidesTitle = true, HidesGroup = true }] } } : fact).ToArray();

        Given(blind).State.Applications[Cafe].ShouldSatisfyAllConditions(cafe => cafe.TitleIsHidden.ShouldBeTrue(), cafe => cafe.GroupIsHidden.ShouldBeTrue());
        Given([.. blind, .. Ready(Cafe, Cas), Sealed(Cafe, Cas, 1, 1, 1), Revealed(Cafe)]).State.Applications[Cafe].GroupIsHidden.ShouldBeFalse();
        Given([.. blind, .. Ready(Cafe, Cas), Sealed(Cafe, Cas, 1, 1, 1), Revealed(Cafe), new ScoresVoided(ThePanel, Cafe, Cas)]).State.Applications[Cafe].GroupIsHidden.ShouldBeTrue("it is scored anew");
    }

    private static AttendanceRecorded Is(PersonId member, Presence presence = Presence.InTheRoom) => new(ThePanel, member, presence);
}
