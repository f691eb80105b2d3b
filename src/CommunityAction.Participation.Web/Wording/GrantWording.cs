using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Proposals;
using Microsoft.Extensions.Localization;
using Application = CommunityAction.Participation.Domain.Grants.Applications.Application;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Funds and applications in words.</summary>
public sealed class GrantWording(IStringLocalizer<Texts> texts, Moments moments, ProposalChoices choices)
{
    public string Name(FundKind kind) => kind switch
    {
        FundKind.SmallGrants => texts["Small community grants"],
        FundKind.WardBudget => texts["Ward councillor budget"],
        FundKind.ParticipatoryBudget => texts["Participatory budgeting round"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public string Meaning(FundKind kind) => kind switch
    {
        FundKind.SmallGrants => texts["Groups apply, and a panel scores what they send and recommends."],
        FundKind.WardBudget => texts["Each ward’s councillor awards small sums under a delegation."],
        FundKind.ParticipatoryBudget => texts["Groups apply, and residents vote on the shortlist."],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public string Name(DecisionRoute route) => route switch
    {
        DecisionRoute.Panel => texts["A panel recommends"],
        DecisionRoute.ResidentsVote => texts["Residents vote"],
        DecisionRoute.PanelAndVote => texts["A panel and a residents’ vote together"],
        DecisionRoute.Councillor => texts["A ward councillor decides"],
        DecisionRoute.Officer => texts["An officer decides"],
        _ => throw new ArgumentOutOfRangeException(nameof(route)),
    };

    /// <summary>How a fund comes to its decisions, in a sentence or two.</summary>
    public string HowDecided(Fund fund) => fund.Decision switch
    {
        { Route: DecisionRoute.Panel } plan => texts["A panel scores each application and recommends. {0} decides, under this authority: {1}.", plan.DecidedBy, plan.Authority],
        { Route: DecisionRoute.ResidentsVote, VoteDecides: true } plan => texts["Residents vote on the shortlist, and what they choose is the decision. The council has agreed to follow it: {0}.", plan.Authority],
        { Route: DecisionRoute.PanelAndVote, VoteDecides: true } plan => texts[
            "A panel’s score counts for {0}% and a residents’ vote for {1}%. What comes of both is the decision. The council has agreed to follow it: {2}.", plan.PanelWeight, plan.VoteWeight, plan.Authority],
        { Route: DecisionRoute.ResidentsVote } plan => texts["Residents vote on the shortlist. {0} decides, under this authority: {1}.", plan.DecidedBy, plan.Authority],
        { Route: DecisionRoute.PanelAndVote } plan => texts[
            "A panel’s score counts for {0}% and a residents’ vote for {1}%. {2} decides, under this authority: {3}.", plan.PanelWeight, plan.VoteWeight, plan.DecidedBy, plan.Authority],
        { Limit: { } limit } plan => texts["{0} decides alone about up to {1}, under this authority: {2}.", plan.DecidedBy, MoneyText.Of(limit), plan.Authority],
        var plan => texts["{0} decides, under this authority: {1}.", plan.DecidedBy, plan.Authority],
    };

    public string Name(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Draft => texts["Not sent yet"],
        ApplicationStatus.Submitted => texts["Sent"],
        ApplicationStatus.ChangesRequested => texts["Changes asked for"],
        ApplicationStatus.Withdrawn => texts["Taken back"],
        ApplicationStatus.NotEligible => texts["Cannot apply"],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Tag(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Submitted => "ca-tag--good",
        ApplicationStatus.ChangesRequested => "ca-tag--late",
        ApplicationStatus.Draft => "ca-tag--part",
        _ => "",
    };

    public string Name(HoldKind kind) => kind switch
    {
        HoldKind.Bank => texts["Bank account"],
        HoldKind.Safeguarding => texts["Safeguarding"],
        HoldKind.SubsidyControl => texts["Subsidy control declaration"],
        HoldKind.Identity => texts["Who the group is"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public string Name(LinkKind kind) => kind switch
    {
        LinkKind.Duplicate => texts["The same thing twice"],
        LinkKind.Related => texts["Parts of one project, or the same people"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public string Name(Likeness likeness) => likeness switch
    {
        Likeness.SameGroup => texts["The same group"],
        Likeness.SameNumber => texts["A group with the same charity or company number"],
        Likeness.SameTitle => texts["Nearly the same title"],
        _ => throw new ArgumentOutOfRangeException(nameof(likeness)),
    };

    public string Filter(string status) => status switch
    {
        "submitted" => texts["Sent"],
        "changes" => texts["Changes asked for"],
        "withdrawn" => texts["Taken back"],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public string Order(string order) => order switch
    {
        "newest" => texts["newest"],
        "most" => texts["most asked for"],
        "least" => texts["least asked for"],
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    /// <summary>£500 to £10,000</summary>
    public string Range(FundOutline outline) => texts["{0} to {1}", MoneyText.Of(outline.Smallest), MoneyText.Of(outline.Largest)];

    /// <summary>What a pot's money may go to.</summary>
    public string Purpose(PotRestriction restriction) => restriction.IsNone
        ? texts["For anything that the fund is for"]
        : texts["Only for: {0}", string.Join("; ", new[]
        {
            string.Join(", ", restriction.Wards.Select(ward => choices.Ward(ward) ?? ward.Value)),
            string.Join(", ", restriction.Themes.Select(theme => choices.Theme(theme) ?? theme.Value)),
            string.Join(", ", restriction.Populations.Select(population => choices.Population(population) ?? population.Value)),
        }.Where(part => part.Length > 0))];

    /// <summary>Opens Friday 28 March, 9am · Closes … · Closed …</summary>
    public string When(Round round, DateTimeOffset now) =>
        now < round.Plan.OpensAt ? texts["Opens {0}", moments.OnRecord(round.Plan.OpensAt)]
        : now < round.Plan.ClosesAt ? texts["Closes {0}", moments.OnRecord(round.Plan.ClosesAt)]
        : texts["Closed {0}", moments.OnRecord(round.Plan.ClosesAt)];

    /// <summary>Where a section stands, and the class of its mark.</summary>
    public (string Text, string Tag) Progress(Application application, FormSection section, bool isWanted) =>
        isWanted ? (texts["Needs a change"], "ca-tag--late")
        : application.IsDone(section) ? (texts["Done"], "ca-tag--good")
        : application.Sections.ContainsKey(section.Key) || section.Questions.Any(question => application.Attachments.Any(file => file.Question == question.Key)) ? (texts["Started"], "ca-tag--part")
        : (texts["To do"], "");

    /// <summary>What an answer says to a reader.</summary>
    public string Answer(FormQuestion question, string answer) => answer.Length == 0 ? texts["Not answered"] : question.Kind switch
    {
        QuestionKind.Money when SectionAnswers.PenceOf(answer) is { } pence => MoneyText.Of(pence, Domain.Money.Sterling),
        QuestionKind.Date when SectionAnswers.DayOf(answer) is { } day => texts["{0:d MMMM yyyy}", day],
        QuestionKind.Ward => choices.Ward(new(answer)) ?? answer,
        QuestionKind.Theme => choices.Theme(new(answer)) ?? answer,
        QuestionKind.Population => choices.Population(new(answer)) ?? answer,
        QuestionKind.Declaration => texts["Yes"],
        _ => answer,
    };
}
