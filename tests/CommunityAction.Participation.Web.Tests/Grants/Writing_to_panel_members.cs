using CommunityAction.Participation.Domain.Grants.Panels;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.Panels;
using CommunityAction.Participation.Web.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>A panel that opens on a Monday at noon, whose scores are due on the Friday of the week after and which meets on the Tuesday after that: Ann has a score to seal, Ben has nothing to do.</summary>
public sealed class Writing_to_panel_members(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly DateTimeOffset Opened = new(2031, 3, 3, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Due = new(2031, 3, 14, 17, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Meets = new(2031, 3, 18, 18, 0, 0, TimeSpan.Zero);
    private readonly TestApp _app = fixture.App;
    private readonly PanelId _panel = new(Guid.CreateVersion7());
    private readonly Domain.People.PersonId _ann = new(Guid.CreateVersion7());
    private readonly Domain.People.PersonId _ben = new(Guid.CreateVersion7());

    [PostgresFact]
    public async Task One_letter_on_the_morning_after_it_opened_three_days_before_scores_are_due_and_a_day_before_it_meets()
    {
        var rooms = Room();
        (await ToAsync(rooms, Opened.AddHours(2))).ShouldBeEmpty("not before the next morning");
        (await ToAsync(rooms, Day(4, 7))).ShouldBeEmpty("not in the night");
        (await ToAsync(rooms, Day(4, 9))).ShouldBe([_ann, _ben], ignoreOrder: true);
        (await ToAsync(rooms, Day(5, 9))).ShouldBeEmpty("nothing is new");
        Declare(rooms, _ann);
        Declare(rooms, _ben);
        (await ToAsync(rooms, Day(11, 9))).ShouldBe([_ann], "only she has a score to seal");
        (await ToAsync(rooms, Day(12, 9))).ShouldBeEmpty();
        (await ToAsync(rooms, Day(17, 9))).ShouldBe([_ann, _ben], ignoreOrder: true);
        (await ToAsync(rooms, Day(18, 9))).ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task It_says_what_there_is_to_do_and_comes_once()
    {
        var rooms = Room();
        var morning = await RoundsAsync(rooms, Day(4, 9));
        var later = await RoundsAsync(rooms, Day(4, 15));
        morning.Select(round => round.Name).ShouldBe(later.Select(round => round.Name), ignoreOrder: true, "a round of the same name is written once");

        var said = string.Join(' ', morning.Single(round => round.Name.EndsWith($"{_ann}", StringComparison.Ordinal)).Body);
        said.ShouldContain("Say whether anything ties you to 1 applicant");
        said.ShouldContain("You have 1 application to score.");
        said.ShouldContain("14 March");
        morning.ShouldAllBe(round => round.Topic == MailTopic.Service);
        Apply(rooms, new RankingFrozen(_panel, [], []));
        (await RoundsAsync(rooms, Day(17, 9))).ShouldBeEmpty("it is over");
    }

    private PanelRooms Room()
    {
        var rooms = new PanelRooms();
        var item = new PanelItem(new(Guid.CreateVersion7()), new(Guid.CreateVersion7(), "hash"), null, null, 50_00, null, new(Guid.CreateVersion7()));
        Apply(rooms, new PanelOpened(_panel, new(new(Guid.CreateVersion7()), "Small grants", [_ann, _ben], _ann, null, 1, new("Head", "Delegation"), [item], RevealRule.ByTheChair, LineRule.PassOver, 0, false)));
        Apply(rooms, new CriteriaAdopted(_panel, 1, [new("need", "Need", 100, 5, [])]));
        Apply(rooms, new MeetingPlanned(_panel, Due, Meets));
        Apply(rooms, new AssessorAssigned(_panel, item.Application, _ann));
        return rooms;
    }

    private void Declare(PanelRooms rooms, Domain.People.PersonId member) => Apply(rooms, new NoInterestDeclared(_panel, rooms.Find(_panel)!.Rules!.Items[0].Application, member));

    private void Apply(PanelRooms rooms, PanelFact fact) => rooms.Apply(new RecordedEvent(1, _panel.Value, 1, Guid.CreateVersion7(), "", fact, Opened, null));

    private static DateTimeOffset Day(int day, int hour) => new(2031, 3, day, hour, 0, 0, TimeSpan.Zero);

    private async Task<IReadOnlyList<LetterRound>> RoundsAsync(PanelRooms rooms, DateTimeOffset now) =>
        await ActivatorUtilities.CreateInstance<PanelLetters>(_app.Services, rooms, new StoppedClock(now)).DueAsync();

    private async Task<IReadOnlyList<Domain.People.PersonId>> ToAsync(PanelRooms rooms, DateTimeOffset now) =>
        [.. (await RoundsAsync(rooms, now)).Select(round => new Domain.People.PersonId(Guid.Parse(round.Name[^36..])))];
}
