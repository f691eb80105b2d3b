namespace CommunityAction.Participation.Domain.Grants.Panels;

/// <summary>Who reads what, while it is being shared out. Nobody gets what they stood back from, and nothing that is scored is taken from anybody.</summary>
internal sealed class ReadingPlan
{
    private readonly Panel _panel;
    private readonly bool _movesOld;
    private readonly IReadOnlyList<PersonId> _members;

    /// <summary>In the panel's order.</summary>
    private readonly List<PanelApplication> _open;
    private readonly Dictionary<ApplicationId, List<PersonId>> _readers;
    private readonly Dictionary<PersonId, int> _load;

    /// <param name="panel">As it stands.</param>
    /// <param name="movesOld">What was given out before may pass to others while it is not scored.</param>
    public ReadingPlan(Panel panel, bool movesOld)
    {
        (_panel, _movesOld, _members) = (panel, movesOld, panel.Rules!.Members);
        _open = [.. panel.Rules.Items.Select(item => panel.Applications[item.Application]).Where(application => application.Revealed is null)];
        _readers = _open.ToDictionary(application => application.Item.Application, application => application.Expected.ToList());
        _load = _members.ToDictionary(member => member, member => panel.Applications.Values.Count(application => application.Expected.Contains(member)));
    }

    /// <summary>Each application gets those who have least to read, until it has enough.</summary>
    public void Fill(int each)
    {
        foreach (var application in _open)
        {
            var readers = ReadersOf(application);
            foreach (var member in _members.Where(member => MayTake(member, application)).OrderBy(member => _load[member]).Take(each - readers.Count).ToList())
            {
                readers.Add(member);
                _load[member]++;
            }
        }
    }

    /// <summary>
    /// As long as somebody has two more to read than another, an application passes on, from hand to hand where those two cannot take each other's. When no way is left nobody could have less
    /// without another having more than they had.
    /// </summary>
    public void Even()
    {
        while (_members.OrderByDescending(member => _load[member]).Select(WayToLess).FirstOrDefault(way => way is not null) is { } way)
        {
            foreach (var (from, application, to) in way)
            {
                ReadersOf(application).Remove(from);
                ReadersOf(application).Add(to);
                _load[from]--;
                _load[to]++;
            }
        }
    }

    /// <summary>What is taken from somebody first, then what is given.</summary>
    public IEnumerable<PanelFact> Changes()
    {
        var id = _panel.Id;
        return
        [
            .. from application in _open from member in application.Expected where !ReadersOf(application).Contains(member) select new AssessorReleased(id, application.Item.Application, member),
            .. from application in _open from member in ReadersOf(application) where !application.Assessors.Contains(member) select new AssessorAssigned(id, application.Item.Application, member),
        ];
    }

    /// <summary>The shortest way by which one of somebody's applications passes to somebody who has two less; null when there is none.</summary>
    private List<(PersonId From, PanelApplication Application, PersonId To)>? WayToLess(PersonId most)
    {
        var ways = new Dictionary<PersonId, List<(PersonId, PanelApplication, PersonId)>> { [most] = [] };
        var next = new Queue<PersonId>([most]);
        while (next.TryDequeue(out var from))
        {
            foreach (var to in _members.Where(member => !ways.ContainsKey(member)))
            {
                if (_open.Find(application => MayGive(from, application) && MayTake(to, application)) is not { } application)
                {
                    continue;
                }

                ways[to] = [.. ways[from], (from, application, to)];
                if (_load[to] <= _load[most] - 2)
                {
                    return ways[to];
                }

                next.Enqueue(to);
            }
        }

        return null;
    }

    private List<PersonId> ReadersOf(PanelApplication application) => _readers[application.Item.Application];

    private bool MayTake(PersonId member, PanelApplication application) => !application.HasStoodBack(member) && !ReadersOf(application).Contains(member);

    private bool MayGive(PersonId member, PanelApplication application) =>
        ReadersOf(application).Contains(member) && !application.Sheets.ContainsKey(member) && (_movesOld || !application.Assessors.Contains(member));
}
