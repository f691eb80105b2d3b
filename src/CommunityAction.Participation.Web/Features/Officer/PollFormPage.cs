using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>The pages on which rules are written: a new poll, a draft, and a new round.</summary>
public abstract class PollFormPage : OfficerPage
{
    public PollForm Draft { get; protected set; } = new();

    protected PageResult RefuseAll(IReadOnlyList<Refusal> refusals)
    {
        var wording = Service<RefusalWording>();
        Response.StatusCode = Problems.StatusOf(refusals[0]);
        Errors = new(
            Texts["This is not saved yet"],
            [.. refusals.DistinctBy(refusal => refusal.Field).Select(refusal => new PageError(FieldOf(refusal), wording.Say(refusal)))]);
        return Page();
    }

    /// <summary>On to the rule of the count, where there is one to choose: the usual one is chosen already.</summary>
    protected IActionResult OnToCounting(PollId poll) => SeeOther($"/officer/polls/{poll}/counting?{ChooseCountingModel.Saved}=yes");

    private static string FieldOf(Refusal refusal) => refusal.Field switch { "closesAt" => "closesDay", "method" => "method-approval", var field => field };
}
