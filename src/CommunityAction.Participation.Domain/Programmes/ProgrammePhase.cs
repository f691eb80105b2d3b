namespace CommunityAction.Participation.Domain.Programmes;

/// <summary>What a programme is at, in the order in which phases come. Each can be left out.</summary>
public enum ProgrammePhase
{
    /// <summary>People read what it is about.</summary>
    Inform,

    /// <summary>People put ideas forward and back those of others.</summary>
    Propose,

    /// <summary>Officers look at what came in.</summary>
    Screen,

    /// <summary>People talk about the ideas that stand.</summary>
    Discuss,

    /// <summary>The council works out what each would cost.</summary>
    Cost,

    /// <summary>People vote.</summary>
    Vote,

    /// <summary>Whoever decides does so, and says why.</summary>
    Decide,

    /// <summary>What was decided is done.</summary>
    Deliver,

    /// <summary>What came of it is looked at.</summary>
    Review,
}

/// <summary>What people can do in a programme, beside reading.</summary>
public enum Activity
{
    Propose,

    /// <summary>Backing a proposal, and taking the support back.</summary>
    Support,
    Comment,
    Vote,
}

/// <summary>What is open follows from the phase, and from nothing else.</summary>
public static class PhaseRules
{
    public static bool Allows(this ProgrammePhase phase, Activity activity) => activity switch
    {
        Activity.Propose => phase is ProgrammePhase.Propose,
        Activity.Support => phase is ProgrammePhase.Propose or ProgrammePhase.Screen or ProgrammePhase.Discuss,
        Activity.Comment => phase is ProgrammePhase.Propose or ProgrammePhase.Screen or ProgrammePhase.Discuss or ProgrammePhase.Cost or ProgrammePhase.Review,
        Activity.Vote => phase is ProgrammePhase.Vote,
        _ => throw new ArgumentOutOfRangeException(nameof(activity)),
    };
}
