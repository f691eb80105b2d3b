using CommunityAction.Participation.Domain.Webhooks;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Webhooks;

/// <summary>What officers call notices and what became of them.</summary>
public sealed class WebhookWording(IStringLocalizer<Texts> texts)
{
    public string Name(NoticeKind kind) => kind switch
    {
        NoticeKind.ResultDeclared => texts["A result was declared"],
        NoticeKind.ProposalAnswered => texts["The council answered a proposal"],
        NoticeKind.DecisionPublished => texts["A programme published a decision"],
        NoticeKind.GrantDecided => texts["A decision about a grant was taken"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public string Name(string kind) => kind == NoticeShelf.Test ? texts["Test"] : Name(Enum.Parse<NoticeKind>(kind));

    public string State(ListedNotice notice) => notice switch
    {
        { State: "delivered" } => texts["Delivered"],
        { State: "given-up" } => texts["Given up after a day"],
        { Attempts: 0 } => texts["On its way"],
        _ => texts.Many(notice.Attempts, "Tried {0:N0} time", "Tried {0:N0} times"),
    };

    /// <summary>What the other side said, or why nothing was heard of it.</summary>
    public string Answer(string answer) => answer switch
    {
        "" => "",
        "no-answer" => texts["It did not answer within 10 seconds."],
        "not-public" => texts["Its address lies inside a network that we do not call."],
        "not-reached" => texts["It could not be reached."],
        "not-found" => texts["Its name is not known."],
        "unreadable" => texts["Its answer could not be read, or its certificate is not valid."],
        _ => texts["It answered {0}.", answer],
    };
}
