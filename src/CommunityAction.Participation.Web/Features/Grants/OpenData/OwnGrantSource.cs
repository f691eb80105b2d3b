using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Grants.Decisions;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;
using Npgsql;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Grants.OpenData;

/// <summary>Gathers what is published of an award: the decision, the application, the fund, and who gets it.</summary>
public sealed class OwnGrantSource(NpgsqlDataSource database, IEventStore log, IVault vault, FundBook funds, CouncilSettings council, SiteAddress site, IStringLocalizer<Texts> texts)
{
    /// <summary>Null when it was never offered, or when the council has not said under which ids it publishes.</summary>
    /// <param name="award">Which one.</param>
    /// <param name="known">The id that it is published under; null before it was.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<OwnGrantFound?> ReadAsync(AwardId award, string? known, CancellationToken cancel)
    {
        var steps = await log.ReadStreamAsync(award.Value, cancel: cancel);
        var state = steps.Select(step => (AwardFact)step.Fact!).Aggregate(Award.Nothing, Award.Evolve);
        if (state.Offer is not { } offer || council.GrantPublisher is not { } publisher)
        {
            return null;
        }

        var decisions = await log.ReadStreamAsync(GrantDecision.Stream(offer.Application), cancel: cancel);
        var asOf = steps.Concat(decisions).Max(step => step.Position);
        var made = decisions.LastOrDefault(step => step.Fact is DecisionMade);
        return OwnGrant.IsEffective(state, made?.Fact as DecisionMade)
            ? new(offer.Application, asOf, await GrantAsync(known ?? GrantIds.Own(publisher.Prefix, $"{award}"), publisher, state, made!, cancel))
            : new(offer.Application, asOf, null);
    }

    private async Task<OwnGrant> GrantAsync(string id, GrantPublisherIds publisher, Award award, RecordedEvent made, CancellationToken cancel)
    {
        var application = award.Offer!.Application;
        var file = await ApplicationFile.ReadAsync(application, funds, log, vault, cancel) ?? throw new InvalidOperationException($"There is no application {application}.");
        var (fund, answers) = (file.Fund, file.AllAnswers);
        var title = file.Title ?? texts["Grant from {0}", fund.Outline.Name];
        var summary = answers[ApplicationForm.Summary];
        var holder = ((DecisionMade)made.Fact!).Power.Group; // whoever holds the pot now had no part in it
        return new(
            id, title, summary.Length > 0 ? summary : texts["{0}. A grant from {1}, {2}.", title, fund.Outline.Name, file.Round.Plan.Name],
            holder is { } group ? await GroupAsync(publisher.Prefix, group, cancel) : new(publisher.Organisation, council.FullName),
            await GroupAsync(publisher.Prefix, file.Application.Group, cancel), DateOnly.FromDateTime(Moments.ToLondon(made.At)), award.Pence)
        {
            Currency = fund.Currency,
            RequestedPence = file.Application.Figures?.Requested.Pence,
            PaidPence = award.Paid - award.Returned,
            BeginsOn = SectionAnswers.DayOf(answers[ApplicationForm.Begins]),
            EndsOn = SectionAnswers.DayOf(answers[ApplicationForm.Ends]),
            Area = AreaOf(file.Application.Figures?.Ward),
            Programme = new($"{fund.Id}", fund.Outline.Name, file.Round.Plan.Name, null, null),
            IsFromOpenCall = true,
            Decision = site.To($"grants/decisions/{application}"),
            Source = site.To(GrantExport.JsonPath.TrimStart('/')),
        };
    }

    /// <summary>A group as open data names it: by its register where it has one, else by the council's own reference.</summary>
    public static Organisation OrganisationOf(string prefix, GroupId group, GroupKind kind, string? number, string name) => (kind, number) switch
    {
        (GroupKind.Charity, { } charity) => new(GrantIds.OfCharity(charity), name) { CharityNumber = charity },
        (GroupKind.Company or GroupKind.CommunityInterestCompany, { } company) => new(GrantIds.OfCompany(company), name) { CompanyNumber = company },
        (GroupKind.Society, { } society) => new(GrantIds.OfSociety(society), name),
        _ => new(GrantIds.Own(prefix, $"group-{group}"), name),
    };

    /// <summary>Without a ward it is for the whole area.</summary>
    private Place AreaOf(WardId? ward)
    {
        var code = ward is null ? null : council.All(CouncilList.Wards).FirstOrDefault(entry => entry.Key == ward.Value)?.Code;
        return new(null, ward is null ? council.Name : council.NameOf(ward), "GB", null, null, null, code, code is null ? null : "WD", null);
    }

    private async Task<Organisation> GroupAsync(string prefix, GroupId group, CancellationToken cancel) => await database.FirstAsync(
        "select g.kind, g.registration_number, t.text from participation.groups g join participation.vault_texts t on t.id = g.name where g.id = $1",
        row => OrganisationOf(prefix, group, Enum.Parse<GroupKind>(row.GetString(0)), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2)),
        cancel,
        group.Value) ?? throw new InvalidOperationException($"There is no group {group}.");
}

/// <param name="Application">What the award was given for.</param>
/// <param name="AsOf">The position in the log of the last fact that was read.</param>
/// <param name="Grant">Null when the award does not count, or not any more.</param>
public sealed record OwnGrantFound(ApplicationId Application, long AsOf, OwnGrant? Grant);
