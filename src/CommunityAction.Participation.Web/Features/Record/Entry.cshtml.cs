using CommunityAction.Participation.Adapters.Postgres.Chain;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>One entry, at an address that stays. A ballot has none, and neither has what the reader may not know of.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(RecordProjection))]
public sealed class EntryModel(RecordList record, PeopleRegister people, LogChain chain) : PageModel
{
    public RecordEntry Entry { get; private set; } = null!;

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    /// <summary>The published head that covers it; null until the next hour begins.</summary>
    public ChainHead? Head { get; private set; }

    public async Task<IActionResult> OnGetAsync(long position)
    {
        var cancel = HttpContext.RequestAborted;
        var viewer = RecordViewer.Of(User);
        if (position < 1 || await record.FindAsync(position, viewer, cancel) is not { } entry)
        {
            return NotFound();
        }

        Entry = entry;
        Names = await RecordPageModel.NamesAsync(people, [entry], viewer, cancel);
        Head = await chain.HeadOverAsync(position, cancel);
        return Page();
    }
}
