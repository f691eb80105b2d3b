using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>A page that shows questions of a form with what was answered: an applicant's, or an officer's preview.</summary>
public interface IAnswersQuestions
{
    Fund Fund { get; }

    SectionAnswers Answers { get; }

    ErrorSummary? Errors { get; }

    IEnumerable<AttachedFile> FilesOf(string question);
}

/// <param name="Name">As its owner called it; null when that is not known any more.</param>
/// <param name="Hash">What it is kept by.</param>
/// <param name="Address">Where it can be read.</param>
public sealed record AttachedFile(string? Name, string Hash, string Address);
