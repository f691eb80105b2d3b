using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Grants.Votes;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Papers;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Domain.Webhooks;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>A stored event is for ever: its name, its shape and its place in the program are held to rules from the first day.</summary>
public sealed partial class Storing_events
{
    private static readonly Type[] Families =
    [
        typeof(PollFact), typeof(BallotFact), typeof(PersonFact), typeof(GroupFact), typeof(ProposalFact), typeof(SupportFact), typeof(FollowFact), typeof(CommentFact),
        typeof(CouncilFact), typeof(ProgrammeFact), typeof(PaperFact), typeof(WebhookFact), typeof(FundFact), typeof(ApplicationFact), typeof(PotFact), typeof(PanelFact),
        typeof(GrantDecisionFact), typeof(AwardFact), typeof(ShortlistFact), typeof(PastGrantsFact), typeof(GrantPublicationFact),
    ];

    private static readonly string[] IrregularParticiples = ["cast", "withdrawn", "drawn", "held", "made", "sent", "set", "begun", "given", "taken", "written", "won", "met", "paid", "hidden", "frozen"];

    private static readonly Type[] InDomain = typeof(EventCatalogue).Assembly.GetTypes();

    private static readonly (Type Type, string Name)[] Stored =
        [.. InDomain.Select(type => (type, type.GetCustomAttribute<StoredAsAttribute>()?.Name!)).Where(entry => entry.Item2 is not null)];

    [Fact]
    public void A_stored_name_belongs_to_one_event() => Stored.GroupBy(entry => entry.Name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Fact]
    public void A_stored_name_is_a_capability_a_noun_with_its_past_participle_and_a_version() =>
        Stored.Where(entry => !(Form().Match(entry.Name) is { Success: true } match && IsParticiple(match.Groups["participle"].Value)))
            .Select(entry => entry.Name)
            .ShouldBeEmpty();

    [Fact]
    public void A_stored_name_begins_with_its_folder_and_says_what_its_record_says() =>
        Stored.Where(entry => !entry.Name.StartsWith($"{FolderOf(entry.Type)}.{Kebab(entry.Type.Name)}.", StringComparison.Ordinal))
            .Select(entry => $"{entry.Type.Name} is stored as {entry.Name}")
            .ShouldBeEmpty();

    [Fact]
    public void An_event_is_a_sealed_record() =>
        Stored.Where(entry => !entry.Type.IsSealed || entry.Type.GetMethod("<Clone>$") is null).Select(entry => entry.Type.Name).ShouldBeEmpty();

    [Fact]
    public void An_event_cannot_be_changed_once_it_is_made()
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var open = from entry in Stored
                   from property in entry.Type.GetProperties(All)
                   where property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                   select $"{entry.Type.Name}.{property.Name}";
        var fields = from entry in Stored from field in entry.Type.GetFields(All) where !field.IsInitOnly && field.IsPublic select $"{entry.Type.Name}.{field.Name}";

