namespace CommunityAction.Participation.Web.StartUp;

/// <summary>
/// Whoever asks for the head of anything that can be read gets the headers that the thing itself would have (RFC 9110, section 9.3.2): it is made like an answer to GET,
/// and the server keeps the body back.
/// </summary>
public static class HeadRequests
{
    public static async Task AnswerAsGetAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }

        http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = HttpMethods.Head;
        }
    }
}
