namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>Whether this product runs the demo, and whether somebody has stopped its voters. Remembered over a restart, beside the demo's data.</summary>
public sealed class DemoState(string? folder)
{
    public const string OpenPollTitle = "Hathermere community budget";

    private readonly string? _stopped = folder is null ? null : Path.Combine(folder, "demo-voters.stopped");

    /// <summary>Only the zero-setup default runs the demo, unless it was told not to.</summary>
    public bool IsOn => folder is not null;

    public bool VotersStopped => _stopped is null || File.Exists(_stopped);

    public void StopVoters()
    {
        if (_stopped is not null)
        {
            File.WriteAllText(_stopped, "");
        }
    }

    public void LetVotersGoOn()
    {
        if (_stopped is not null)
        {
            File.Delete(_stopped);
        }
    }
}
