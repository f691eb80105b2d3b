using CommunityAction.Participation.Domain.Counting.Pabulib;

namespace CommunityAction.Participation.Domain.Polls.Imports;

/// <summary>
/// How the voters of an election filled in their ballots. META says it where it can; where it is silent the ballots do. A limit that ballots of the file break is widened,
/// with a note: min-choices-widened, max-choices-widened, min-points-widened, max-points-widened, max-points-per-option-widened (META's limit, ours, ballots that need it).
/// </summary>
internal sealed class ImportedMethod
{
    private readonly PabulibElection _election;
    private readonly List<ImportNote> _notes;
    private readonly List<Choices> _ballots;
    private readonly int _options;

    public ImportedMethod(PabulibElection election, List<ImportNote> notes)
    {
        (_election, _notes, _options) = (election, notes, election.Projects.Count);
        _ballots = [.. election.Voters.Select(vote => ElectionImport.ToChoices(election, vote))];
    }

    public VotingMethod Method() => _election.VoteType switch
    {
        "choose-1" => ChooseOne(),
        "approval" => VotingMethod.Approval(Least("min_length", "min-choices-widened", Named, _options), Most("max_length", "max-choices-widened", Named, _options)),
        "ordinal" => VotingMethod.Ranking(Least("min_length", "min-choices-widened", Named, _options), Most("max_length", "max-choices-widened", Named, _options)),
        "scoring" => VotingMethod.Score((int)Math.Max(1, HighestScore(_election)), Least("min_length", "min-choices-widened", Named, _options), _options),
        _ => Shared(),
    };

    /// <summary>A file may call itself choose-1 and still hold ballots with several choices.</summary>
    private VotingMethod ChooseOne()
    {
        var (min, max) = (Least("min_length", "min-choices-widened", Named, 1), Most("max_length", "max-choices-widened", Named, _options, 1));
        return max == 1 ? VotingMethod.SingleChoice with { MinChoices = min } : VotingMethod.Approval(min, max);
    }

    /// <summary>What META allows or a ballot has, whichever is more; 0 for an election without scores.</summary>
    public static decimal HighestScore(PabulibElection election) =>
        election.VoteType != "scoring" ? 0 : Math.Max(election.MetaNumber("max_points") ?? 0, election.Voters.SelectMany(vote => vote.Points ?? []).DefaultIfEmpty(0).Max());

    private VotingMethod Shared()
    {
        var least = Least("min_sum_points", "min-points-widened", Given, int.MaxValue);
        var most = Math.Max(least, Most("max_sum_points", "max-points-widened", Given, int.MaxValue));
        var perOption = Math.Min(most, Most("max_points", "max-points-per-option-widened", Highest, int.MaxValue));
        var min = _election.MetaNumber("min_length") is null ? Math.Min(least, 1) : Least("min_length", "min-choices-widened", Named, _options);
        var max = _election.MetaNumber("max_length") is null ? _options : Most("max_length", "max-choices-widened", Named, _options);
        return new(BallotForm.Points, _ballots.Any(ballot => ballot.Count == 0) ? 0 : min, max, least, most, perOption);
    }

    private int Least(string key, string note, Func<Choices, int> figure, int cap)
    {
        var held = _ballots.Select(figure).DefaultIfEmpty(1).Min();
        var limit = Limit(key, cap) ?? held;
        _notes.AddIf(held < limit, note, limit, held, _ballots.Count(ballot => figure(ballot) < limit));
        return Math.Min(held, limit);
    }

    private int Most(string key, string note, Func<Choices, int> figure, int cap, int? otherwise = null)
    {
        var held = Math.Max(1, _ballots.Select(figure).DefaultIfEmpty(cap).Max());
        var limit = Limit(key, cap) ?? otherwise ?? held;
        _notes.AddIf(held > limit && _ballots.Count > 0, note, limit, held, _ballots.Count(ballot => figure(ballot) > limit));
        return _ballots.Count > 0 ? Math.Max(held, limit) : limit;
    }

    /// <summary>META's limit, as far as the number of options lets it matter.</summary>
    private int? Limit(string key, int cap) => _election.MetaNumber(key) is { } limit ? (int)Math.Min(limit, cap) : null;

    private static int Named(Choices ballot) => ballot.Count;

    private static int Given(Choices ballot) => ballot.Sum(choice => choice.Points);

    private static int Highest(Choices ballot) => ballot.Count == 0 ? 0 : ballot.Max(choice => choice.Points);
}
