using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;

/// <summary>The draft as applicants will see it, all parts on one page. Nothing can be sent.</summary>
[Authorize(Policies.Officer)]
public sealed class FormPreviewModel : DraftPage, IAnswersQuestions
{
    public SectionAnswers Answers { get; } = new(new Dictionary<string, string>());

    public IEnumerable<AttachedFile> FilesOf(string question) => [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadDraftAsync(id) ? Page() : NotFound();
}
