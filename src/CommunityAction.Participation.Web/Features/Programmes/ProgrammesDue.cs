using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Features.Programmes;

/// <summary>Phases that begin by themselves, and programmes that an officer closes when all their phases are over.</summary>
public sealed class ProgrammesDue(ProgrammeBook book, IDatabaseClock clock, ProgrammeWording wording, IStringLocalizer<Texts> texts) : IDueWork
{
    public Task<IReadOnlyList<DueItem>> ReadAsync(CancellationToken cancel = default)
    {
        var now = clock.Now;
        return Task.FromResult<IReadOnlyList<DueItem>>(
            [.. book.Published.Select(view => view.Programme).Where(programme => programme.Status == ProgrammeStatus.Published).Select(programme => DueOf(programme, now))]);
    }

    private DueItem DueOf(Programme programme, DateTimeOffset now) =>
        programme.Plan.Phases.FirstOrDefault(phase => phase.StartsAt > now) is { } next
            ? new(texts["The next phase begins: {0}", wording.Name(next.Phase)], programme.Outline.Title, PathOf(programme), next.StartsAt, texts["this site"], ByItself: true) { Kind = DueKind.Programmes }
            : new(texts["Close the programme and say what came of it"], programme.Outline.Title, PathOf(programme) + "/close", programme.Plan.EndsAt, texts["officers"]) { Kind = DueKind.Programmes };

    private static string PathOf(Programme programme) => $"/officer/programmes/{programme.Id}";
}
