namespace CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;

/// <summary>What can be done with a part or a question in the list.</summary>
/// <param name="Prefix">Of what the buttons send.</param>
/// <param name="Key">Of the part or question.</param>
/// <param name="Name">As people read it: tells the buttons apart for those who hear them.</param>
/// <param name="Edit">The address of its own page.</param>
/// <param name="EditWord">What the link to it says.</param>
/// <param name="CanRise">It is not the first.</param>
/// <param name="CanSink">It is not the last.</param>
/// <param name="CanCopy">A form can have more than one.</param>
public sealed record Steps(string Prefix, string Key, string Name, string Edit, string EditWord, bool CanRise, bool CanSink, bool CanCopy);
