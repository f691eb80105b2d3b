namespace CommunityAction.Participation.Domain.Ports;

/// <summary>The explicit, versioned name under which a fact is stored. A stored name is for ever; a new shape gets a new one.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAsAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
