using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>What a new fund of each usual kind begins with. An officer changes all of it.</summary>
public sealed class FundTemplates(IStringLocalizer<Texts> texts)
{
    public FundDraft Of(FundKind kind, FundOutline outline, DecisionPlan decision) => new(kind, outline, Eligibility(kind), Form(kind), Criteria(kind), decision, Terms(kind));

    /// <summary>What usually decides about funds of a kind; the names and the authority are for the officer to write.</summary>
    public static DecisionPlan Decision(FundKind kind) => kind switch
    {
        FundKind.SmallGrants => new(DecisionRoute.Panel, "", "", 100, 0, 5),
        FundKind.WardBudget => new(DecisionRoute.Councillor, "", "", 0, 0, 0, new(1_000_00, Money.Sterling)),
        FundKind.ParticipatoryBudget => new(DecisionRoute.ResidentsVote, "", "", 0, 100, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The least and the most that is usually asked for, in pounds.</summary>
    public static (long Smallest, long Largest) Amounts(FundKind kind) => kind switch
    {
        FundKind.SmallGrants => (500, 10_000),
        FundKind.WardBudget => (50, 1_000),
        FundKind.ParticipatoryBudget => (500, 6_000),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private EligibilityQuestion[] Eligibility(FundKind kind) =>
    [
        .. kind == FundKind.WardBudget ? Array.Empty<EligibilityQuestion>() :
        [
            new("rules", texts["Does your group have a written set of rules?"], true),
            new("bank", texts["Does your group have a bank account that needs two people to sign?"], true),
        ],
        new("here", texts["Will all the money be spent in our area?"], true),
        new("past", texts["Is the money for something that has already happened?"], false),
    ];

    private ApplicationForm Form(FundKind kind) => new(
    [
        new("project", texts["Your project"],
        [
            new(ApplicationForm.Title, QuestionKind.Text, texts["What is your project called?"], texts["In a few words."]),
            .. Questions(kind),
            new(ApplicationForm.Summary, QuestionKind.Text, texts["In one or two sentences, what is the money for?"],
                texts["If you get a grant we publish this with your group’s name. Do not name anybody in it."], IsRequired: false, WordLimit: 50),
        ]),
        new("where", texts["Where, when and for whom"],
        [
            new("ward", QuestionKind.Ward, texts["Which ward is it for?"], IsRequired: false),
            new("theme", QuestionKind.Theme, texts["What is it about?"]),
            new("population", QuestionKind.Population, texts["Who does it help?"], IsRequired: false),
            new("people", QuestionKind.Number, texts["About how many people will take part?"]),
            new(ApplicationForm.Begins, QuestionKind.Date, texts["When does it begin?"], IsRequired: false),
            new(ApplicationForm.Ends, QuestionKind.Date, texts["When does it end?"], IsRequired: false),
        ]),
        new("money", texts["What it costs"], [new("budget", QuestionKind.Budget, texts["Your budget"])]),
        .. kind == FundKind.WardBudget ? Array.Empty<FormSection>() :
        [
            new("papers", texts["Your papers"],
            [
                new("constitution", QuestionKind.File, texts["Your group’s rules"]),
                new("safeguarding", QuestionKind.File, texts["Your safeguarding policy"], texts["If you work with children, or with adults who need care."], IsRequired: false),
            ]),
        ],
        new("declare", texts["Sign"],
        [
            new("subsidy", QuestionKind.Choice, texts["Has your group had more than £315,000 of public money for trade in the last three years?"], texts["The Subsidy Control Act 2022 asks for it."],
                Choices: [texts["No"], texts["Yes"], texts["I am not sure"]]),
            new("true", QuestionKind.Declaration, texts["What we say is true, and our group has agreed to apply."]),
        ]),
    ]);

    private FormQuestion[] Questions(FundKind kind) => kind switch
    {
        FundKind.SmallGrants =>
        [
            Words("what", texts["What will you do?"], 150), Words("need", texts["Who is it for, and how do you know they want it?"], 150),
            Words("success", texts["How will you know that it worked?"], 120), Words("open", texts["What might stop people from taking part, and what will you do about it?"], 120),
        ],
        FundKind.WardBudget => [Words("what", texts["What do you need the money for?"], 150), Words("difference", texts["What will be different in the ward?"], 120)],
        FundKind.ParticipatoryBudget =>
        [
            Words("what", texts["What is your idea, and what does it change?"], 150), Words("who", texts["Who is in charge of it?"], 120),
            Words("after", texts["What happens when the money has gone?"], 120),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private Criteria Criteria(FundKind kind) => kind == FundKind.WardBudget ? Domain.Grants.Funds.Criteria.None : new(
    [
        new("need", texts["People want it and need it"], 30),
        new("change", texts["It will make a difference that can be seen"], 30),
        new("open", texts["Everyone it is for can take part"], 20),
        new("money", texts["The money is well used"], 20),
    ], new(0, 5, [texts["No answer to the point"], texts["Weak"], texts["Some way there"], texts["Good"], texts["Very good"], texts["As good as we could hope for"]]));

    private string[] Terms(FundKind kind) => kind == FundKind.WardBudget
        ? [texts["Send the receipts within three months"], texts["Give back what you do not need"]]
        : [texts["Spend the money as you said, or ask first"], texts["Send a short report half way and one at the end"], texts["Give back what you do not need"]];

    private static FormQuestion Words(string key, string label, int limit) => new(key, QuestionKind.Text, label, WordLimit: limit);
}
