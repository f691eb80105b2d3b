using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Record;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>The record as the public reads it, whoever asks.</summary>
public sealed class PublicRecord(RecordList record, RecordWording says, PeopleWording who, SiteAddress site)
{
    public static ApiTable<RecordShape> Table { get; } = ApiTable<RecordShape>.Of(
        ("entry", one => one.Entry), ("address", one => one.Address), ("at", one => one.At), ("area", one => one.Area), ("what", one => one.What),
        ("about", one => one.About), ("aboutAddress", one => one.AboutAddress), ("role", one => one.Role));

    /// <summary>Newest first; one more than a page holds if there is more.</summary>
    public async Task<IReadOnlyList<RecordShape>> FindAsync(ApiQuery query, CancellationToken cancel)
    {
        var filter = new RecordFilter { Area = query.Area ?? "", About = query.Programme, Since = query.Since, Before = query.Before };
        var found = await record.ReadAsync(filter, RecordViewer.Public, query.Limit + 1, cancel);
        return
        [
            .. found.Entries.Select(entry => new RecordShape(
                entry.Position, site.To(entry.Path[1..]).AbsoluteUri, entry.At, entry.Area, says.Say(entry.Fact), entry.Subject.Title,
                entry.Subject.Path.Length > 0 ? site.To(entry.Subject.Path[1..]).AbsoluteUri : null, who.Actor(entry.Actor, entry.Subject.Owner))),
        ];
    }
}
