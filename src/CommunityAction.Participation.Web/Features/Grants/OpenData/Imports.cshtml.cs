using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>Files of past grants that were imported, and a form for another one. A file with a fault changes nothing.</summary>
[Authorize(Policies.Officer)]
[Shows(typeof(PastGrantsProjection), typeof(OwnGrantsProjection))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(GrantImportDesk.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = GrantImportDesk.MostBytes)]
public sealed class ImportsModel(GrantImportDesk desk, PublishedGrants published, CouncilSettings council) : FormPage
{
    private const int LongestName = 200;

    public IReadOnlyList<ImportedFile> Files { get; private set; } = [];

    /// <summary>The file that was looked at and cannot be taken; null else.</summary>
    public GrantFile? Faulty { get; private set; }

    /// <summary>The council has said under which ids it publishes.</summary>
    public bool CanPublish => council.GrantPublisher is not null;

    /// <summary>How many grants of the council's own are published.</summary>
    public long Own { get; private set; }

    public async Task OnGetAsync()
    {
        Files = await desk.FilesAsync(HttpContext.RequestAborted);
        Own = await published.CountOwnAsync(HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            await OnGetAsync();
            return Refuse(StatusCodes.Status422UnprocessableEntity, "file", Texts["Choose a file of grants, as JSON or CSV."]);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, HttpContext.RequestAborted);
        var bytes = content.ToArray();
        var read = desk.Check(bytes);
        if (read.Package is null)
        {
            await OnGetAsync();
            Faulty = read;
            return Refuse(StatusCodes.Status422UnprocessableEntity, "file", Texts.Many(read.Faults.Count(), "This file has {0:N0} fault. Nothing was imported.", "This file has {0:N0} faults. Nothing was imported."));
        }

        var name = Path.GetFileName(file.FileName);
        return SeeOther($"/officer/past-grants/{await desk.KeepAsync(read, bytes, name.Length > LongestName ? name[..LongestName] : name, HttpContext.RequestAborted)}");
    }
}
