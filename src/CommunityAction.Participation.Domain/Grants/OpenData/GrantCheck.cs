using System.Text.Json.Nodes;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>
/// Holds a package of grants against the 360Giving Data Standard 1.4.3: its schema with formats asserted, its closed codelists, and what it asks of publishers in words.
/// Problems: not-an-object, not-a-list, not-a-text, not-a-number, value-missing, value-out-of-form (and which), code-unknown (value, list), below-nought, grants-missing,
/// grant-twice (its id), recipient-missing, recipient-twice, award-in-future, id-unusable, individual-known, individual-postcode.
/// Advice: id-without-prefix, organisation-id-odd, field-left-out, contact-left-out, individual-name-left-out.
/// </summary>
public sealed class GrantCheck
{
    private static readonly string[] PartsOfPlaces = ["name", "geoCode", "id"];

    private readonly DateOnly _today;
    private readonly FieldCheck _fields = new();

    private GrantCheck(DateOnly today) => _today = today;

    /// <param name="package">As it was read; a field that is null is as good as absent.</param>
    /// <param name="today">The day by clocks in London.</param>
    public static IReadOnlyList<GrantProblem> Of(JsonNode? package, DateOnly today)
    {
        var check = new GrantCheck(today);
        check.Package(package);
        return check._fields.Problems;
    }

    private void Package(JsonNode? node)
    {
        if (node is not JsonObject package)
        {
            _fields.Wrong("", "not-an-object");
            return;
        }

        _fields.Parts(GrantSchema.Package, package, "", ["grants"]);
        if (package["grants"] is not JsonArray { Count: > 0 } grants)
        {
            _fields.Wrong("/grants", "grants-missing");
            return;
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < grants.Count; at++)
        {
            var before = _fields.Problems.Count;
            var id = (grants[at] as JsonObject)?.TextOf("id");
            Grant(grants[at], $"/grants/{at}");
            if (id is not null && !seen.TryAdd(id, at))
            {
                _fields.Wrong($"/grants/{at}/id", "grant-twice", id);
            }

            _fields.NameGrant(before, id);
        }
    }

    private void Grant(JsonNode? node, string path)
    {
        if (node is not JsonObject grant)
        {
            _fields.Wrong(path, "not-an-object");
            return;
        }

        _fields.Parts(GrantSchema.Grant, grant, path, []);
        GrantId(grant, path);
        if (grant.TextOf("awardDate") is { } awarded && WrittenForms.DayOf(awarded) > _today)
        {
            _fields.Wrong($"{path}/awardDate", "award-in-future", awarded);
        }

        var organisations = (grant["recipientOrganization"] as JsonArray)?.Count ?? 0;
        if (organisations > 0 && grant["recipientIndividual"] is not null)
        {
            _fields.Wrong($"{path}/recipientIndividual", "recipient-twice");
        }
        else if (grant["recipientIndividual"] is JsonObject individual)
        {
            Individual(grant, individual, path);
        }
        else if (organisations == 0)
        {
            _fields.Wrong($"{path}/recipientOrganization", "recipient-missing");
        }

        foreach (var role in new[] { "fundingOrganization", "recipientOrganization" })
        {
            foreach (var (organisation, at) in (grant[role] as JsonArray ?? []).Select((one, at) => (one as JsonObject, at)))
            {
                if (organisation?.TextOf("id") is { } id && !GrantIds.IsOfAnOrganisation(id))
                {
                    _fields.Advise($"{path}/{role}/{at}/id", "organisation-id-odd", id);
                }
            }
        }
    }

    private void GrantId(JsonObject grant, string path)
    {
        if (grant.TextOf("id") is not { } id)
        {
            return;
        }

        if (!GrantIds.IsUsable(id))
        {
            _fields.Wrong($"{path}/id", "id-unusable", id);
        }
        else if (!GrantIds.IsOwn(id))
        {
            _fields.Advise($"{path}/id", "id-without-prefix", id);
        }
    }

    /// <summary>Nobody must find out who it is: no number of a register, no place as small as a postcode, and no name.</summary>
    private void Individual(JsonObject grant, JsonObject individual, string path)
    {
        if (individual.TextOf("id") is { } id && !GrantIds.IsOwn(id))
        {
            _fields.Wrong($"{path}/recipientIndividual/id", "individual-known", id);
        }

        if (individual.TextOf("name") is { } name && name != Grants.OpenData.Grant.NameOfAnIndividual)
        {
            _fields.Advise($"{path}/recipientIndividual/name", "individual-name-left-out");
        }

        foreach (var (place, at) in (grant["beneficiaryLocation"] as JsonArray ?? []).Select((one, at) => (one as JsonObject, at)))
        {
            if (PartsOfPlaces.FirstOrDefault(part => place?.TextOf(part) is { } said && WrittenForms.IsPostcode(said)) is { } part)
            {
                _fields.Wrong($"{path}/beneficiaryLocation/{at}/{part}", "individual-postcode");
            }
        }
    }
}
