using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Programmes;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Web.Tests.Mail;

public sealed class Telling_people_of_a_phase(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Who_takes_part_hears_once_that_the_next_phase_has_begun_and_nobody_else_does()
    {
        var town = await ProposalTown.FoundAsync(_app);
        using var author = await Neighbour.ArriveAsync(_app, "Margaret");
        using var supporter = await Neighbour.ArriveAsync(_app, "Idris");
        using var stopped = await Neighbour.ArriveAsync(_app, "Ben");
        using var stranger = await Neighbour.ArriveAsync(_app, "Ann");
        var proposal = await town.PublishAsync(author.Person);
        await town.WriteAsync(stranger.Person); // a draft, which nobody has seen
        await town.SupportAsync(proposal, supporter.Person, stopped.Person);
        await _app.Get<MailChoices>().ChooseAsync(stopped.Person, MailTopic.Following, wanted: false);
        var begins = DateTimeOffset.UtcNow.AddDays(5);
        await town.SendAsync(new MovePhases(town.Programme, new([new(ProgrammePhase.Propose, begins.AddDays(-9)), new(ProgrammePhase.Discuss, begins)], begins.AddDays(30)), "More time."));
        await Eventually.TrueAsync(() => _app.Get<ProgrammeBook>().Find(town.Programme)!.Programme.Plan.Phases.Count == 2);
        await Eventually.TrueAsync(async () => await Sql.ScalarAsync(_app.Databases.Owner, $"select count(*) from participation.proposal_supporters where proposal = '{proposal}'") is 2L);

        await WriteAsync(begins.AddSeconds(-1));
        (await LettersAsync(town)).ShouldBeEmpty();
        await Task.WhenAll(WriteAsync(begins), WriteAsync(begins.AddMinutes(1)));
        await WriteAsync(begins.AddDays(2));
        (await LettersAsync(town)).ShouldBe(new[] { author, supporter }.Select(person => $"phase:{town.Programme}:Discuss:{person.Person}"), ignoreOrder: true);
    }

    [PostgresFact]
    public async Task A_program_that_was_away_does_not_write_about_what_is_long_past()
    {
        var town = await ProposalTown.FoundAsync(_app);
        using var author = await Neighbour.ArriveAsync(_app, "Margaret");
        await town.PublishAsync(author.Person);
        var begins = DateTimeOffset.UtcNow.AddDays(5);
        await town.SendAsync(new MovePhases(town.Programme, new([new(ProgrammePhase.Propose, begins.AddDays(-9)), new(ProgrammePhase.Discuss, begins)], begins.AddDays(30)), "More time."));
        await Eventually.TrueAsync(() => _app.Get<ProgrammeBook>().Find(town.Programme)!.Programme.Plan.Phases.Count == 2);

        await WriteAsync(begins.AddDays(8));
        (await LettersAsync(town)).ShouldBeEmpty();
    }

    private Task WriteAsync(DateTimeOffset at) =>
        LetterWriting.NewNode(_app, ActivatorUtilities.CreateInstance<PhaseLetters>(_app.Services, new StoppedClock(at))).WriteDueAsync();

    private async Task<IEnumerable<string>> LettersAsync(ProposalTown town) =>
        (await LetterWriting.ReasonsAsync(_app, MailTopic.Following)).Where(reason => reason.StartsWith($"phase:{town.Programme}", StringComparison.Ordinal));
}
