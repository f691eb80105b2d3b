namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>An officer opens a panel for a round, with what is put before it.</summary>
public sealed record OpenPanel(PanelId Panel, PanelRules Rules, IReadOnlyList<PanelCriterion> Criteria) : IPanelCommand
{
    /// <summary>Decides nothing when it is open already. Refuses: whatever is wrong with the rules or the criteria.</summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now) =>
        state.Rules is not null ? Decision<PanelFact>.Nothing
        : Rules.Problem is { } problem ? problem
        : PanelCriterion.ProblemWith(Criteria) is { } wrong ? wrong
        : Decision<PanelFact>.Of(new PanelOpened(Panel, Rules), new CriteriaAdopted(Panel, 1, Criteria));
}

/// <summary>Other criteria, as long as nobody has scored.</summary>
public sealed record ChangeCriteria(PanelId Panel, IReadOnlyList<PanelCriterion> Criteria) : IPanelCommand
{
    /// <summary>Decides nothing when they are the same. Refuses: panel-unknown, criteria-frozen (a score is sealed), and whatever is wrong with the criteria.</summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now) =>
        state.Rules is null ? Refusal.Of("panel-unknown")
        : state.HasScores ? Refusal.Of("criteria-frozen")
        : PanelCriterion.ProblemWith(Criteria) is { } wrong ? wrong
        : state.Criteria.SequenceEqual(Criteria) ? Decision<PanelFact>.Nothing
        : new CriteriaAdopted(Panel, state.CriteriaVersion + 1, Criteria);
}

/// <summary>Gives each application its assessors, so that nobody has much more to read than another.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Each">How many assessors each application shall have. Who stood back, and who is assigned already, is counted as such.</param>
public sealed record AssignAssessors(PanelId Panel, int Each) : IPanelCommand
{
    /// <summary>
    /// Decides nothing when all have enough, or nobody else is left. What is revealed gets no more. Of members with an equal load the one who comes first in the panel's list is taken.
    /// Refuses: panel-unknown, order-frozen, assessors-wrong (from 1 to the number of members).
    /// </summary>
    public Decision<PanelFact> Decide(Panel state, DateTimeOffset now)
    {
        if (state.Rules is not { } rules)
        {
            return Refusal.Of("panel-unknown");
        }

        if (state.Frozen is not null)
        {
            return Refusal.Of("order-frozen");
        }

        if (Each < 1 || Each > rules.Members.Count)
        {
            return Refusal.Of("assessors-wrong", "each", rules.Members.Count);
        }

        var load = rules.Members.ToDictionary(member => member, member => state.Applications.Values.Count(application => application.Expected.Contains(member)));
        var facts = new List<PanelFact>();
        foreach (var application in rules.Items.Select(item => state.Applications[item.Application]).Where(application => application.Revealed is null))
        {
            var free = rules.Members.Where(member => !application.HasStoodBack(member) && !application.Assessors.Contains(member)).ToList();
            foreach (var member in free.OrderBy(member => load[member]).Take(Each - application.Expected.Count()).ToList())
            {
                load[member]++;
                facts.Add(new AssessorAssigned(Panel, application.Item.Application, member));
            }
        }

        return Decision<PanelFact>.Of([.. facts]);
    }
}
