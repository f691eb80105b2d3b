namespace CommunityAction.Participation.Web.StartUp;

/// <summary>
/// Everything but votes. To put it together takes a third of the start, so votes are taken before: it is done while the first of them come, and whoever asks for a page meanwhile waits for it.
/// </summary>
public sealed class RestOfSite(Func<Task<RequestDelegate>> build)
{
    private readonly Lazy<Task<RequestDelegate>> _built = new(() => Task.Run(build));

    /// <summary>Begins with it, if nobody has; done when pages are served.</summary>
    public Task ReadyAsync() => _built.Value;

    public Task EnterAsync(HttpContext http) => _built.Value is { IsCompletedSuccessfully: true, Result: var enter } ? enter(http) : WaitAsync(http);

    private async Task WaitAsync(HttpContext http) => await (await _built.Value)(http);
}
