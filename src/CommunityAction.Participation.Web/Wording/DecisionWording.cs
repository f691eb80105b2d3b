using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Web.Features.Decisions;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Decisions about grants and appeals against them, in words.</summary>
public sealed class DecisionWording(IStringLocalizer<Texts> texts)
{
    public string Name(GrantOutcome outcome) => outcome switch
    {
        GrantOutcome.Approved => texts["Approved"],
        GrantOutcome.PartFunded => texts["Approved in part"],
        GrantOutcome.Declined => texts["Declined"],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>A class for the tag: a word and a shape, never the colour alone.</summary>
    public static string TagOf(GrantOutcome outcome) => outcome switch
    {
        GrantOutcome.Approved => "ca-tag--good",
        GrantOutcome.PartFunded => "ca-tag--part",
        _ => "",
    };

    public string Name(AppealGround ground) => ground switch
    {
        AppealGround.RulesNotFollowed => texts["The rules of the round were not followed"],
        AppealGround.FactOverlooked => texts["Something in the application was overlooked or misread"],
        AppealGround.InterestNotDeclared => texts["Somebody decided who should have stood back"],
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };

    public string Name(AppealState state) => state switch
    {
        AppealState.Lodged => texts["An appeal waits for an answer"],
        AppealState.Upheld => texts["An appeal was upheld"],
        AppealState.Dismissed => texts["An appeal was dismissed"],
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>£4,500 of the £6,000 asked for · £6,000 · Nothing</summary>
    public string Amount(DecisionText text, long requestedPence) => text.Outcome switch
    {
        GrantOutcome.Approved => MoneyText.Of(text.Pence, text.Currency),
        GrantOutcome.PartFunded => texts["{0} of the {1} asked for", MoneyText.Of(text.Pence, text.Currency), MoneyText.Of(requestedPence, text.Currency)],
        _ => texts["No money. {0} was asked for", MoneyText.Of(requestedPence, text.Currency)],
    };

    /// <summary>What a panel recommends: in full, £6,000 · in part, £4,500 · on the reserve list · no money.</summary>
    public string Advice(PanelAdvice advice, string currency) => advice.Funding switch
    {
        Funding.Full => texts["In full: {0}", MoneyText.Of(advice.Pence, currency)],
        Funding.Part => texts["In part: {0}", MoneyText.Of(advice.Pence, currency)],
        Funding.Reserve => texts["On the reserve list: the money ran out before it"],
        Funding.NotRecommended => texts["No money: it scored too little"],
        _ => texts["The panel could not score it"],
    };
}
