using CommunityAction.Participation.Domain.Webhooks;
using static CommunityAction.Participation.Domain.Tests.Story<CommunityAction.Participation.Domain.Webhooks.Webhook, CommunityAction.Participation.Domain.Webhooks.WebhookFact>;

namespace CommunityAction.Participation.Domain.Tests.Webhooks;

public sealed class Telling_other_programs
{
    private static readonly WebhookId News = new(Guid.Parse("01990000-0000-7000-8000-0000000000f1"));
    private static readonly WebhookRegistered Registered = new(News, [NoticeKind.ResultDeclared]);

    [Fact]
    public void A_program_says_what_it_wants_to_be_told_of()
    {
        Given().When(new RegisterWebhook(News, [NoticeKind.DecisionPublished, NoticeKind.ResultDeclared, NoticeKind.ResultDeclared]))
            .Then(new WebhookRegistered(News, [NoticeKind.ResultDeclared, NoticeKind.DecisionPublished]));
        Given().When(new RegisterWebhook(News, [])).ThenRefused("webhook-without-kinds");
        Given(Registered).When(new RegisterWebhook(News, [NoticeKind.ProposalAnswered])).ThenNothing();
    }

    [Fact]
    public void It_can_be_paused_and_go_on()
    {
        Given(Registered).When(new PauseWebhook(News)).Then(new WebhookPaused(News));
        Given(Registered, new WebhookPaused(News)).When(new PauseWebhook(News)).ThenNothing();
        Given(Registered, new WebhookPaused(News)).When(new ResumeWebhook(News)).Then(new WebhookResumed(News));
        Given(Registered).When(new ResumeWebhook(News)).ThenNothing();
    }

    [Fact]
    public void Its_secret_can_be_replaced_as_often_as_needed() =>
        Given(Registered, new SecretRotated(News)).When(new RotateSecret(News)).Then(new SecretRotated(News));

    [Fact]
    public void What_was_removed_is_gone()
    {
        Given(Registered).When(new RemoveWebhook(News)).Then(new WebhookRemoved(News));
        Given(Registered, new WebhookRemoved(News)).When(new RemoveWebhook(News)).ThenNothing();
        foreach (IWebhookCommand command in new IWebhookCommand[] { new PauseWebhook(News), new ResumeWebhook(News), new RotateSecret(News) })
        {
            Given(Registered, new WebhookRemoved(News)).When(command).ThenRefused("webhook-unknown");
            Given().When(command).ThenRefused("webhook-unknown");
        }
    }
}
