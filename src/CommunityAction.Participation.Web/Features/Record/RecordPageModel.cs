using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Web.Features.People;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>What a page of the record shows, whoever reads it.</summary>
public abstract class RecordPageModel(RecordList record, PeopleRegister people) : PageModel
{
    public RecordFilter Filter { get; private set; } = new();

    public RecordPage Found { get; private set; } = new([], false, 0);

    /// <summary>What it is narrowed to; null for everything, and for what nobody may know of.</summary>
    public RecordSubject? About { get; private set; }

    /// <summary>By person; empty unless who reads may see names.</summary>
    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    /// <summary>Where this list is.</summary>
    public abstract string Path { get; }

    /// <summary>Their own, where there is no way to narrow by what others do.</summary>
    public bool IsOwn => Path != "/record";

    protected async Task LoadAsync(RecordViewer viewer)
    {
        var cancel = HttpContext.RequestAborted;
        Filter = RecordFilter.Read(Request.Query);
        Found = await record.ReadAsync(Filter, viewer, cancel: cancel);
        About = Filter.About is { } about ? await record.SubjectAsync(about, viewer, cancel) : null;
        Names = await NamesAsync(people, Found.Entries, viewer, cancel);
    }

    /// <summary>Who did it, for those who may see names.</summary>
    internal static async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(PeopleRegister people, IEnumerable<RecordEntry> entries, RecordViewer viewer, CancellationToken cancel) =>
        await people.NamesAsync(viewer.SeesNames ? [.. entries.Select(entry => entry.By).OfType<PersonId>().Distinct()] : [], cancel);
}
