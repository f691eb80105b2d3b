using System.Text.Json;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.Security;
using Application = CommunityAction.Participation.Domain.Grants.Applications.Application;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Sends what applicants and officers do with applications: keeps what they wrote in the vault and runs the command.</summary>
public sealed class ApplicationDesk(CommandRunner runner, IVault vault, IEventStore log, IDatabaseClock clock, FundBook funds, AttachmentStore files)
{
    /// <summary>The person who is signed in, with the groups that they belong to just now.</summary>
    public static Applicant ApplicantOf(HttpContext http) => new(http.User.Person()!.Value, http.Account()?.Groups ?? []);

    /// <summary>Null when there is none.</summary>
    public Task<ApplicationFile?> ReadAsync(ApplicationId application, CancellationToken cancel = default) => ApplicationFile.ReadAsync(application, funds, log, vault, cancel);

    public Task<CommandReply> SendAsync(IApplicationCommand command, Caller caller, CancellationToken cancel = default) => runner.RunAsync(command, caller, cancel);

    /// <summary>Saves a section. What a draft said before goes, once it says something else.</summary>
    /// <param name="file">As the applicant saw it.</param>
    /// <param name="section">Which one.</param>
    /// <param name="answers">As they were typed.</param>
    /// <param name="revision">One more than the applicant saw.</param>
    /// <param name="by">Who saves.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<CommandReply> SaveAsync(ApplicationFile file, FormSection section, SectionAnswers answers, int revision, Applicant by, Caller caller, CancellationToken cancel = default)
    {
        var (application, shelf) = (file.Application, file.Application.Group.Shelf);
        var before = application.Sections.GetValueOrDefault(section.Key);
        var json = JsonSerializer.Serialize(answers.Values.Where(answer => answer.Value.Length > 0).OrderBy(answer => answer.Key, StringComparer.Ordinal).ToDictionary());
        if (before is not null && file.Say(before.Answers) == json && revision == before.Revision + 1)
        {
            return CommandReply.At(0);
        }

        var isComplete = !answers.Problems(section, file.Fund.Outline).Any();
        var draft = new SaveSection(application.Id, file.Fund, by, section.Key, revision, new(Guid.Empty, ""), null, isComplete);
        if (draft.Decide(application, clock.Now).Refusal is { } refusal)
        {
            return CommandReply.Refused(refusal);
        }

        var title = section.Questions.Any(question => question.Key == ApplicationForm.Title) ? answers[ApplicationForm.Title] : "";
        var kept = title.Length == 0 || title == file.Title ? null : await vault.KeepAsync(shelf, title, cancel);
        var reply = await runner.RunAsync(draft with { Answers = await vault.KeepAsync(shelf, json, cancel), Title = kept }, caller, cancel);
        if (reply.Refusal is null && application.SnapshotHash.Length == 0)
        {
            foreach (var old in new[] { before?.Answers, kept is null ? null : application.Title }.OfType<TextRef>())
            {
                await vault.EraseAsync(old, cancel);
            }
        }

        return reply;
    }

    /// <summary>Sends it. That it is in time is checked under the lock that orders all that is recorded, by the database's clock.</summary>
    public async Task<CommandReply> SubmitAsync(ApplicationFile file, string seen, Applicant by, Caller caller, CancellationToken cancel = default)
    {
        var figures = Figures.Of(file.Form, file.AllAnswers, file.Fund.Currency);
        for (var attempt = 1; ; attempt++)
        {
            var funding = await log.ReadStreamAsync(file.Fund.Id.Value, cancel: cancel);
            var fund = funding.Select(e => (FundFact)e.Fact!).Aggregate(Fund.Nothing, Fund.Evolve);
            var steps = await log.ReadStreamAsync(file.Application.Id.Value, cancel: cancel);
            var application = steps.Select(e => (ApplicationFact)e.Fact!).Aggregate(Application.Nothing, Application.Evolve);
            var decision = new SubmitApplication(file.Application.Id, fund, by, figures, seen).Decide(application, clock.Now);
            if (decision.IsRefused || decision.Facts.Count == 0)
            {
                return decision.IsRefused ? CommandReply.Refused(decision.Refusal) : CommandReply.At(steps[^1].Position);
            }

            var deadline = application.DeadlineIn(fund.Find(application.Round)!);
            var append = new Append(
                [new StreamAppend(application.Id.Value, steps.Count, [.. decision.Facts])], [new Guard(fund.Id.Value, funding.Count, deadline)], new(caller.CommandId, caller.Actor, caller.CommandId));
            switch (await log.AppendAsync(append, cancel))
            {
                case AppendOutcome.Written written:
                    return CommandReply.At(written.Position);
                case AppendOutcome.GuardFailed when clock.Now >= deadline || attempt == 3:
                    return CommandReply.Refused(Refusal.Of("round-closed", "", deadline));
                case var _ when attempt == 3:
                    return CommandReply.Refused(Refusal.Of("changed-meanwhile"));
            }
        }
    }

    /// <summary>Checks, keeps and adds a file.</summary>
    public async Task<CommandReply> AttachAsync(ApplicationFile file, FormSection section, string question, IFormFile sent, Applicant by, Caller caller, CancellationToken cancel = default)
    {
        var id = file.Application.Id;
        var draft = new AddAttachment(id, file.Fund, by, section.Key, question, "", "", 0, new(Guid.Empty, ""));
        if (draft.Decide(file.Application, clock.Now).Refusal is { } refusal)
        {
            return CommandReply.Refused(refusal);
        }

        var (kept, wrong) = await files.KeepAsync(id, question, sent, cancel);
        if (kept is null)
        {
            return CommandReply.Refused(wrong!);
        }

        var name = Path.GetFileName(sent.FileName) is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, 120)] : "file";
        return await runner.RunAsync(
            draft with { Hash = kept.Hash, MediaType = kept.MediaType, Bytes = kept.Bytes, Name = await vault.KeepAsync(file.Application.Group.Shelf, name, cancel) }, caller, cancel);
    }

    /// <summary>Takes a file away; of an application that was never sent nothing of it is kept.</summary>
    public async Task<CommandReply> DetachAsync(ApplicationFile file, FormSection section, Attachment attachment, Applicant by, Caller caller, CancellationToken cancel = default)
    {
        var reply = await runner.RunAsync(new RemoveAttachment(file.Application.Id, file.Fund, by, section.Key, attachment.Question, attachment.Hash), caller, cancel);
        if (reply.Refusal is null && file.Application.SnapshotHash.Length == 0)
        {
            await vault.EraseAsync(attachment.Name, cancel);
            if (file.Application.Attachments.Count(other => other.Hash == attachment.Hash) == 1)
            {
                await files.DeleteAsync(file.Application.Id, attachment.Hash, cancel);
            }
        }

        return reply;
    }

    /// <summary>A text of whoever sends the request.</summary>
    public Task<TextRef> KeepAsync(HttpContext http, string text) => vault.KeepAsync(http.User.Person() ?? Proposals.ProposalDesk.Desk, text.Trim(), http.RequestAborted);
}
