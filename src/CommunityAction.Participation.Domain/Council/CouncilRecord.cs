using System.Collections.Immutable;
using System.Diagnostics;

namespace CommunityAction.Participation.Domain.Council;

/// <summary>A council's settings as its facts leave them. What was never set is null or empty: the program's configuration says it then.</summary>
public sealed record CouncilRecord : IState<CouncilRecord, CouncilFact>
{
    /// <summary>The one stream of the council that runs this site.</summary>
    public static readonly Guid Stream = Guid.Parse("01990000-0000-7000-8000-00000000c0c1");

    public static CouncilRecord Nothing { get; } = new();

    public CouncilDetails? Details { get; private init; }

    public string? Accent { get; private init; }

    public string Logo { get; private init; } = "";

    public DataLicence? Licence { get; private init; }

    /// <summary>Without it no grant of the council's own is published.</summary>
    public GrantPublisherIds? GrantPublisher { get; private init; }

    public TimeLimits Limits { get; private init; } = TimeLimits.Usual;

    public ImmutableDictionary<CouncilList, IReadOnlyList<CouncilEntry>> Lists { get; private init; } = ImmutableDictionary<CouncilList, IReadOnlyList<CouncilEntry>>.Empty;

    /// <summary>In the council's order, retired entries included.</summary>
    public IReadOnlyList<CouncilEntry> this[CouncilList list] => Lists.GetValueOrDefault(list) ?? [];

    public static CouncilRecord Evolve(CouncilRecord state, CouncilFact fact) => fact switch
    {
        DetailsChanged f => state with { Details = f.Details },
        AccentChanged f => state with { Accent = f.Accent },
        LogoChanged f => state with { Logo = f.Path },
        LicenceChanged f => state with { Licence = f.Licence },
        GrantPublisherChanged f => state with { GrantPublisher = f.Ids },
        ListChanged f => state with { Lists = state.Lists.SetItem(f.List, f.Entries) },
        TimeLimitsChanged f => state with { Limits = f.Limits },
        _ => throw new UnreachableException(fact.GetType().Name),
    };
}

/// <summary>A command on the council's settings.</summary>
public interface ICouncilCommand : ICommand<CouncilRecord, CouncilFact>
{
    Guid ICommand<CouncilRecord, CouncilFact>.Stream => CouncilRecord.Stream;
}
