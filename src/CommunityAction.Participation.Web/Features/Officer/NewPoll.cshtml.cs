using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer;

[Authorize(Policies.RunPolls)]
public sealed class NewPollModel(IDatabaseClock clock, OfficerDesk desk, ProgrammeBook programmes) : PollFormPage
{
    public void OnGet() => Draft = PollForm.Blank(clock.Now);

    public async Task<IActionResult> OnPostAsync()
    {
        Draft = PollForm.Read(Request.Form);
        if (Draft.ToRules(null, programmes, Texts, out var problems) is not { } rules)
        {
            return RefuseAll(problems);
        }

        var drafted = await desk.DraftAsync(HttpContext, rules);
        return drafted.Refusal is { } refusal ? RefuseAll([refusal]) : OnToCounting(drafted.Poll);
    }
}
