using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>One part of an application. Whatever is typed is saved, finished or not; what is not right yet is said.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(AttachmentStore.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = AttachmentStore.LargestForm)]
public sealed class SectionModel : ApplicantPage, IAnswersQuestions
{
    public FormSection Section { get; private set; } = null!;

    public SectionAnswers Answers { get; private set; } = new(new Dictionary<string, string>());

    /// <summary>What the next save will be called.</summary>
    public int Revision => (Application.Sections.GetValueOrDefault(Section.Key)?.Revision ?? 0) + 1;

    /// <summary>It was saved just now, though something is still to put right.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>What a field is called: apart from the page's own.</summary>
    public static string FieldOf(string key) => "q-" + key;

    public IEnumerable<AttachedFile> FilesOf(string question) =>
        Application.Attachments.Where(file => file.Question == question).Select(file => new AttachedFile(Case.Say(file.Name), file.Hash, $"{Path}/files/{file.Hash}"));

    public async Task<IActionResult> OnGetAsync(Guid id, string key) =>
        !await LoadAsync(id, key) ? NotFound()
        : !IsOpen || !Application.MayChange(key) ? SeeOther(Path)
        : Page();

    public async Task<IActionResult> OnPostAsync(Guid id, string key)
    {
        if (!await LoadAsync(id, key))
        {
            return NotFound();
        }

        Answers = Typed();
        if (await SaveAsync() is { } refusal)
        {
            return Refuse(refusal);
        }

        var refused = await ChangeFilesAsync();
        await LoadAsync(id, key);
        if (refused.Count > 0)
        {
            return Say(refused);
        }

        if (Request.Form.Text("remove").Length > 0)
        {
            return SeeOther($"{Path}/sections/{key}");
        }

        var open = Answers.Problems(Section, Fund.Outline).Select(problem => problem with { Field = FieldOf(problem.Field) }).Concat(MissingFiles()).ToList();
        return open.Count == 0 || Request.Form.Text("later").Length > 0 ? SeeOther(Path) : Say(open);
    }

    private async Task<Refusal?> SaveAsync()
    {
        if (Section.Questions.All(question => question.Kind == QuestionKind.File))
        {
            return null;
        }

        var revision = int.TryParse(Request.Form.Text("revision"), out var typed) ? typed : 0;
        return Done(await Desk.SaveAsync(Case, Section, Answers, revision, By, HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted));
    }

    private async Task<IReadOnlyList<Refusal>> ChangeFilesAsync()
    {
        var refused = new List<Refusal>();
        foreach (var question in Section.Questions.Where(question => question.Kind == QuestionKind.File))
        {
            foreach (var sent in Request.Form.Files.GetFiles(FieldOf(question.Key)).Where(sent => sent.Length > 0))
            {
                if (Done(await Desk.AttachAsync(Case, Section, question.Key, sent, By, Fresh(), HttpContext.RequestAborted)) is { } refusal)
                {
                    refused.Add(refusal with { Field = FieldOf(question.Key) });
                }
            }
        }

        if (Request.Form.Text("remove").Split(' ') is [var key, var hash] && Application.Attachments.FirstOrDefault(file => file.Question == key && file.Hash == hash) is { } attachment
            && Done(await Desk.DetachAsync(Case, Section, attachment, By, Fresh(), HttpContext.RequestAborted)) is { } stays)
        {
            refused.Add(stays);
        }

        return refused;
    }

    private IEnumerable<Refusal> MissingFiles() => Section.Questions
        .Where(question => question is { Kind: QuestionKind.File, IsRequired: true } && Application.Attachments.All(file => file.Question != question.Key))
        .Select(question => Refusal.Of("attachment-missing", FieldOf(question.Key)));

    private PageResult Say(IReadOnlyList<Refusal> problems)
    {
        var page = Refuse(problems);
        Errors = Errors! with { Title = Texts["This needs a change before you can send it"] };
        IsSaved = true;
        return page;
    }

    private SectionAnswers Typed() => new(Section.Questions.Where(question => question.Kind != QuestionKind.File)
        .SelectMany(question => question.Kind == QuestionKind.Budget ? BudgetTable.KeysOf(question.Key) : [question.Key])
        .ToDictionary(key => key, key => Request.Form.Text(FieldOf(key)) is var text && text.Length > SectionAnswers.Longest ? text[..SectionAnswers.Longest] : text));

    private Caller Fresh() => HttpContext.CallerAs(Roles.Resident) with { CommandId = Guid.CreateVersion7() };

    private async Task<bool> LoadAsync(Guid id, string key)
    {
        if (!await LoadAsync(id) || Case.Form.Find(key) is not { } section)
        {
            return false;
        }

        Section = section;
        Answers = Answers.Values.Count > 0 ? Answers : Case.Answers(section);
        return true;
    }
}
