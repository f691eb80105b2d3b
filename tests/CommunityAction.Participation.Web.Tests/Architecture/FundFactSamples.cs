using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>One of each fact about funds and applications.</summary>
internal static class FundFactSamples
{
    private static readonly FundId Fund = new(Guid.Parse("01990000-0000-7000-8000-000000000601"));
    private static readonly RoundId Round = new(Guid.Parse("01990000-0000-7000-8000-000000000602"));
    private static readonly ApplicationId Club = new(Guid.Parse("01990000-0000-7000-8000-000000000603"));
    private static readonly GroupId Kitchen = new(Guid.Parse("01990000-0000-7000-8000-0000000000f0"));
    private static readonly PersonId Person = new(Guid.Parse("01990000-0000-7000-8000-000000000301"));
    private static readonly TextRef Text = new(Guid.Parse("01990000-0000-7000-8000-000000000501"), "hash");
    private static readonly FundOutline Outline = new("The Neighbours' Fund", "Small grants.", "For groups.", new(500_00, Money.Sterling), new(10_000_00, Money.Sterling));
    private static readonly RoundPlan Plan = new("Spring", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(30), new(24_000_00, Money.Sterling), "/equality");
    private static readonly ApplicationFigures Figures = new(new(2_000_00, Money.Sterling), new(1_500_00, Money.Sterling), new("millrace"), new("climate"), new("older-people"));

    public static readonly IReadOnlyList<FundFact> OfFunds =
    [
        new FundCreated(Fund, FundKind.SmallGrants, Money.Sterling, Outline),
        new FundChanged(Fund, Outline, "A word was wrong."),
        new EligibilityPublished(Fund, [new("rules", "Does your group have written rules?", true)]),
        new FormPublished(Fund, 1, new([new("project", "Your project", [new("title", QuestionKind.Text, "What is it called?", "In a few words", true, 0, ["A", "B"])])])),
        new CriteriaPublished(Fund, 1, new([new("need", "People need it", 100, "Look for evidence.")], new(0, 1, ["No", "Yes"]))),
        new DecisionPlanned(Fund, new(DecisionRoute.Panel, "The Cabinet Member", "Scheme of delegation 4.2", 100, 0, 5, new Money(1_000_00, Money.Sterling), Person)),
        new TermsPublished(Fund, 1, ["Give back what you do not need"]),
        new PotAdded(Fund, new(new(Guid.Parse("01990000-0000-7000-8000-000000000604")), "Priors Heath", "Regeneration", new([new("priors-heath")], [], []), Kitchen, "Funding agreement 13")),
        new PotEntrusted(Fund, new(Guid.Parse("01990000-0000-7000-8000-000000000604")), Kitchen, "Funding agreement 14", "They know the street."),
        new PotReclaimed(Fund, new(Guid.Parse("01990000-0000-7000-8000-000000000604")), Kitchen, "The agreement ended."),
        new RoundScheduled(Fund, Round, Plan, "Europe/London"),
        new RoundReplanned(Fund, Round, Plan, "More time."),
        new RoundOpened(Fund, Round),
        new RoundClosed(Fund, Round),
        new LateAccessGranted(Fund, Round, Kitchen, DateTimeOffset.UnixEpoch.AddDays(31), Text),
        new CriteriaFrozen(Fund, Round, 1),
    ];

    public static readonly IReadOnlyList<ApplicationFact> OfApplications =
    [
        new EligibilityAnswered(Club, Fund, Round, Kitchen, Person, [new("rules", true)], true),
        new ApplicationStarted(Club, 1),
        new SectionSaved(Club, "project", 1, Text, Text, true, Person),
        new AttachmentAdded(Club, "rules", "f11e", "application/pdf", 1_000, Text, Person),
        new AttachmentRemoved(Club, "rules", "f11e"),
        new CoApplicantAdded(Club, Kitchen),
        new CoApplicantRemoved(Club, Kitchen),
        new ApplicationSubmitted(Club, "hash", Figures, Person),
        new ChangesRequested(Club, [new("project", Text)], DateTimeOffset.UnixEpoch.AddDays(40)),
        new ApplicationResubmitted(Club, "hash", Figures, Person),
        new HoldPlaced(Club, HoldKind.Bank, Text),
        new HoldLifted(Club, HoldKind.Bank, Text),
        new ApplicationLinked(Club, new(Guid.Parse("01990000-0000-7000-8000-000000000605")), LinkKind.Duplicate),
        new ApplicationWithdrawn(Club, Person),
    ];

    public static IEnumerable<object> All => OfFunds.Concat<object>(OfApplications);
}
