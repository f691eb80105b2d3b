namespace CommunityAction.Participation.Web.ReadYourWrites;

/// <summary>The projections that a page shows, and so waits for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsAttribute(params Type[] projections) : Attribute
{
    public IReadOnlyList<Type> Projections { get; } = projections;
}
