using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Adapters.Smtp;

/// <summary>Mail by SMTP, a connection for each: most of a mail's time is waiting, so several are sent side by side.</summary>
public sealed partial class SmtpMailer(SmtpSettings settings) : IMailer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string _domain = new MailAddress(settings.From).Host;

    public async Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        if (!MailAddress.TryCreate(mail.To, out var to))
        {
            return new MailOutcome.Refused("501 5.1.3");
        }

        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        using var message = Compose(mail, to);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return new MailOutcome.Accepted();
        }
        catch (SmtpException answer)
        {
            return Judge(answer);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new MailOutcome.Unreachable("timeout");
        }
    }

    private MailMessage Compose(OutgoingMail mail, MailAddress to)
    {
        var message = new MailMessage(new MailAddress(settings.From, settings.FromName, Encoding.UTF8), to)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        var html = AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
        html.TransferEncoding = TransferEncoding.QuotedPrintable;
        message.AlternateViews.Add(html);
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{_domain}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.StopAt is { } stop)
        {
            message.Headers.Add("List-Unsubscribe", $"<{stop}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }

    /// <summary>About this mail, or about us: a server that wants a password, or none of our commands, will say the same to every mail.</summary>
    private static MailOutcome Judge(SmtpException answer)
    {
        var code = Code(answer);
        return (int)answer.StatusCode switch
        {
            421 or (>= 500 and <= 504) or (>= 530 and <= 538) => new MailOutcome.Unreachable(code),
            >= 400 and < 500 => new MailOutcome.Later(code),
            >= 550 and < 600 => new MailOutcome.Refused(code),
            _ => new MailOutcome.Unreachable(code),
        };
    }

    /// <summary>The codes alone: servers repeat the address in their sentences.</summary>
    private static string Code(SmtpException answer) =>
        $"{(int)answer.StatusCode} {Enhanced().Match(answer.Message).Value}".Replace("-1", "no answer", StringComparison.Ordinal).Trim();

    /// <summary>RFC 3463: class, subject and detail.</summary>
    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex Enhanced();
}
