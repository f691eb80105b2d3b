using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>
/// Tells those who wait for a commit how it went, a handful in one piece of work: to queue each one by itself would cost the thread pool more than the answer.
/// </summary>
internal sealed class Answers : IThreadPoolWorkItem
{
    private const int Handful = 8;

    private readonly (PendingAppend Append, AppendOutcome Outcome)[] _answers;

    private Answers((PendingAppend, AppendOutcome)[] answers) => _answers = answers;

    /// <summary>Returns at once; the answers are given in the thread pool.</summary>
    public static void Give(IReadOnlyList<PendingAppend> appends, AppendOutcome[] outcomes)
    {
        for (var at = 0; at < outcomes.Length; at += Handful)
        {
            var answers = new (PendingAppend, AppendOutcome)[Math.Min(Handful, outcomes.Length - at)];
            for (var i = 0; i < answers.Length; i++)
            {
                answers[i] = (appends[at + i], outcomes[at + i]);
            }

            ThreadPool.UnsafeQueueUserWorkItem(new Answers(answers), preferLocal: false);
        }
    }

    public void Execute()
    {
        foreach (var (append, outcome) in _answers)
        {
            append.Answer(outcome);
        }
    }
}
