using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>One field of a form, with its error.</summary>
/// <param name="Name">Also its id.</param>
/// <param name="Label">What it is.</param>
/// <param name="Value">What was typed.</param>
/// <param name="Errors">Of the whole form.</param>
/// <param name="Hint">May be empty.</param>
/// <param name="Type">text, date, time, whole or money.</param>
/// <param name="Width">A class.</param>
public sealed record PollField(string Name, string Label, string Value, ErrorSummary? Errors, string Hint = "", string Type = "text", string Width = "")
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

/// <param name="Value">What is posted.</param>
/// <param name="Label">What it means.</param>
/// <param name="Hint">May be empty.</param>
public sealed record PollChoice(string Value, string Label, string Hint = "");

/// <summary>A question with one answer out of a few.</summary>
public sealed record PollChoices(string Name, string Legend, string Picked, IReadOnlyList<PollChoice> Choices);
