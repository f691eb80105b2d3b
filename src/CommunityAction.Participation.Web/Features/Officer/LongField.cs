using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>A text of several lines in a form, with its error.</summary>
/// <param name="Name">Also its id.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">What was typed.</param>
/// <param name="Errors">Of the whole form.</param>
/// <param name="Hint">May be empty.</param>
/// <param name="Rows">How tall it is.</param>
public sealed record LongField(string Name, string Label, string Value, ErrorSummary? Errors, string Hint = "", int Rows = 5)
{
    public string? Wrong => Errors?.For(Name);

    public string? DescribedBy => (Hint.Length > 0, Wrong is not null) switch
    {
        (true, true) => $"{Name}-hint {Name}-wrong",
        (true, false) => $"{Name}-hint",
        (false, true) => $"{Name}-wrong",
        (false, false) => null,
    };
}

/// <summary>A question with any number of answers.</summary>
/// <param name="Name">Of all its boxes.</param>
/// <param name="Legend">The question.</param>
/// <param name="Hint">May be empty.</param>
/// <param name="Picked">Values of the boxes that are ticked.</param>
/// <param name="Choices">In order.</param>
public sealed record Boxes(string Name, string Legend, string Hint, IReadOnlyList<string> Picked, IReadOnlyList<PollChoice> Choices);
