namespace CommunityAction.Participation.Adapters.Postgres.Log;

/// <summary>
/// When the other processes are told that the log has moved: at once after a small commit; in a crowd, where a commit follows a commit, every few
/// milliseconds, for each one wakes a server process for each that listens.
/// </summary>
internal sealed class Telling
{
    private const int Crowd = 8;
    private const int Pause = 10; // milliseconds

    private long _told;

    /// <summary>The last position that nobody has been told of, or 0.</summary>
    public long Untold { get; private set; }

    /// <summary>How long the untold position may wait for the next commit.</summary>
    public TimeSpan Patience => TimeSpan.FromMilliseconds(Math.Max(0, Pause - (Environment.TickCount64 - _told)));

    public bool IsDue(int appends) => appends < Crowd || Patience == TimeSpan.Zero;

    /// <summary>Keeps in mind what a commit wrote, if anything, and whether it told.</summary>
    public void Committed(long position, bool told)
    {
        if (position == 0)
        {
            return;
        }

        Untold = told ? 0 : position;
        _told = told ? Environment.TickCount64 : _told;
    }
}
