using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Pictures;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Monitoring;

/// <summary>Reads what is reported on a grant, and sends what groups and officers do about it. What was written goes into the vault first, on the group's own shelf.</summary>
public sealed class MonitoringDesk(AwardFiles awards, AwardDesk desk, CommandRunner runner, IVault vault, AttachmentStore files)
{
    /// <summary>Null when nothing was given for it, or when it was not accepted.</summary>
    public async Task<GrantMonitor?> OfAsync(ApplicationFile application, CancellationToken cancel = default) =>
        await awards.OfAsync(application, cancel) is { Award.Status: AwardStatus.Accepted or AwardStatus.Closed } file
            ? new(file, await vault.ReadAsync([.. GrantMonitor.TextsOf(file)], cancel))
            : null;

    public Task<CommandReply> SendAsync(IAwardCommand command, Caller caller, CancellationToken cancel = default) => desk.SendAsync(command, caller, cancel);

    public Task<TextRef> KeepAsync(GrantMonitor monitor, string text, CancellationToken cancel = default) => vault.KeepAsync(monitor.File.Case.Application.Group.Shelf, text.Trim(), cancel);

    /// <summary>Saves a report, finished or not. What it said before goes, unless it was sent.</summary>
    public async Task<CommandReply> SaveAsync(GrantMonitor monitor, Report report, ReportForm form, int revision, PersonId by, Caller caller, CancellationToken cancel = default)
    {
        if (report.Revision > 0 && monitor.Typed(report).Write() == form.Write())
        {
            return CommandReply.At(0);
        }

        var text = await KeepAsync(monitor, form.Write(), cancel);
        var reply = await SendAsync(new SaveReport(monitor.File.Id, report.Number, revision, text, by), caller, cancel);
        if (reply.Refusal is not null)
        {
            await vault.EraseAsync(text, cancel);
        }
        else if (report.Text is { } before && before != report.Sent)
        {
            await vault.EraseAsync(before, cancel);
        }

        return reply;
    }

    /// <summary>Sends what was typed to the council.</summary>
    public async Task<CommandReply> SubmitAsync(GrantMonitor monitor, Report report, ReportForm form, PersonId by, Caller caller, CancellationToken cancel = default)
    {
        var draft = new SubmitReport(monitor.File.Id, report.Number, form.PenceOf(ReportForm.Spent) ?? 0, new(Guid.Empty, ""), by, form.Figures(monitor));
        if (draft.Decide(monitor.Award, default).Refusal is { } refusal)
        {
            return CommandReply.Refused(refusal);
        }

        var text = await KeepAsync(monitor, form.Write(), cancel);
        var summary = form[ReportForm.Summary].Length == 0 ? null : await KeepAsync(monitor, form[ReportForm.Summary], cancel);
        return await SendAsync(draft with { Text = text, Summary = summary }, caller, cancel);
    }

    /// <summary>Cleans, keeps and adds a picture.</summary>
    public async Task<CommandReply> AttachAsync(
        GrantMonitor monitor, Report report, IFormFile sent, string description, bool mayBeShown, PersonId by, Caller caller, CancellationToken cancel = default)
    {
        var (picture, wrong) = await PictureDesk.CleanAsync(sent, cancel);
        if (picture is null)
        {
            return CommandReply.Refused(wrong!);
        }

        var draft = new AddReportPhoto(monitor.File.Id, report.Number, "", picture.MediaType, picture.Content.Length, new(Guid.Empty, ""), mayBeShown, by);
        if (draft.Decide(monitor.Award, default).Refusal is { } refusal)
        {
            return CommandReply.Refused(refusal);
        }

        var kept = await files.KeepAsync(monitor.File.Case.Application.Id, picture.MediaType, picture.Content, cancel);
        return await SendAsync(draft with { Hash = kept.Hash, Description = await KeepAsync(monitor, description, cancel) }, caller, cancel);
    }

    /// <summary>Takes a picture out of a report, for good.</summary>
    public async Task<CommandReply> DetachAsync(GrantMonitor monitor, Report report, ReportPhoto photo, Caller caller, CancellationToken cancel = default)
    {
        var reply = await SendAsync(new RemoveReportPhoto(monitor.File.Id, report.Number, photo.Hash), caller, cancel);
        if (reply.Refusal is null)
        {
            await vault.EraseAsync(photo.Description, cancel);
            var application = monitor.File.Case.Application;
            if (monitor.Award.Reports.Sum(one => one.Photos.Count(other => other.Hash == photo.Hash)) == 1 && application.Attachments.All(file => file.Hash != photo.Hash))
            {
                await files.DeleteAsync(application.Id, photo.Hash, cancel);
            }
        }

        return reply;
    }

    /// <summary>Null when there is none.</summary>
    public Task<byte[]?> PhotoAsync(ApplicationId application, string hash, CancellationToken cancel = default) => files.ReadAsync(application, hash, cancel);

    /// <summary>Another amount, or other dates or another purpose for the same: what the pot need not keep any more is free in the same append.</summary>
    public async Task<CommandReply> AgreeAsync(GrantMonitor monitor, long pence, string reason, Caller caller, CancellationToken cancel = default) =>
        await desk.VaryAsync(monitor.File, pence, await KeepAsync(monitor, reason, cancel), caller, cancel);

    public Task<CommandReply> ReturnAsync(GrantMonitor monitor, long pence, Caller caller, CancellationToken cancel = default) => desk.ReturnUnderspendAsync(monitor.File.Id, pence, caller, cancel);

    /// <summary>Closes a grant; what was kept for it and never paid is free again in the same append.</summary>
    /// <param name="monitor">As it was read.</param>
    /// <param name="whyKept">Why the group may keep what it did not spend; empty when it may not.</param>
    /// <param name="caller">Who closes it.</param>
    /// <param name="cancel">Stops waiting; what was sent may still be written.</param>
    public async Task<CommandReply> CloseAsync(GrantMonitor monitor, string whyKept, Caller caller, CancellationToken cancel = default)
    {
        var command = new CloseGrant(monitor.File.Id, whyKept.Length == 0 ? null : await KeepAsync(monitor, whyKept, cancel));
        return await runner.RunAsync(
            [
                CommandStep.Of(command, (award, fact) => fact is GrantClosed && award.Pence > award.Paid
                    ? [CommandStep.Of<Pot, PotFact>(new ReleaseReservation(award.Offer!.Pot, command.Award, award.Pence - award.Paid, ReleaseReason.GrantClosed))]
                    : []),
            ],
            [], caller, cancel);
    }
}
