using CommunityAction.Participation.Web.Features.Deadlines;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Wakes this node's postman when a letter is posted here. Letters from other nodes are found by looking.</summary>
public sealed class OutboxBell : Wake;
