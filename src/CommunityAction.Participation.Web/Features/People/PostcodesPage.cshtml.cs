using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>Imports which ward each postcode lies in. A file with a fault changes nothing.</summary>
[Authorize(Policies.Administrator)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class PostcodesPageModel(Postcodes postcodes, Wards wards) : FormPage
{
    private const int MostBytes = 10 * 1024 * 1024;

    public long Known { get; private set; }

    public async Task OnGetAsync() => Known = await postcodes.CountAsync(HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            return await WrongAsync(Texts["Choose a file with postcodes and wards."]);
        }

        using var text = new StreamReader(file.OpenReadStream());
        var table = await PostcodeTable.ReadAsync(text, wards, HttpContext.RequestAborted);
        if (table.Faults.Count > 0)
        {
            await OnGetAsync();
            return Refuse([.. table.Faults.Select(fault => Refusal.Of("postcode-line-wrong", "file", fault.Line, fault.Text))]);
        }

        await postcodes.ReplaceAsync(table.Wards, HttpContext.RequestAborted);
        return SeeOther("/officer/postcodes");
    }

    private async Task<PageResult> WrongAsync(string sentence)
    {
        await OnGetAsync();
        return Refuse(StatusCodes.Status422UnprocessableEntity, "file", sentence);
    }
}
