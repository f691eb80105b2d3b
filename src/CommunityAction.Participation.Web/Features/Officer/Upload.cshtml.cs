using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Polls.Imports;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>Makes a draft of an election in a .pb file. Its projects and rules are taken over, its votes are not.</summary>
[Authorize(Policies.RunPolls)]
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
public sealed class UploadModel(IDatabaseClock clock, OfficerDesk desk, ImportWording wording, IStringLocalizer<Texts> texts) : PollFormPage
{
    private const long Largest = 64 * 1024 * 1024;

    /// <summary>The draft that was made, with what had to be bent; null before.</summary>
    public PollId? Made { get; private set; }

    public IReadOnlyList<string> Notes { get; private set; } = [];

    public void OnGet() => Draft = PollForm.Blank(clock.Now);

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        Draft = PollForm.Read(Request.Form);
        var problems = new List<Refusal>();
        var (opens, closes) = Draft.Moments(problems);
        if (file is null)
        {
            problems.Add(Refusal.Of("file-missing", "file"));
        }

        if (problems.Count > 0)
        {
            return RefuseAll(problems);
        }

        using var text = new StreamReader(file!.OpenReadStream());
        var reading = PabulibReader.Read(text);
        return reading.IsRead ? await MakeAsync(reading.Election, ElectionImport.ToRules(reading.Election, opens, closes, Draft.Shown, wording.Question)) : Refuse(reading.Problem);
    }

    private async Task<IActionResult> MakeAsync(PabulibElection election, ElectionImport import)
    {
        if (import.Rules is not { } rules)
        {
            return RefuseAll([import.Refusal! with { Field = "file" }]);
        }

        var notes = import.Notes.ToList();
        var drafted = await desk.DraftAsync(HttpContext, rules with { Counting = ImportedRule.Of(election, rules, notes) });
        if (drafted.Refusal is { } refusal)
        {
            return RefuseAll([refusal]);
        }

        if (notes.Count == 0)
        {
            return OnToCounting(drafted.Poll);
        }

        (Made, Notes) = (drafted.Poll, [.. notes.Select(wording.Say)]);
        return Page();
    }

    private PageResult Refuse(FileProblem problem)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Errors = new ErrorSummary(texts["The file cannot be read"], "file", wording.Say(problem));
        return Page();
    }
}
