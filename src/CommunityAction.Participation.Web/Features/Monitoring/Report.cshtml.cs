using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Pictures;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>A report as the group writes it. Whatever is typed is saved, finished or not; only sending needs everything.</summary>
[Authorize(Policies.SignedIn)]
[RequestSizeLimit(PictureDesk.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureDesk.LargestForm)]
public sealed class ReportModel(ReportWording wording) : MonitoredPage
{
    public Report Report { get; private set; } = null!;

    public ReportForm Form { get; private set; } = new(new Dictionary<string, string>());

    public string PictureDescription { get; private set; } = "";

    public bool MayBeShown { get; private set; }

    /// <summary>It was saved just now, though something is still to put right.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>The group can still change it.</summary>
    public bool CanWrite => Monitor.IsRunning && Report.IsOpen;

    /// <summary>The group has just sent it, and nobody has answered.</summary>
    public bool IsIn => Report.Status == ReportStatus.Submitted;

    public string ReportPath => $"{Path}/reports/{Report.Number}";

    public async Task<IActionResult> OnGetAsync(Guid id, int number) => await LoadReportAsync(id, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, int number)
    {
        if (!await LoadReportAsync(id, number))
        {
            return NotFound();
        }

        (Form, PictureDescription, MayBeShown) = (ReportForm.Read(Request.Form, Monitor), Request.Form.Text("pictureDescription"), Request.Form.Text("pictureShown") == "yes");
        var revision = int.TryParse(Request.Form.Text("revision"), out var typed) ? typed : 0;
        if (Done(await Monitoring.SaveAsync(Monitor, Report, Form, revision, By.Person, HttpContext.CallerAs(Roles.Resident), HttpContext.RequestAborted)) is { } refusal)
        {
            return Refuse(refusal);
        }

        var refused = await ChangePicturesAsync();
        await LoadReportAsync(id, number);
        return refused is not null ? Say([refused])
            : Request.Form.Text("remove").Length > 0 || Request.Form.Text("more").Length > 0 ? SeeOther(ReportPath + "#pictures")
            : Request.Form.Text("later").Length > 0 ? SeeOther(Path)
            : await SubmitAsync();
    }

    private async Task<IActionResult> SubmitAsync()
    {
        var open = Form.Problems(Monitor, wording.PeopleReached).ToList();
        if (open.Count > 0)
        {
            return Say(open);
        }

        var reply = await Monitoring.SubmitAsync(Monitor, Report, Form, By.Person, Fresh(), HttpContext.RequestAborted);
        return Done(reply) is { } refusal ? Say([refusal]) : SeeOther(ReportPath);
    }

    private async Task<Refusal?> ChangePicturesAsync()
    {
        if (Report.Photos.Find(photo => photo.Hash == Request.Form.Text("remove")) is { } gone)
        {
            return Done(await Monitoring.DetachAsync(Monitor, Report, gone, Fresh(), HttpContext.RequestAborted));
        }

        if (Request.Form.Files.GetFile("picture") is not { Length: > 0 } sent)
        {
            return null;
        }

        if (PictureDescription.Length == 0 || PictureDescription.Length > WrittenText.LongestDescription)
        {
            return WrittenText.Optional(PictureDescription, "pictureDescription", WrittenText.LongestDescription) ?? Refusal.Of("picture-description-missing", "pictureDescription");
        }

        var reply = await Monitoring.AttachAsync(Monitor, Report, sent, PictureDescription, MayBeShown, By.Person, Fresh(), HttpContext.RequestAborted);
        if (reply.Refusal is null)
        {
            (PictureDescription, MayBeShown) = ("", false);
        }

        return Done(reply);
    }

    private PageResult Say(IReadOnlyList<Refusal> problems)
    {
        var page = Refuse(problems);
        Errors = Errors! with { Title = Texts["This needs a change before you can send it"] };
        IsSaved = true;
        return page;
    }

    private async Task<bool> LoadReportAsync(Guid id, int number)
    {
        if (!await LoadGrantAsync(id) || Monitor.Find(number) is not { } report)
        {
            return false;
        }

        Report = report;
        Form = Form.Values.Count > 0 ? Form : Monitor.Typed(report);
        return true;
    }
}
