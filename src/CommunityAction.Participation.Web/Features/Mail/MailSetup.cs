using CommunityAction.Participation.Adapters;
using CommunityAction.Participation.Adapters.Smtp;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.StartUp;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>
/// Mail by configuration. With <c>Mail:Host</c> letters leave by SMTP; without it they go to a mailbox of this program when it is on trial
/// (<c>Mail:Mailbox</c>), and else they wait in the outbox until a server is named.
/// </summary>
public static class MailSetup
{
    private const int DefaultPort = 587;
    private const int DefaultConnections = 8;

    /// <param name="services">To add to.</param>
    /// <param name="configuration">Its section <c>Mail</c>.</param>
    /// <param name="onTrial">The program runs on a database of its own, for somebody who tries it out.</param>
    public static void AddMail(this IServiceCollection services, IConfiguration configuration, bool onTrial)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<MailChoices>();
        services.AddSingleton<MailTopicWording>();
        services.AddSingleton<LetterPress>();
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<OutboxShelf>();
        services.AddSingleton<OutboxState>();
        services.AddSingleton<DeadAddresses>();
        services.AddSingleton<ReturnedLetters>();
        services.AddSingleton<IDueWork, LettersDue>();
        services.AddSingleton<IOutbox, Outbox>();
        services.AddSingleton<AddressBook>();
        var mail = configuration.GetSection("Mail");
        if (mail["Host"] is { Length: > 0 } host)
        {
            services.AddSingleton<IMailer>(p => new SmtpMailer(Settings(mail, host, p.GetRequiredService<CouncilSettings>())));
        }
        else if (mail.GetValue("Mailbox", onTrial))
        {
            services.AddSingleton<DevelopmentMailbox>();
            services.AddSingleton<IMailer>(p => p.GetRequiredService<DevelopmentMailbox>());
        }
        else
        {
            return;
        }

        services.AddSingleton(p => ActivatorUtilities.CreateInstance<Postman>(p, mail.GetValue("Connections", DefaultConnections)));
        services.AddBackgroundWork<Postman>();
        services.AddSingleton<LetterRounds>();
        services.AddBackgroundWork<LetterRounds>();
    }

    private static SmtpSettings Settings(IConfigurationSection mail, string host, CouncilSettings council) => new(
        host,
        mail.GetValue("Port", DefaultPort),
        mail["User"] ?? "",
        mail["Password"] ?? "",
        mail.GetValue("StartTls", defaultValue: true),
        mail["From"] is { Length: > 0 } from ? from : throw new StartUpException("Mail__Host is set, but not Mail__From: the address that letters come from."),
        council.FullName);
}
