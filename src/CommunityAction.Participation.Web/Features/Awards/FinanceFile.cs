using System.Globalization;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.Features.Shared;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>Approved payments with where they go, for the finance system. That somebody takes the file is on record with each payment before the file leaves.</summary>
public sealed class FinanceFile(AwardList list, AwardFiles files, BankShelf bank, CommandRunner runner, GroupRegister groups)
{
    private const int MostAttempts = 20;

    /// <param name="dueBy">What is due later stays; by clocks in London.</param>
    /// <param name="caller">Who takes it.</param>
    /// <param name="cancel">Stops waiting; what was sent may still be written.</param>
    public async Task<(byte[] Content, CommandReply Reply)> TakeAsync(DateOnly dueBy, Caller caller, CancellationToken cancel = default)
    {
        var due = (await list.PaymentsAsync(new PaymentFilter(What: "pay", DueBy: dueBy), cancel)).Select(payment => payment.Award).Distinct().ToList();
        var reply = CommandReply.At(0);
        for (var attempt = 1; due.Count > 0; attempt++)
        {
            reply = await runner.RunAsync([.. due.Select(award => CommandStep.Of(new ExportPayments(award, dueBy, caller.CommandId, caller.Actor)))], [], caller, cancel);
            if (reply.Refusal?.Code != "changed-meanwhile" || attempt == MostAttempts)
            {
                break;
            }
        }

        var rows = new List<IEnumerable<object?>>();
        foreach (var award in reply.Refusal is null ? due : [])
        {
            rows.AddRange(await RowsAsync(award, caller.CommandId, cancel));
        }

        return (Csv.Of(["Reference", "Account name", "Sort code", "Account number", "Amount", "Currency", "Due on", "Group", "Fund", "Pot", "Approved by", "In an earlier file"], rows), reply);
    }

    /// <summary>Only what is in this very file: whoever took it first, and saw other bank details, has another.</summary>
    private async Task<IEnumerable<IEnumerable<object?>>> RowsAsync(AwardId award, Guid taken, CancellationToken cancel)
    {
        if (await files.FindAsync(award, cancel) is not { } file || await bank.FindAsync(file.Award.Bank?.Details, cancel) is not { } account)
        {
            return [];
        }

        var group = await groups.FindAsync(file.Case.Application.Group, cancel);
        return file.Award.Payments.Where(payment => payment.File == taken).Select(payment => new object?[]
        {
            $"{file.Reference}-{payment.Number}", account.Holder, account.WrittenSortCode, account.Number, (payment.Pence / 100m).ToString("0.00", CultureInfo.InvariantCulture), file.Currency,
            payment.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), group?.Name, file.Case.Fund.Outline.Name, file.PotName, payment.ApprovedBy,
            file.Steps.Any(step => step.Fact is PaymentExported exported && exported.Payment == payment.Number && exported.File != taken) ? "yes" : "no",
        });
    }
}
