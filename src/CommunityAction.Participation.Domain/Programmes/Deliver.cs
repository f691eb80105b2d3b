namespace CommunityAction.Participation.Domain.Programmes;

/// <summary>Names a piece of work that a decision led to.</summary>
public sealed record PlanDelivery(ProgrammeId Programme, string Title, string Description) : IProgrammeCommand
{
    public const int LongestDescription = 500;

    /// <summary>Refuses: programme-unknown, programme-not-published, programme-closed, title-missing, title-too-long, delivery-description-too-long.</summary>
    public Decision<ProgrammeFact> Decide(Programme state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : Line.Check("title", "title", Title, ProgrammeOutline.LongestTitle) is { } title ? title
        : Description.Trim().Length > LongestDescription ? Refusal.Of("delivery-description-too-long", "description", LongestDescription, Description.Trim().Length)
        : new DeliveryPlanned(Programme, state.Delivery.Count + 1, Title.Trim(), Description.Trim());
}

/// <summary>Says how a piece of work stands.</summary>
public sealed record ReportDelivery(ProgrammeId Programme, int Item, DeliveryStatus Status, int Progress, string Text, Picture? Picture = null) : IProgrammeCommand
{
    private const int All = 100;

    /// <summary>
    /// Refuses: programme-unknown, programme-not-published, programme-closed, item-unknown, progress-wrong (not from 0 to 100, or not all of it for work that is
    /// done, or all of it for work that is not), update-text-missing, update-text-too-long, picture-without-description.
    /// </summary>
    public Decision<ProgrammeFact> Decide(Programme state, DateTimeOffset now) =>
        state.NotRunning is { } refusal ? refusal
        : Item < 1 || Item > state.Delivery.Count ? Refusal.Of("item-unknown")
        : Progress is < 0 or > All || (Status == DeliveryStatus.Done) != (Progress == All) ? Refusal.Of("progress-wrong", "progress")
        : Line.Check("update-text", "text", Text, PostUpdate.LongestText) is { } text ? text
        : PostUpdate.Undescribed(Picture) is { } picture ? picture
        : new DeliveryReported(Programme, Item, Status, Progress, Text.Trim(), Picture);
}
