using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

/// <summary>Writes a draft anew, or changes what a published programme says about itself, with a reason.</summary>
[Authorize(Policies.Officer)]
public sealed class ChangeModel : ProgrammeFormPage
{
    public bool IsDraft => Programme.Status == ProgrammeStatus.Draft;

    protected override IProgrammeCommand ToCommand(List<Refusal> found)
    {
        var wards = Council.Wards.Select(ward => ward.Key).Concat(Programme.Outline.Wards.Select(ward => ward.Value));
        var populations = Council.Populations.Select(population => population.Key).Concat(Programme.Outline.Populations.Select(population => population.Value));
        var outline = Form.ToOutline(wards, populations, found);
        return IsDraft ? new DraftProgramme(Programme.Id, outline, Form.ToPlan(Programme.Plan, found)) : new ChangeProgramme(Programme.Id, outline, Reason);
    }
}
