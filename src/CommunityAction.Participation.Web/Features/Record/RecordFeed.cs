using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>Entries as a feed.</summary>
public sealed class RecordFeed(RecordWording says, PeopleWording who, CouncilSettings council, SiteAddress site, IDatabaseClock clock, IStringLocalizer<Texts> texts)
{
    public byte[] Write(RecordFilter filter, IReadOnlyList<RecordEntry> entries) => new AtomFeed(
        site.To(filter.At("/record.atom")), site.To(filter.At("/record")), texts["{0}: the record", council.FullName], council.FullName, council.Licence,
        entries.Count > 0 ? entries[0].At : clock.Now, [.. entries.Select(Entry)]).Write();

    private AtomEntry Entry(RecordEntry entry)
    {
        var what = says.Say(entry.Fact);
        return new(
            site.To(entry.Path), entry.Subject.Title is { } title ? $"{what} – {title}" : what, entry.At, who.Actor(entry.Actor, entry.Subject.Owner), entry.Area, says.Area(entry.Area), what);
    }
}
