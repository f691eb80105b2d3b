using CommunityAction.Participation.Domain.Counting.Pabulib;

namespace CommunityAction.Participation.Domain.Polls.Imports;

/// <summary>The projects of an election as options of a poll.</summary>
internal sealed class ImportedOptions(PabulibElection election, List<ImportNote> notes)
{
    private int _unnamed;
    private int _titlesCut;
    private int _summariesCut;

    public List<PollOption> All()
    {
        var options = election.Projects.Select(Option).ToList();
        notes.AddIf(_unnamed > 0, "names-missing", _unnamed);
        notes.AddIf(_titlesCut > 0, "option-titles-cut", _titlesCut);
        notes.AddIf(_summariesCut > 0, "summaries-cut", _summariesCut);
        return options;
    }

    public static long Minor(decimal amount) => (long)(amount * 100);

    private PollOption Option(PabulibProject project)
    {
        var unnamed = string.IsNullOrWhiteSpace(project.Name);
        var (title, titleCut) = CutText.At(unnamed ? project.Id : project.Name, PollRulesCheck.LongestOptionTitle);
        var (summary, summaryCut) = CutText.At(election.ValueOf(project, "description"), PollRulesCheck.LongestSummary);
        _unnamed += unnamed ? 1 : 0;
        _titlesCut += titleCut ? 1 : 0;
        _summariesCut += summaryCut ? 1 : 0;
        return new(project.Id, title, summary, Minor(project.Cost), project.Category.Trim());
    }
}
