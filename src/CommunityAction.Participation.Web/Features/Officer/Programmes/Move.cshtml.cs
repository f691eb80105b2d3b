using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

/// <summary>Moves the dates of a published programme, with a reason.</summary>
[Authorize(Policies.Officer)]
public sealed class MoveModel : ProgrammeFormPage
{
    protected override IProgrammeCommand ToCommand(List<Refusal> found) => new MovePhases(Programme.Id, Form.ToPlan(Programme.Plan, found), Reason);
}
