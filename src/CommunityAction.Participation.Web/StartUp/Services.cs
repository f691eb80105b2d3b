using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Ballots;
using CommunityAction.Participation.Adapters.Postgres.Log;
using CommunityAction.Participation.Adapters.Postgres.Vault;
using CommunityAction.Participation.Adapters.Quartz;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Counts;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Features.Demo;
using CommunityAction.Participation.Web.Features.Dev;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Grants.OpenData;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Officer;
using CommunityAction.Participation.Web.Features.OpenData;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Priorities;
using CommunityAction.Participation.Web.Features.Proposals;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Features.Record;
using CommunityAction.Participation.Web.Features.Webhooks;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Npgsql;

namespace CommunityAction.Participation.Web.StartUp;

/// <summary>What the product is made of.</summary>
public static class Services
{
    // A PostgreSQL lets in a hundred by default: two nodes, their writers and somebody who makes a backup must all fit. Whoever comes next waits a moment.
    private const int MostConnections = 40;

    /// <param name="services">Get it all.</param>
    /// <param name="configuration">What the council has set.</param>
    /// <param name="database">Asked only when a service is made that needs it: until then it may still be starting.</param>
    /// <param name="developing">A developer runs it: what is there for trying the product out is there too.</param>
    public static void AddParticipation(this IServiceCollection services, IConfiguration configuration, Func<ProductDatabase> database, bool developing)
    {
        var onTrial = developing || (ProductDatabase.Named(configuration) is null && configuration.GetValue("Demo", defaultValue: true));
        services.AddSingleton<FirstReading>();
        services.AddLog(configuration, database);
        services.AddProgrammes(configuration);
        services.AddPolls();
        services.AddCounts();
        services.AddLive(Json);
        services.AddPriorities();
        services.AddSecurity(configuration, database);
        services.AddMail(configuration, onTrial);
        services.AddPanels();
        services.AddProposals();
        services.AddProjection<ProposalsProjection>();
        services.AddGrants();
        services.AddRecord();
        services.AddPeople();
        services.AddProjection<PeopleProjection>();
        services.AddOpenData(configuration);
        services.AddPublishedGrants();
        services.AddWebhooks(onTrial);
        services.AddDemo(configuration, database);
        services.AddAssets();
        services.AddPages(configuration, onTrial);
        services.AddBells(configuration, database);
    }

    private static void AddLog(this IServiceCollection services, IConfiguration configuration, Func<ProductDatabase> database)
    {
        services.AddSingleton(_ =>
        {
            var pool = new NpgsqlConnectionStringBuilder(database().Databases.Runtime) { MaxAutoPrepare = 50, ApplicationName = "participation" };
            pool.MaxPoolSize = Math.Min(pool.MaxPoolSize, MostConnections);
            return Connections.Source(pool);
        });
        var largestBatch = configuration.GetValue("Store:LargestBatch", PostgresEventStore.DefaultLargestBatch);
        services.AddSingleton(p => new PostgresEventStore(
            database().Databases.Runtime,
            p.GetRequiredService<NpgsqlDataSource>(),
            p.GetRequiredService<ILogger<PostgresEventStore>>(),
            largestBatch: largestBatch));
        services.AddSingleton<IEventStore>(p => p.GetRequiredService<PostgresEventStore>());
        services.AddSingleton<IBallotBox, LoggedBallotBox>();
        services.AddSingleton<IVault, PostgresVault>();
        services.AddSingleton<DatabaseClock>();
        services.AddSingleton<IDatabaseClock>(p => p.GetRequiredService<DatabaseClock>());
    }

    private static void AddPolls(this IServiceCollection services)
    {
        services.AddSingleton<CommandRunner>();
        services.AddSingleton<PollDrafting>();
        services.AddSingleton<BallotDesk>();
        services.AddSingleton<OwnProjects>();
        services.AddSingleton<IFollowsMerges, MergedVoters>();
        services.AddSingleton<PollList>();
        services.AddProjection<PollListProjection>();
        services.AddSingleton<PollCount>();
        services.AddSingleton<PollBells>();
        services.AddSingleton<IDueWork, PollsDue>();
        services.AddSingleton<DueWork>();
        services.AddSingleton<DueWording>();
        services.AddSingleton<IWritesToMany, PollLetters>();
        services.AddSingleton<IWritesToMany, WeeklyDigest>();
        services.AddSingleton<DeadlineSweep>();
        services.AddSingleton<IBell, Bells>();
    }

    private static void AddBells(this IServiceCollection services, IConfiguration configuration, Func<ProductDatabase> database)
    {
        var databases = ProductDatabase.Named(configuration) ?? database().Databases;
        QuartzDeadlines.Add(services, databases.Runtime, configuration.GetValue("Bells:StartAfter", TimeSpan.FromSeconds(3)));
    }

    private static void AddSecurity(this IServiceCollection services, IConfiguration configuration, Func<ProductDatabase> database)
    {
        services.AddSingleton(_ => new OfficerKey(configuration["Officer:Key"] is { Length: > 0 } given ? given
            : database().Folder is { } folder ? OfficerKey.InFolder(folder)
            : null));
        services.AddSingleton(_ => new ReturnKey(configuration["Mail:ReturnKey"]));
        services.AddSingleton(_ => database().SeatKey);
        services.AddSingleton<VoterSeat>();
        services.AddSingleton<Voters>();
        services.AddDataProtection().SetApplicationName("participation");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(p => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new DatabaseKeyRing(p.GetRequiredService<NpgsqlDataSource>())));
        OfficerAuthentication.Add(services);
        services.AddAuthorization(Policies.Add);
    }

    private static void AddDemo(this IServiceCollection services, IConfiguration configuration, Func<ProductDatabase> database)
    {
        services.AddSingleton(_ => new DemoState(configuration.GetValue("Demo", defaultValue: true) ? database().Folder : null));
        services.AddSingleton<Demo>();
    }

    private static void AddPages(this IServiceCollection services, IConfiguration configuration, bool onTrial)
    {
        services.AddSingleton<PositionCookie>();
        services.AddSingleton<OfficerDesk>();
        services.AddWording(configuration);
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Features";
            options.Conventions.AddPageRoute("/Proposals/Edit", "/proposals/{id:guid}/edit");
            if (!onTrial)
            {
                DevelopmentPages.KeepOut(options);
            }

            options.Conventions.ConfigureFilter(new UnknownHandlers());
            options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute()); // SameOrigin does it, for pages that stay open for hours too
        }).InitializeTagHelper<FormTagHelper>((form, _) => form.Antiforgery = false);
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(options => Json(options.SerializerOptions));
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    private static JsonSerializerOptions Json(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        return options;
    }
}
