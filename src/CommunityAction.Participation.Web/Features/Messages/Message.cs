namespace CommunityAction.Participation.Web.Features.Messages;

/// <summary>Stored by name.</summary>
public enum MessageKind
{
    /// <summary>Something is wrong with a page.</summary>
    Page,

    /// <summary>Somebody needs something in another format.</summary>
    Format,
}

/// <summary>What somebody tells the council about this site. Deleted a while after it is dealt with.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Page">A path on this site, or empty.</param>
/// <param name="Text">As written.</param>
/// <param name="Format">Of a request: large print, audio and so on; otherwise empty.</param>
/// <param name="Contact">How to answer; empty when they want no answer.</param>
/// <param name="ReceivedAt">UTC, by the database's clock.</param>
public sealed record Message(Guid Id, MessageKind Kind, string Page, string Text, string Format, string Contact, DateTimeOffset ReceivedAt)
{
    private const string Report = "#report";

    /// <summary>It complains of a proposal, not of this site.</summary>
    public bool IsReport => IsOfReport(Page);

    /// <summary>What a report of a proposal is about; its page, with a mark that tells it from a complaint about the page.</summary>
    public static string AboutProposal(Guid proposal) => $"/proposals/{proposal}{Report}";

    public static bool IsOfReport(string page) =>
        page.Split('/') is ["", "proposals", var last] && last.EndsWith(Report, StringComparison.Ordinal) && Guid.TryParseExact(last[..^Report.Length], "D", out _);
}
