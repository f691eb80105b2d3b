using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.People;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>A panel of four with three applications: the café asks £50 and needs £30, the choir asks £40 or nothing, the van asks £30 and needs £20.</summary>
internal static class Any
{
    public static readonly PanelId ThePanel = new(Id(1));
    public static readonly RoundId TheRound = new(Id(2));
    public static readonly PotId ThePot = new(Id(3));
    public static readonly FundId TheFund = new(Id(4));
    public static readonly ApplicationId Cafe = new(Id(11));
    public static readonly ApplicationId Choir = new(Id(12));
    public static readonly ApplicationId Van = new(Id(13));
    public static readonly AwardId TheAward = new(Id(21));
    public static readonly PersonId Ann = new(Id(31));
    public static readonly PersonId Ben = new(Id(32));
    public static readonly PersonId Cas = new(Id(33));
    public static readonly PersonId Dee = new(Id(34));
    public static readonly TextRef Text = new(Id(41), "hash");

    /// <summary>Need has a weight of 60 in two parts of up to 5; plan has 40 as a whole, up to 10.</summary>
    public static readonly IReadOnlyList<PanelCriterion> Criteria = [new("need", "Need", 60, 5, ["How many", "How much"]), new("plan", "Plan", 40, 10, [])];

    public static readonly PanelRules Rules = new(
        TheRound, "Small grants", [Ann, Ben, Cas, Dee], Chair: Ann, Deputy: Ben, Quorum: 3, new("Head of communities", "Scheme of delegation, 4.2"),
        [new(Cafe, Text, Text, null, 50_00, 30_00, ThePot), new(Choir, Text, Text, null, 40_00, null, ThePot), new(Van, Text, Text, null, 30_00, 20_00, ThePot)],
        RevealRule.WhenAllAreIn, LineRule.StopAtTheLine, LeastScore: 0, IsPublic: true);

    public static readonly PanelFact[] Opened = [new PanelOpened(ThePanel, Rules), new CriteriaAdopted(ThePanel, 1, Criteria)];

    public static Guid Id(int number) => Guid.Parse($"01990000-0000-7000-8000-{number:000000000000}");

    /// <summary>Somebody is assigned to an application and has nothing to declare.</summary>
    public static PanelFact[] Ready(ApplicationId application, params PersonId[] assessors) =>
        [.. assessors.SelectMany<PersonId, PanelFact>(assessor => [new AssessorAssigned(ThePanel, application, assessor), new NoInterestDeclared(ThePanel, application, assessor)])];

    public static IReadOnlyList<CriterionMark> Marks(int? many, int? much, int? plan) =>
        [new("need", [many, much], many is null && much is null ? null : Text), new("plan", [plan], plan is null ? null : Text)];

    public static ScoresSealed Sealed(ApplicationId application, PersonId assessor, int? many, int? much, int? plan) =>
        new(ThePanel, application, assessor, 1, Marks(many, much, plan));

    public static SealScores Seal(ApplicationId application, PersonId assessor, int? many = 3, int? much = 3, int? plan = 6) =>
        new(ThePanel, application, assessor, 1, Marks(many, much, plan));

    public static ScoresRevealed Revealed(ApplicationId application) => new(ThePanel, application, RevealCause.AllAreIn, null);
}
