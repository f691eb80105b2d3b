namespace CommunityAction.Participation.Domain.Programmes;

/// <summary>Tells people what is new in a programme, or what was decided.</summary>
public sealed record PostUpdate(ProgrammeId Programme, UpdateKind Kind, string Title, string Text, Picture? Picture = null) : IProgrammeCommand
{
    public const int LongestText = 4_000;

    /// <summary>
    /// Refuses: programme-unknown, programme-not-published, programme-closed, title-missing, title-too-long, update-text-missing, update-text-too-long, picture-without-description.
    /// </summary>
    public Decision<ProgrammeFact> Decide(Programme state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : Line.Check("title", "title", Title, ProgrammeOutline.LongestTitle) is { } title ? title
        : Line.Check("update-text", "text", Text, LongestText) is { } text ? text
        : Undescribed(Picture) is { } picture ? picture
        : new UpdatePosted(Programme, Kind, Title.Trim(), Text.Trim(), Picture);

    /// <summary>Refuses: picture-without-description.</summary>
    internal static Refusal? Undescribed(Picture? picture) =>
        picture is not null && string.IsNullOrWhiteSpace(picture.Description) ? Refusal.Of("picture-without-description", "pictureDescription") : null;
}
