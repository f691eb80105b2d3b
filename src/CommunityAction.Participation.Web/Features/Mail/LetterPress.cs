using System.Globalization;
using System.Text;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>Prints a letter twice, as HTML and as text, from the same parts: neither can say what the other does not.</summary>
public sealed class LetterPress(IServiceProvider services, ILoggerFactory loggers, CouncilSettings council, SiteAddress site, IStringLocalizer<Texts> texts)
{
    /// <param name="letter">As it was posted.</param>
    /// <param name="stop">The token of its unsubscribe link, or null for a letter that cannot be stopped.</param>
    public async Task<PrintedLetter> PrintAsync(Letter letter, Guid? stop)
    {
        var foot = Foot(stop is { } token ? StopAt(token) : null);
        return new(await HtmlAsync(letter, foot), Text(letter, foot));
    }

    /// <summary>Where one click, or a mail program by itself, stops letters on a topic.</summary>
    public Uri StopAt(Guid token) => site.To($"/mail/stop/{token:N}");

    private List<FootLine> Foot(Uri? stop)
    {
        List<FootLine> foot = stop is null
            ? [new(texts["This letter was sent by the website of {0}. Do not answer it: nobody reads what comes back.", council.FullName])]
            : [
                new(texts["You get this because you asked for it on the website of {0}.", council.FullName]),
                new(texts["You do not want letters like this any more?"], texts["Stop them"], stop),
              ];
        foot.Add(new(council.Address.Length > 0 ? council.Address : council.FullName));
        return foot;
    }

    private async Task<string> HtmlAsync(Letter letter, IReadOnlyList<FootLine> foot)
    {
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<LetterPage>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(LetterPage.Subject)] = letter.Subject,
            [nameof(LetterPage.Sender)] = council.FullName,
            [nameof(LetterPage.Accent)] = council.Accent,
            [nameof(LetterPage.Body)] = letter.Body,
            [nameof(LetterPage.Foot)] = foot,
        }))).ToHtmlString());
    }

    private static string Text(Letter letter, IReadOnlyList<FootLine> foot)
    {
        var text = new StringBuilder();
        foreach (var part in letter.Body)
        {
            text.Append(part switch
            {
                LetterPart.Paragraph paragraph => paragraph.Text,
                LetterPart.Heading heading => heading.Text.ToUpper(CultureInfo.CurrentCulture),
                LetterPart.Code code => "    " + code.Text,
                LetterPart.Button button => $"{button.Text}:\n{button.Address}",
                LetterPart.Points points => string.Join('\n', points.Items.Select(item => "* " + item)),
                _ => throw new ArgumentOutOfRangeException(nameof(letter)),
            }).Append("\n\n");
        }

        text.Append("-- \n");
        foreach (var line in foot)
        {
            text.Append(line.Address is null ? line.Text : $"{line.Text} {line.Link}:\n{line.Address}").Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>A letter as it leaves.</summary>
public sealed record PrintedLetter(string Html, string Text);

/// <summary>A line at the foot of a letter, with a link or without.</summary>
public sealed record FootLine(string Text, string Link = "", Uri? Address = null);
