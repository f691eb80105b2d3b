using System.Text;
using System.Text.RegularExpressions;

namespace CommunityAction.Participation.Adapters.Smtp;

/// <summary>What a mail server says later about a mail that it took: RFC 3464, in a <c>multipart/report</c> of RFC 6522.</summary>
/// <param name="Mail">The id in our Message-ID; null when the report does not repeat it.</param>
/// <param name="Failures">Receivers whom the mail will never reach. Delays and deliveries are left out.</param>
public sealed partial record DeliveryReport(Guid? Mail, IReadOnlyList<FailedDelivery> Failures)
{
    /// <summary>Null when it is no delivery report, or one that cannot be read.</summary>
    public static DeliveryReport? Parse(ReadOnlySpan<byte> mail)
    {
        var whole = MimePart.Parse(Encoding.Latin1.GetString(mail));
        if (whole.Type is not { MediaType: "multipart/report" } type || !IsDeliveryStatus(type.Parameters["report-type"]))
        {
            return null;
        }

        var parts = whole.Parts();
        return parts.FirstOrDefault(part => part.Type?.MediaType is "message/delivery-status" or "message/global-delivery-status") is { } status
            && FailuresIn(status.Text()) is { } failures
            ? new(IdIn(parts, whole), failures)
            : null;
    }

    private static bool IsDeliveryStatus(string? kind) => string.Equals(kind, "delivery-status", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first group of fields is about the mail, each further one about a receiver (RFC 3464, 2.1). Null when there is none about a receiver.</summary>
    private static List<FailedDelivery>? FailuresIn(string status)
    {
        var groups = BlankLines().Split(status.Trim('\n')).Skip(1).Select(MimeFields.Parse).Where(group => group["Final-Recipient"].Length > 0).ToList();
        return groups.Count == 0 ? null
            : [.. from receiver in groups
                  let code = Code().Match(receiver["Status"]).Value
                  where code.StartsWith('5') && receiver["Action"].StartsWith("failed", StringComparison.OrdinalIgnoreCase)
                  select new FailedDelivery(AddressIn(receiver["Final-Recipient"]), code)];
    }

    /// <summary><c>rfc822; zoe@example.org</c>, with or without angle brackets.</summary>
    private static string AddressIn(string recipient) => recipient[(recipient.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim().Trim('<', '>');

    private static Guid? IdIn(IReadOnlyList<MimePart> parts, MimePart whole)
    {
        var returned = parts.FirstOrDefault(part => part.Type?.MediaType is "message/rfc822" or "text/rfc822-headers" or "message/rfc822-headers" or "message/global");
        var ids = (returned is null ? "" : MimeFields.Parse(returned.Text().TrimStart('\n'))["Message-ID"]) + whole.Fields["In-Reply-To"] + whole.Fields["References"];
        return OurId().Match(ids) is { Success: true } id ? Guid.ParseExact(id.Groups["id"].Value, "N") : null;
    }

    [GeneratedRegex("<(?<id>[0-9a-f]{32})@")]
    private static partial Regex OurId();

    /// <summary>RFC 3463: class, subject and detail.</summary>
    [GeneratedRegex(@"^[245]\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex BlankLines();
}

/// <param name="Address">As the server wrote it: check it before use.</param>
/// <param name="Code">RFC 3463, such as 5.1.1.</param>
public sealed record FailedDelivery(string Address, string Code);
