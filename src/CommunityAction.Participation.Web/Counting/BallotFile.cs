using CommunityAction.Participation.Domain.Counting;
using CommunityAction.Participation.Domain.Counting.Allocation;
using CommunityAction.Participation.Domain.Counting.Files;
using CommunityAction.Participation.Domain.Counting.Pabulib;
using CommunityAction.Participation.Domain.Counting.Ranking;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Counting;

/// <summary>Reads a file of ballots, whatever it is called: what it holds says what it is.</summary>
internal sealed class BallotFile(string path, TextWriter progress)
{
    /// <exception cref="CountException">There is no such file, or it cannot be read: with the line and the reason.</exception>
    public object Read()
    {
        if (!File.Exists(path))
        {
            throw new CountException($"There is no file {path}.");
        }

        try
        {
            var kind = Kind();
            using var text = new StreamReader(new ReadingStream(File.OpenRead(path), progress));
            return kind switch
            {
                BallotFileKind.Pabulib => Budget(text),
                BallotFileKind.Unknown => throw new CountException($"{path}: Line 1: this is not a file of ballots that we know. A .pb file begins with META."),
                BallotFileKind.PairwiseCsv => Choices(text),
                BallotFileKind.CondorcetElection => Ranked(CondorcetElectionFile.Read(text)),
                BallotFileKind.Blt => Ranked(BltFile.Read(text)),
                _ => Ranked(DebianTallyFile.Read(text)),
            };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CountException($"{path} cannot be read: {problem.Message}", problem);
        }
    }

    private BallotFileKind Kind()
    {
        using var text = new StreamReader(path);
        var head = new char[BallotFiles.Head];
        return BallotFiles.KindOf(new string(head, 0, text.ReadBlock(head)));
    }

    private BudgetElection Budget(TextReader text)
    {
        var reading = PabulibReader.ReadBudget(text);
        return reading.IsRead ? reading.Election : throw new CountException($"{path}: {CountWords.Get<ImportWording>().Say(reading.Problem)}");
    }

    private RankedElection Ranked(RankedReading reading) => reading.IsRead ? reading.Election : throw Wrong(reading.Problem);

    private IReadOnlyList<PairwiseChoices> Choices(TextReader text)
    {
        var reading = PairwiseCsv.Read(text);
        return reading.IsRead ? reading.Questions : throw Wrong(reading.Problem);
    }

    private CountException Wrong(FileProblem problem) => new($"{path}: {CountWords.Get<BallotFileWording>().Say(problem)}");
}
