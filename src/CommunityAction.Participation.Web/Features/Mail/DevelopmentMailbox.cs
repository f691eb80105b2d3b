using System.Collections.Concurrent;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Takes the place of a mail server where there is none: keeps the last letters in memory, to be read at <c>/dev/mail</c> on this machine.</summary>
public sealed class DevelopmentMailbox(TimeProvider time) : IMailer
{
    private const int Most = 200;
    private readonly ConcurrentQueue<ReceivedMail> _mails = new();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ReceivedMail> Mails => [.. _mails.Reverse()];

    public Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        _mails.Enqueue(new(mail, time.GetUtcNow()));
        while (_mails.Count > Most)
        {
            _mails.TryDequeue(out _);
        }

        return Task.FromResult<MailOutcome>(new MailOutcome.Accepted());
    }
}

public sealed record ReceivedMail(OutgoingMail Mail, DateTimeOffset At);