        open.Concat(fields).ShouldBeEmpty();
    }

    [Fact]
    public void The_catalogue_holds_every_event_and_nothing_else()
    {
        var facts = InDomain.Where(type => !type.IsAbstract && Families.Any(family => family.IsAssignableFrom(type))).Concat(FactSamples.Alone.Select(fact => fact.GetType()));

        EventCatalogue.All.ShouldBe(Stored.Select(entry => (entry.Name, entry.Type)), ignoreOrder: true);
        EventCatalogue.All.Select(entry => entry.Type).ShouldBe(facts, ignoreOrder: true);
    }

    [Fact]
    public void Every_event_moves_its_state()
    {
        FactSamples.OfPolls.Select(fact => fact.GetType()).ShouldBe(Of(typeof(PollFact)), ignoreOrder: true);
        FactSamples.OfBallots.Select(fact => fact.GetType()).ShouldBe(Of(typeof(BallotFact)), ignoreOrder: true);

        FactSamples.OfPeople.Select(fact => fact.GetType()).ShouldBe(Of(typeof(PersonFact)), ignoreOrder: true);
        FactSamples.OfGroups.Select(fact => fact.GetType()).ShouldBe(Of(typeof(GroupFact)), ignoreOrder: true);

        FactSamples.OfPeople.Aggregate(Person.Nothing, Person.Evolve).Status.ShouldBe(PersonStatus.Erased);
        FactSamples.OfGroups.Aggregate(Domain.Groups.Group.Nothing, Domain.Groups.Group.Evolve).Exists.ShouldBeTrue();
        FactSamples.OfPolls.Aggregate(Poll.None, Poll.Evolve).Status.ShouldNotBe(PollStatus.None);
        FactSamples.OfBallots.Aggregate(Ballot.None, (ballot, fact) => Ballot.Evolve(ballot, fact, new Receipt("0000 0000 0000"))).Revision.ShouldBe(1);
    }

    [Fact]
    public void Every_event_of_a_committee_paper_moves_its_state()
    {
        FactSamples.OfPapers.Select(fact => fact.GetType()).ShouldBe(Of(typeof(PaperFact)), ignoreOrder: true);
        FactSamples.OfPapers.Aggregate(Paper.None, Paper.Evolve).Version.ShouldBe(1);
    }

    [Fact]
    public void Every_event_of_a_proposal_moves_its_state()
    {
        ProposalFactSamples.OfProposals.Select(fact => fact.GetType()).ShouldBe(Of(typeof(ProposalFact)), ignoreOrder: true);
        ProposalFactSamples.OfSupport.Select(fact => fact.GetType()).ShouldBe(Of(typeof(SupportFact)), ignoreOrder: true);
        ProposalFactSamples.OfFollowing.Select(fact => fact.GetType()).ShouldBe(Of(typeof(FollowFact)), ignoreOrder: true);
        ProposalFactSamples.OfComments.Select(fact => fact.GetType()).ShouldBe(Of(typeof(CommentFact)), ignoreOrder: true);

        ProposalFactSamples.OfProposals.Aggregate(Proposal.None, Proposal.Evolve).Status.ShouldBe(ProposalStatus.Merged);
        ProposalFactSamples.OfSupport.Aggregate(Support.None, Support.Evolve).ShouldBe(new Support(false, WasGiven: true));
        ProposalFactSamples.OfFollowing.Aggregate(Following.None, Following.Evolve).Stands.ShouldBeTrue();
        ProposalFactSamples.OfComments.Aggregate(Comment.None, Comment.Evolve).IsWithdrawn.ShouldBeTrue();
    }

    [Fact]
    public void Every_event_of_a_council_and_its_programmes_moves_its_state()
    {
        ProgrammeFactSamples.OfCouncil.Select(fact => fact.GetType()).ShouldBe(Of(typeof(CouncilFact)), ignoreOrder: true);
        ProgrammeFactSamples.OfProgrammes.Select(fact => fact.GetType()).ShouldBe(Of(typeof(ProgrammeFact)), ignoreOrder: true);

        ProgrammeFactSamples.OfCouncil.Aggregate(CouncilRecord.Nothing, CouncilRecord.Evolve)[CouncilList.Wards].Count.ShouldBe(1);
        ProgrammeFactSamples.OfProgrammes.Aggregate(Programme.Nothing, Programme.Evolve).Status.ShouldBe(ProgrammeStatus.Closed);
    }

    [Fact]
    public void Every_event_of_a_webhook_moves_its_state()
    {
        FactSamples.OfWebhooks.Select(fact => fact.GetType()).ShouldBe(Of(typeof(WebhookFact)), ignoreOrder: true);

        FactSamples.OfWebhooks.Aggregate(Webhook.Nothing, Webhook.Evolve).Status.ShouldBe(WebhookStatus.Removed);
    }

    [Fact]
    public void Every_event_of_a_fund_and_its_applications_moves_its_state()
    {
        FundFactSamples.OfFunds.Select(fact => fact.GetType()).ShouldBe(Of(typeof(FundFact)), ignoreOrder: true);
        FundFactSamples.OfApplications.Select(fact => fact.GetType()).ShouldBe(Of(typeof(ApplicationFact)), ignoreOrder: true);

        FundFactSamples.OfFunds.Aggregate(Fund.Nothing, Fund.Evolve).Rounds.ShouldHaveSingleItem().WasClosed.ShouldBeTrue();
        FundFactSamples.OfApplications.Aggregate(Application.Nothing, Application.Evolve).Status.ShouldBe(ApplicationStatus.Withdrawn);
    }

    [Fact]
    public void Every_event_of_a_grant_moves_its_state()
    {
        GrantFactSamples.OfPots.Select(fact => fact.GetType()).ShouldBe(Of(typeof(PotFact)), ignoreOrder: true);
        GrantFactSamples.OfPanels.Select(fact => fact.GetType()).ShouldBe(Of(typeof(PanelFact)), ignoreOrder: true);
        GrantFactSamples.OfDecisions.Select(fact => fact.GetType()).ShouldBe(Of(typeof(GrantDecisionFact)), ignoreOrder: true);
        GrantFactSamples.OfAwards.Select(fact => fact.GetType()).ShouldBe(Of(typeof(AwardFact)), ignoreOrder: true);

        GrantFactSamples.OfPots.Aggregate(Pot.Nothing, Pot.Evolve).Free.ShouldBe(149_500_00);
        GrantFactSamples.OfPanels.Aggregate(Panel.Nothing, Panel.Evolve).Rules.ShouldNotBeNull();
        GrantFactSamples.OfDecisions.Aggregate(GrantDecision.Nothing, GrantDecision.Evolve).Appeals.Count.ShouldBe(1);
        GrantFactSamples.OfAwards.Aggregate(Award.Nothing, Award.Evolve).Status.ShouldBe(AwardStatus.Closed);
    }

    [Fact]
    public void Every_event_of_a_shortlist_moves_its_state()
    {
        GrantFactSamples.OfShortlists.Select(fact => fact.GetType()).ShouldBe(Of(typeof(ShortlistFact)), ignoreOrder: true);

        GrantFactSamples.OfShortlists.Take(2).Aggregate(Shortlist.Nothing, Shortlist.Evolve).Current!.Applications.Count.ShouldBe(1);
        var last = GrantFactSamples.OfShortlists.Aggregate(Shortlist.Nothing, Shortlist.Evolve);
        last.Current.ShouldBeNull();
        last.Adopted.Single().Lines.Select(line => line.Left).ShouldBe([LeftToPeople.MoneyShort, LeftToPeople.Level]);
    }

    [Fact]
    public void Every_event_of_past_grants_moves_its_state()
    {
        FactSamples.OfPastGrants.Select(fact => fact.GetType()).ShouldBe(Of(typeof(PastGrantsFact)), ignoreOrder: true);

        FactSamples.OfPastGrants.Take(1).Aggregate(PastGrants.None, PastGrants.Evolve).Current.ShouldNotBeNull();
        FactSamples.OfPastGrants.Aggregate(PastGrants.None, PastGrants.Evolve).Current.ShouldBeNull();
    }

    [Fact]
    public void Every_event_of_a_grants_publication_moves_its_state()
    {
        FactSamples.OfGrantPublications.Select(fact => fact.GetType()).ShouldBe(Of(typeof(GrantPublicationFact)), ignoreOrder: true);

        FactSamples.OfGrantPublications.Take(1).Aggregate(GrantPublication.Nothing, GrantPublication.Evolve).Stands.ShouldBeTrue();
        FactSamples.OfGrantPublications.Aggregate(GrantPublication.Nothing, GrantPublication.Evolve).Stands.ShouldBeFalse();
    }

    private static IEnumerable<Type> Of(Type family) => InDomain.Where(type => !type.IsAbstract && family.IsAssignableFrom(type));

    private static bool IsParticiple(string word) => word.EndsWith("ed", StringComparison.Ordinal) || IrregularParticiples.Contains(word);

    private static string FolderOf(Type type) => Kebab(type.Namespace!.Split('.')[3]);

    /// <summary><c>PollDraftedV2</c> is <c>poll-drafted</c>: the version stands at the end of the stored name.</summary>
    private static string Kebab(string name) => WordStart().Replace(Version().Replace(name, ""), "-$0").ToLowerInvariant();

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*-(?<participle>[a-z]+)\.v[1-9][0-9]*$")]
    private static partial Regex Form();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();

    [GeneratedRegex("V[0-9]+$")]
    private static partial Regex Version();
}
