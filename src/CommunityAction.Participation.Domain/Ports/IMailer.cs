namespace CommunityAction.Participation.Domain.Ports;

/// <summary>Hands one mail to a mail server. Called by the outbox alone, which sees to retries: everything else posts letters there.</summary>
public interface IMailer
{
    Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancel = default);
}

/// <summary>One mail, ready to go.</summary>
/// <param name="Id">The same for every attempt: a receiver that gets it twice can tell by the Message-ID that is made from it.</param>
/// <param name="To">One address.</param>
/// <param name="Subject">Without line breaks.</param>
/// <param name="Html">A whole document.</param>
/// <param name="Text">The same in plain text.</param>
/// <param name="StopAt">Where one click ends mail on this subject (RFC 8058), or null for mail that nobody can do without.</param>
public sealed record OutgoingMail(Guid Id, string To, string Subject, string Html, string Text, Uri? StopAt);

/// <summary>What the mail server said. Nothing in it names the receiver: an answer is cut down to its codes.</summary>
public abstract record MailOutcome
{
    private MailOutcome()
    {
    }

    /// <summary>The server has taken charge of it.</summary>
    public sealed record Accepted : MailOutcome;

    /// <summary>The server asks for another attempt (4yz).</summary>
    public sealed record Later(string Code) : MailOutcome;

    /// <summary>The server will never take it (5yz): there is no such mailbox, or it does not want this mail.</summary>
    public sealed record Refused(string Code) : MailOutcome;

    /// <summary>The server was not there, or did not let us in: no fault of this mail, and others will not fare better.</summary>
    public sealed record Unreachable(string Code) : MailOutcome;
}
