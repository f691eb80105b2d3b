using CommunityAction.Participation.Domain.Proposals;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>
/// Looks at who backs what: notes a target that is reached, and carries supporters of merged duplicates over. Every node may do it, at any time and again:
/// the commands decide nothing twice.
/// </summary>
public sealed class SupportSweep(Backers backers, CommandRunner runner, ILogger<SupportSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>True when something was decided.</summary>
    public async Task<bool> SweepAsync(CancellationToken cancel = default)
    {
        var decided = false;
        foreach (var carry in await backers.ToCarryAsync(cancel))
        {
            decided |= (await runner.RunAsync(carry, Caller.System("merge"), cancel)).Refusal is null;
        }

        foreach (var (proposal, supporters) in await backers.AtTargetAsync(cancel))
        {
            decided |= (await runner.RunAsync(new NoteSupport(proposal, supporters), Caller.System("target"), cancel)).Refusal is null;
        }

        return decided;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                logger.LogWarning("The look at supporters will be tried again: {Problem}", problem.Message);
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }
}
