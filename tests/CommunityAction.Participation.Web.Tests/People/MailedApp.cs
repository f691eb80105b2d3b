using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.People;

/// <summary>One application for a class of tests, with a mailbox in the place of a mail server.</summary>
public sealed class MailedApp : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await TestApp.StartAsync(null, "Mail:Mailbox=true");

    public async Task DisposeAsync() => await App.DisposeAsync();
}
