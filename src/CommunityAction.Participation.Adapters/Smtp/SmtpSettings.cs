namespace CommunityAction.Participation.Adapters.Smtp;

/// <summary>The council's mail server, from the configuration section <c>Mail</c>.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">587 with STARTTLS as a rule. TLS from the first byte (465) is not supported.</param>
/// <param name="User">Empty when the server asks for nobody.</param>
/// <param name="Password">Of that user.</param>
/// <param name="StartTls">Off only for a server on this machine or in a closed network.</param>
/// <param name="From">The address that letters come from.</param>
/// <param name="FromName">The name beside it.</param>
public sealed record SmtpSettings(string Host, int Port, string User, string Password, bool StartTls, string From, string FromName);
