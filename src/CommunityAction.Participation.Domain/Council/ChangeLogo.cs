namespace CommunityAction.Participation.Domain.Council;

/// <summary>Puts a picture of the council's own beside its name, or with an empty path takes it away.</summary>
public sealed record ChangeLogo(string Path) : ICouncilCommand
{
    /// <summary>Decides nothing when it is so already. Refuses: logo-elsewhere (a picture that this site does not serve).</summary>
    public Decision<CouncilFact> Decide(CouncilRecord state, DateTimeOffset now) =>
        Path.Length > 0 && !Path.StartsWith("/pictures/", StringComparison.Ordinal) ? Refusal.Of("logo-elsewhere", "logo")
        : Path == state.Logo ? Decision<CouncilFact>.Nothing
        : new LogoChanged(Path);
}
