using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Proposals;

public static class ProposalsSetup
{
    public static void AddProposals(this IServiceCollection services)
    {
        services.AddSingleton<ProposalDesk>();
        services.AddSingleton<ProposalList>();
        services.AddSingleton<ProposalOptions>();
        services.AddSingleton<CommentThreads>();
        services.AddSingleton<Backers>();
        services.AddSingleton<ProposalChoices>();
        services.AddSingleton<ProposalWording>();
        services.AddSingleton<IDueWork, AnswersDue>();
        services.AddSingleton<IWritesToMany, ModerationLetters>();
        services.AddSingleton<ProposalLetterText>();
        services.AddSingleton<ProposalLetters>();
        services.AddBackgroundWork<ProposalLetters>();
        services.AddSingleton<People.IFollowsMerges, MergedAuthors>();
        services.AddSingleton<SupportSweep>();
        services.AddBackgroundWork<SupportSweep>();
    }
}
