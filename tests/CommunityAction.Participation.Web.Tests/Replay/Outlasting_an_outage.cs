using System.Net;
using CommunityAction.Participation.Web.Replay;

namespace CommunityAction.Participation.Web.Tests.Replay;

public sealed class Outlasting_an_outage
{
    [Fact]
    public async Task Whatever_a_dying_server_says_is_asked_again()
    {
        var answers = new Queue<Exception>(
        [
            new HttpRequestException("Connection refused"),
            new HttpRequestException("503", null, HttpStatusCode.ServiceUnavailable),
            new HttpIOException(HttpRequestError.ResponseEnded),
            new TaskCanceledException("The request was canceled due to the configured HttpClient.Timeout"),
        ]);

        (await Outage.OutlastAsync(() => answers.TryDequeue(out var problem) ? throw problem : Task.FromResult("receipt"), default)).ShouldBe("receipt");
    }

    [Fact]
    public async Task A_refusal_is_not_asked_again()
    {
        var asked = 0;

        await Should.ThrowAsync<HttpRequestException>(Outage.OutlastAsync<string>(
            () => ++asked > 0 ? throw new HttpRequestException("The poll is closed.", null, HttpStatusCode.Conflict) : Task.FromResult(""), default));

        asked.ShouldBe(1);
    }
}
