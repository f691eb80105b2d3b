using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityAction.Participation.Domain.Webhooks;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.OpenData;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>What a notice says: what happened to what, and where to read it. No words of anybody, so that nothing has to be taken back from elsewhere.</summary>
public sealed class NoticeBody(SiteAddress site)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Of(TakenNotice notice)
    {
        string Api(string list) => $"{OpenDataApi.Path[1..]}/{list}/{notice.Subject}";
        var (data, page) = notice.Kind switch
        {
            nameof(NoticeKind.ResultDeclared) => (Api("results"), null),
            nameof(NoticeKind.ProposalAnswered) => (Api("proposals"), $"proposals/{notice.Subject}"),
            nameof(NoticeKind.DecisionPublished) => (Api("programmes"), $"programmes/{notice.Subject}"),
            nameof(NoticeKind.GrantDecided) => ($"{DecisionFilter.Path[1..]}/{notice.Subject}.json", $"{DecisionFilter.Path[1..]}/{notice.Subject}"),
            _ => ((string?)null, (string?)null),
        };
        return JsonSerializer.Serialize(
            new Notice(
                NameOf(notice.Kind), notice.Happened.UtcDateTime,
                data is null ? null : new(notice.Subject, site.To(data).AbsoluteUri, page is null ? null : site.To(page).AbsoluteUri)),
            Json);
    }

    /// <summary>As a notice writes it: result.declared.</summary>
    public static string NameOf(string kind) => kind switch
    {
        nameof(NoticeKind.ResultDeclared) => "result.declared",
        nameof(NoticeKind.ProposalAnswered) => "proposal.answered",
        nameof(NoticeKind.DecisionPublished) => "decision.published",
        nameof(NoticeKind.GrantDecided) => "grant.decided",
        _ => "test",
    };

    private sealed record Notice(string Type, DateTime Timestamp, NoticeSubject? Data);

    private sealed record NoticeSubject(Guid Id, string Data, string? Page);
}
