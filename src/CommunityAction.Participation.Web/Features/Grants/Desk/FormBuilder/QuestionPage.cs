using CommunityAction.Participation.Domain.Grants.Funds;

namespace CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;

/// <summary>What the pages for a new question and for one that is there share.</summary>
public abstract class QuestionPage : DraftPage
{
    /// <summary>Null until a kind is chosen.</summary>
    public QuestionCard? Card { get; protected set; }

    public QuestionForm Typing { get; protected set; } = null!;

    /// <summary>The part that it stands in, or will.</summary>
    public FormSection Section { get; protected set; } = null!;
}
