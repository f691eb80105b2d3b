using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Proposals;

namespace CommunityAction.Participation.Web.Features.ResidentsDecide;

/// <summary>
/// Makes options for a ballot of applications: copies of their words, so that a ballot says the same for ever. Public are the title, the answer to the form's first question with words, who it helps and where, and the amounts.
/// The group's name is shown from where it lies, and never copied.
/// </summary>
public sealed class ShortlistOptions(ApplicationDesk desk, ApplicationList applications, ProposalChoices choices)
{
    /// <summary>The question whose answer everybody may read; null where the form asks for no words but a title.</summary>
    public static FormQuestion? PublicQuestion(ApplicationForm form) => form.Questions.FirstOrDefault(question => question is { Kind: QuestionKind.Text, Key: not ApplicationForm.Title });

    /// <summary>What can go on the ballot of a round, with what each would say, in the order in which they were sent. One whose title was removed cannot.</summary>
    public async Task<IReadOnlyList<(ListedApplication Application, PollOption Option)>> OfAsync(Domain.Grants.RoundId round, CancellationToken cancel)
    {
        var options = new List<(ListedApplication, PollOption)>();
        foreach (var row in (await applications.SentAsync(round, cancel)).Where(row => row.Status is ApplicationStatus.Submitted or ApplicationStatus.ChangesRequested))
        {
            if (await desk.ReadAsync(row.Application, cancel) is { } file && Of(file) is { } option)
            {
                options.Add((row, option));
            }
        }

        return options;
    }

    /// <summary>Null when it was never sent, or its title was removed.</summary>
    public PollOption? Of(ApplicationFile file)
    {
        if (file is not { Title: { Length: > 0 } title, Application.Figures: { } figures })
        {
            return null;
        }

        var summary = PublicQuestion(file.Form) is { } question ? file.AllAnswers[question.Key] : "";
        var (asked, least) = (figures.Requested.Pence, figures.MinimumViable.Pence);
        return new(
            "a" + file.Application.Id.Value.ToString("N")[^10..], Cut(title, PollRulesCheck.LongestOptionTitle), Cut(summary, PollRulesCheck.LongestSummary), asked,
            figures.Theme is { } theme ? choices.Theme(theme) ?? "" : "", Helps: figures.Population, LeastPence: least > 0 && least <= asked ? least : null, Application: file.Application.Id);
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1).TrimEnd(), "…");
}
