using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Projections;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Ports;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>Awards and their payments: for lists, letters, totals and what is published.</summary>
public sealed class AwardsProjection : IProjection
{
    private const string Award = "update participation.grant_awards set position = $2, ";
    private const string Payment = "update participation.grant_payments set ";
    private const string ThatPayment = " where award = $1 and number = $2";
    private const string ItsPence = "(select pence from participation.grant_payments where award = $1 and number = $3)";

    public string Name => "grant-awards:1";

    public IReadOnlyList<string> Reads { get; } = EventCatalogue.NamesOf<AwardFact>();

    public async Task ResetAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("delete from participation.grant_awards; delete from participation.grant_payments", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public void Apply(RecordedEvent recorded, NpgsqlBatch writes)
    {
        foreach (var (sql, values) in Changes((AwardFact)recorded.Fact!, recorded.At.UtcDateTime, recorded.Position))
        {
            writes.Add(sql, values);
        }
    }

    private static IEnumerable<(string Sql, object?[] Values)> Changes(AwardFact fact, DateTime at, long position)
    {
        (string, object?[]) Set(AwardId award, string what, params object?[] values) => (Award + what + " where award = $1", [award.Value, position, .. values]);

        return fact switch
        {
            OfferIssued f => [Offer(f, at, position)],
            OfferAccepted f => [Set(f.Award, "status = $3, accepted_at = $4", nameof(AwardStatus.Accepted), at)],
            OfferDeclined f => [Set(f.Award, "status = $3", nameof(AwardStatus.Declined))],
            OfferLapsed f => [Set(f.Award, "status = $3", nameof(AwardStatus.Lapsed))],
            OfferSuperseded f => [Set(f.Award, "status = $3", nameof(AwardStatus.Superseded))],
            AgreementSigned f => [Set(f.Award, "signed_at = $3", at)],
            ConditionMet f => [Set(f.Award, "conditions_met = conditions_met + 1")],
            BankDetailsChanged f =>
            [
                Set(f.Award, "bank = $3, bank_by = $4, bank_at = $5, bank_verified_at = null", f.Version, f.By, at),
                (Payment + "status = $2, approved_by = null, approved_at = null, exported_at = null where award = $1 and status = $3",
                    [f.Award.Value, nameof(PaymentStatus.Scheduled), nameof(PaymentStatus.Approved)]),
            ],
            BankDetailsVerified f => [Set(f.Award, "bank_verified_at = $3", at)],
            VariationAgreed f => [Set(f.Award, "pence = $3", f.Pence)],
            UnderspendReturned f => [Set(f.Award, "returned = returned + $3", f.Pence)],
            GrantClosed f => [Set(f.Award, "status = $3, closed_at = $4", nameof(AwardStatus.Closed), at)],
            PaymentScheduled f =>
            [
                Set(f.Award, "planned = planned + $3", f.Pence),
                ("insert into participation.grant_payments (award, number, pence, due_on, status, scheduled_by) values ($1, $2, $3, $4, $5, $6)",
                    [f.Award.Value, f.Payment, f.Pence, f.DueOn, nameof(PaymentStatus.Scheduled), f.By]),
            ],
            PaymentApproved f => [Pay(f.Award, f.Payment, "status = $3, approved_by = $4, approved_at = $5, problem = null", nameof(PaymentStatus.Approved), f.By, at)],
            PaymentExported f => [Pay(f.Award, f.Payment, "exported_at = $3", at)],
            PaymentCancelled f => [Pay(f.Award, f.Payment, "status = $3", nameof(PaymentStatus.Cancelled)), Set(f.Award, $"planned = planned - {ItsPence}", f.Payment)],
            PaymentMade f => [Pay(f.Award, f.Payment, "status = $3, made_on = $4, made_at = $5", nameof(PaymentStatus.Made), f.On, at), Set(f.Award, $"paid = paid + {ItsPence}", f.Payment)],
            PaymentFailed f => [Again(f.Award, f.Payment, nameof(PaymentNews.Failed))],
            PaymentReturned f => [Again(f.Award, f.Payment, nameof(PaymentNews.Returned)), Set(f.Award, $"paid = paid - {ItsPence}", f.Payment)],
            MonitoringFact => [], // monitoring keeps what is reported
            _ => throw new NotSupportedException($"{fact.GetType().Name} is not known to this projection."),
        };
    }

    /// <summary>A later decision about an award is offered anew.</summary>
    private static (string Sql, object?[] Values) Offer(OfferIssued f, DateTime at, long position) => (
        """
        insert into participation.grant_awards (award, application, decision, pot, status, decided_pence, pence, conditions, offered_at, expires_at, position)
        values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10)
        on conflict (award) do update set decision = excluded.decision, pot = excluded.pot, status = excluded.status, decided_pence = excluded.decided_pence, pence = excluded.pence,
          conditions = excluded.conditions, conditions_met = 0, offered_at = excluded.offered_at, expires_at = excluded.expires_at, accepted_at = null, signed_at = null, position = excluded.position
        """,
        [f.Award.Value, f.Application.Value, f.Decision, f.Pot.Value, nameof(AwardStatus.Offered), f.Pence, f.Conditions, at, f.ExpiresAt.UtcDateTime, position]);

    private static (string Sql, object?[] Values) Pay(AwardId award, int payment, string what, params object?[] values) => (Payment + what + ThatPayment, [award.Value, payment, .. values]);

    /// <summary>What did not arrive has to be approved again.</summary>
    private static (string Sql, object?[] Values) Again(AwardId award, int payment, string problem) => Pay(
        award, payment, "status = $3, approved_by = null, approved_at = null, exported_at = null, made_on = null, made_at = null, problem = $4", nameof(PaymentStatus.Scheduled), problem);
}
