namespace CommunityAction.Participation.Domain;

/// <summary>Where the vault keeps what a person wrote. All that an event may hold of it: when the text is erased, nothing of it can be had from here.</summary>
/// <param name="Id">Of the text in the vault.</param>
/// <param name="Hash">SHA-256 of a salt and the text, in lower-case hex. The salt is kept beside the text and erased with it.</param>
public sealed record TextRef(Guid Id, string Hash);
