using CommunityAction.Participation.Domain;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Words a refusal for a person.</summary>
public sealed class RefusalWording
{
    public string Say(Refusal refusal) => refusal.Code;
}
