using System.Text.RegularExpressions;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;

namespace CommunityAction.Participation.Web.Tests.People;

/// <summary>
/// Nobody learns from an answer whether an address has an account: it is the same byte for byte, but for what is random in it. How long it takes is measured by
/// the benchmark <c>sign-in</c>.
/// </summary>
public sealed partial class Answering_everybody_alike(MailedApp fixture) : IClassFixture<MailedApp>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Asking_for_a_letter_is_answered_alike()
    {
        using var resident = await Neighbour.ArriveAsync(_app, "Edna Known");
        var (known, unknown) = (resident.Email, $"{Guid.NewGuid():N}@example.org");

        (await AskAsync(unknown)).ShouldBe(await AskAsync(known));
        (await LetterAsync(unknown)).ShouldBe(await LetterAsync(known));
    }

    [PostgresFact]
    public async Task A_wrong_code_is_answered_alike()
    {
        using var resident = await Neighbour.ArriveAsync(_app, "Edna Known");

        (await GuessAsync($"{Guid.NewGuid():N}@example.org")).ShouldBe(await GuessAsync(resident.Email));
    }

    [PostgresFact]
    public async Task So_is_who_has_asked_too_often()
    {
        using var resident = await Neighbour.ArriveAsync(_app, "Edna Known");
        var (known, unknown) = (resident.Email, $"{Guid.NewGuid():N}@example.org");
        for (var time = 1; time <= 5; time++)
        {
            await AskAsync(known);
            await AskAsync(unknown);
        }

        var refused = await AskAsync(unknown);
        refused.ShouldStartWith("TooManyRequests");
        refused.Replace(unknown, "", StringComparison.Ordinal).ShouldBe((await AskAsync(known)).Replace(known, "", StringComparison.Ordinal));
    }

    private Task<string> AskAsync(string email) => PostAsync("/sign-in", ("email", email));

    private async Task<string> GuessAsync(string email)
    {
        using var form = new FormUrlEncodedContent([new("email", email)]);
        using var answer = await _app.Client.PostAsync("/sign-in", form);
        return await PostAsync("/sign-in/code", ("request", answer.Headers.Location!.OriginalString[^36..]), ("code", "12"));
    }

    /// <summary>Status, headers and body, without ids and the clock.</summary>
    private async Task<string> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await _app.Client.PostAsync(address, form);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").SelectMany(header => header.Value.Select(value => $"{header.Key}: {value}"));
        return Random().Replace($"{answer.StatusCode}\n{string.Join('\n', headers)}\n{await answer.Content.ReadAsStringAsync()}", "");
    }

    /// <summary>Subject, HTML and text, without the code and the link's secret.</summary>
    private async Task<string> LetterAsync(string email)
    {
        var mailbox = _app.Get<DevelopmentMailbox>();
        await Eventually.TrueAsync(() => mailbox.Mails.Any(mail => mail.Mail.To == email));
        var letter = mailbox.Mails.First(mail => mail.Mail.To == email).Mail;
        return Random().Replace($"{letter.Subject}\n{letter.Html}\n{letter.Text}", "");
    }

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|\d{3} \d{3}|sign-in/link/[\w-]+")]
    private static partial Regex Random();
}
