using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Domain.Tests.Grants;

/// <summary>A fund that gives £500 to £10,000, with a round that is open from the day before <see cref="Polls.Any.Morning"/> to a week after, and an application to it.</summary>
internal static class Some
{
    public static readonly FundId Fund = new(Guid.Parse("01990000-0000-7000-8000-000000000f01"));
    public static readonly PotId Pot = new(Guid.Parse("01990000-0000-7000-8000-000000000f02"));
    public static readonly RoundId Round = new(Guid.Parse("01990000-0000-7000-8000-000000000f03"));
    public static readonly ApplicationId Application = new(Guid.Parse("01990000-0000-7000-8000-000000000f04"));
    public static readonly GroupId Kitchen = new(Guid.Parse("01990000-0000-7000-8000-0000000000f0"));
    public static readonly GroupId Choir = new(Guid.Parse("01990000-0000-7000-8000-0000000000f1"));
    public static readonly PersonId Ann = new(Guid.Parse("01990000-0000-7000-8000-00000000000a"));
    public static readonly Applicant ForKitchen = new(Ann, [Kitchen]);
    public static readonly Applicant ForChoir = new(new(Guid.Parse("01990000-0000-7000-8000-00000000000b")), [Choir]);
    public static readonly TextRef Text = new(Guid.Parse("01990000-0000-7000-8000-0000000000e0"), "hash");
    public static readonly DateTimeOffset Now = Polls.Any.Morning;
    public static readonly DateTimeOffset Closes = Now.AddDays(7);

    public static readonly FundOutline Outline = new("Neighbours", "Small grants.", "", Pounds(500), Pounds(10_000));
    public static readonly RoundPlan Plan = new("Spring", Now.AddDays(-1), Closes, Pounds(24_000), "/eia", Now.AddDays(14), Now.AddDays(18), Now.AddDays(32));
    public static readonly DecisionPlan ByPanel = new(DecisionRoute.Panel, "The Cabinet Member", "Scheme of delegation 4.2", 100, 0, 5);
    public static readonly Criteria Criteria = new([new("need", "Need", 60), new("change", "Change", 40)], new(0, 5, []));
    public static readonly EligibilityQuestion Rules = new("rules", "Does your group have written rules?", MustBe: true);
    public static readonly EligibilityQuestion Past = new("past", "Has it already happened?", MustBe: false);

    public static readonly ApplicationForm Form = new(
    [
        new("project", "Your project", [new("title", QuestionKind.Text, "What is it called?"), new("what", QuestionKind.Text, "What will you do?", WordLimit: 5)]),
        new("money", "Money", [new("budget", QuestionKind.Budget, "What it costs")]),
        new("papers", "Papers", [new("rules", QuestionKind.File, "Your rules")]),
    ]);

    public static readonly FundDraft Draft = new(FundKind.SmallGrants, Outline, [Rules, Past], Form, Criteria, ByPanel, ["Give back what you do not need"]);

    public static readonly FundFact[] Created = [.. new CreateFund(Fund, Draft).Decide(Domain.Grants.Funds.Fund.Nothing, Now).Facts];
    public static readonly FundFact[] WithPot = [.. Created, new PotAdded(Fund, new(Pot, "Open to all", "Council", PotRestriction.None))];
    public static readonly FundFact[] WithRound = [.. WithPot, new RoundScheduled(Fund, Round, Plan, "Europe/London")];

    public static readonly ApplicationFact[] Started =
    [
        new EligibilityAnswered(Application, Fund, Round, Kitchen, Ann, Answers(true, false), CanApply: true), new ApplicationStarted(Application, 1),
    ];

    public static readonly ApplicationFact[] Finished =
    [
        .. Started, new SectionSaved(Application, "project", 1, Text, Text, true, Ann), new SectionSaved(Application, "money", 1, Text, null, true, Ann),
        new AttachmentAdded(Application, "rules", "f11e", "application/pdf", 1_000, Text, Ann),
    ];

    public static readonly ApplicationFigures Figures = new(Pounds(2_000), Pounds(1_500), null, null, null);

    public static string Seen => Snapshot.HashOf(Finished.Aggregate(Domain.Grants.Applications.Application.Nothing, Domain.Grants.Applications.Application.Evolve));

    public static readonly ApplicationFact[] Sent = [.. Finished, new ApplicationSubmitted(Application, Seen, Figures, Ann)];

    public static Fund FundAfter(params FundFact[] facts) => facts.Aggregate(Domain.Grants.Funds.Fund.Nothing, Domain.Grants.Funds.Fund.Evolve);

    public static EligibilityAnswer[] Answers(bool rules, bool past) => [new("rules", rules), new("past", past)];

    public static Money Pounds(long pounds) => new(pounds * 100, Money.Sterling);
}
