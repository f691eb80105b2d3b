using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>Chooses the rule by which a draft is counted, from those that fit its ballot and its pot.</summary>
[Authorize(Policies.RunPolls)]
public sealed class ChooseCountingModel(RefusalWording refusals) : OfficerPage
{
    /// <summary>In the query, for an officer who comes from making the vote or changing it.</summary>
    public const string Saved = "saved";

    public CountingForm Draft { get; private set; } = new();

    public bool WasSaved => Request.Query.ContainsKey(Saved);

    /// <summary>The usual one first.</summary>
    public IReadOnlyList<CountingMethod> Methods => CountingFit.For(Poll.Rules.Method.Form, Poll.Rules.Budget is not null);

    public IActionResult OnGet(Guid id)
    {
        if (!Load(id) || Poll.Status != PollStatus.Drafted)
        {
            return NotFound();
        }

        Draft = CountingForm.Of(Poll.Rules);
        return WasSaved && Methods is [CountingMethod.Approval or CountingMethod.BradleyTerry] ? SeeOther(Poll.Id) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!Load(id))
        {
            return NotFound();
        }

        Draft = CountingForm.Read(Request.Form);
        if (Draft.ToRule(Poll.Rules, out var problems) is { } rule)
        {
            return await SendAsync(new ChangeCounting(Poll.Id, rule));
        }

        Response.StatusCode = Problems.StatusOf(problems[0]);
        Errors = new(Texts["This is not saved yet"], [.. problems.Select(problem => new PageError(problem.Field, refusals.Say(problem)))]);
        return Page();
    }
}
