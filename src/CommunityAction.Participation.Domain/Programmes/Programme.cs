using System.Collections.Immutable;
using System.Diagnostics;

namespace CommunityAction.Participation.Domain.Programmes;

public enum ProgrammeStatus
{
    /// <summary>Nothing is known of it.</summary>
    None,
    Draft,
    Published,
    Closed,
}

public enum DeliveryStatus
{
    NotStarted,
    UnderWay,
    Delayed,
    Done,
    Stopped,
}

/// <summary>A piece of work that a decision led to.</summary>
/// <param name="Number">Within the programme, from 1.</param>
/// <param name="Title">What will be done.</param>
/// <param name="Description">May be empty.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Progress">In whole per cent, from 0 to 100.</param>
public sealed record DeliveryItem(int Number, string Title, string Description, DeliveryStatus Status, int Progress);

/// <summary>A programme as its facts leave it.</summary>
public sealed record Programme : IState<Programme, ProgrammeFact>
{
    public static Programme Nothing { get; } = new();

    public ProgrammeId Id { get; private init; }

    public ProgrammeStatus Status { get; private init; }

    public ProgrammeOutline Outline { get; private init; } = null!;

    public PhasePlan Plan { get; private init; } = null!;

    /// <summary>The phase that the log says has begun last; the plan and the clock say which one it is.</summary>
    public ProgrammePhase? Begun { get; private init; }

    public ImmutableList<DeliveryItem> Delivery { get; private init; } = [];

    /// <summary>By their numbers, drafts included.</summary>
    public ImmutableList<WrittenPage> Pages { get; private init; } = [];

    /// <summary>What came of it; empty until it is closed.</summary>
    public string Outcome { get; private init; } = "";

    /// <summary>The phase that people are in; null for a draft, before the first phase, after the last one and once it is closed.</summary>
    public ProgrammePhase? PhaseAt(DateTimeOffset now) => Status == ProgrammeStatus.Published ? Plan.PhaseAt(now) : null;

    public static Programme Evolve(Programme state, ProgrammeFact fact) => fact switch
    {
        ProgrammeDrafted f => state with { Id = f.Programme, Status = ProgrammeStatus.Draft, Outline = f.Outline, Plan = f.Plan },
        ProgrammePublished => state with { Status = ProgrammeStatus.Published },
        ProgrammeChanged f => state with { Outline = f.Outline },
        PhasesMoved f => state with { Plan = f.Plan },
        PhaseBegun f => state with { Begun = f.Phase },
        UpdatePosted => state,
        DeliveryPlanned f => state with { Delivery = state.Delivery.Add(new(f.Item, f.Title, f.Description, DeliveryStatus.NotStarted, 0)) },
        DeliveryReported f => state with { Delivery = state.Delivery.SetItem(f.Item - 1, state.Delivery[f.Item - 1] with { Status = f.Status, Progress = f.Progress }) },
        PageDrafted f when f.Page > state.Pages.Count => state with { Pages = state.Pages.Add(new(f.Page, f.Content, null)) },
        PageDrafted f => state.WithPage(f.Page, page => page with { Draft = f.Content }),
        PagePublished f => state.WithPage(f.Page, page => page with { Published = page.Draft }),
        PageWithdrawn f => state.WithPage(f.Page, page => page with { Published = null }),
        ProgrammeClosed f => state with { Status = ProgrammeStatus.Closed, Outcome = f.Outcome },
        _ => throw new UnreachableException(fact.GetType().Name),
    };

    /// <summary>What people read, in order.</summary>
    public IEnumerable<WrittenPage> PublishedPages => Pages.Where(page => page.Published is not null).OrderBy(page => page.Published!.Order);

    /// <summary>Null when there is none of that number.</summary>
    public WrittenPage? Page(int number) => Pages.ElementAtOrDefault(number - 1);

    /// <summary>Refuses: programme-unknown, programme-closed. A draft may be written.</summary>
    internal Refusal? NotWritten => Status == ProgrammeStatus.Draft ? null : NotRunning;

    /// <summary>Refuses: programme-unknown, programme-not-published, programme-closed.</summary>
    internal Refusal? NotRunning => Status switch
    {
        ProgrammeStatus.None => Refusal.Of("programme-unknown"),
        ProgrammeStatus.Draft => Refusal.Of("programme-not-published"),
        ProgrammeStatus.Closed => Refusal.Of("programme-closed"),
        _ => null,
    };

    private Programme WithPage(int number, Func<WrittenPage, WrittenPage> change) => this with { Pages = Pages.SetItem(number - 1, change(Pages[number - 1])) };
}

/// <summary>A command on one programme.</summary>
public interface IProgrammeCommand : ICommand<Programme, ProgrammeFact>
{
    ProgrammeId Programme { get; }

    Guid ICommand<Programme, ProgrammeFact>.Stream => Programme.Value;
}
