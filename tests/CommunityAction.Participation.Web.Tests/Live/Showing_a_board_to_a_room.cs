using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Live;

namespace CommunityAction.Participation.Web.Tests.Live;

public sealed class Showing_a_board_to_a_room
{
    private readonly BoardRoom _room = new();

    [Fact]
    public async Task Everybody_is_shown_a_board_once()
    {
        var viewers = Enter(100);

        _room.Show(FakeViewer.Board(7));

        await Eventually.TrueAsync(() => viewers.All(viewer => viewer.Shown.Length > 0));
        viewers.ShouldAllBe(viewer => viewer.Shown.SequenceEqual(new long[] { 7 }));
    }

    [Fact]
    public async Task A_board_that_follows_at_once_reaches_everybody_and_no_older_one_comes_after_it()
    {
        var viewers = Enter(1_000);

        for (var sequence = 1; sequence <= 20; sequence++)
        {
            _room.Show(FakeViewer.Board(sequence));
        }

        await Eventually.TrueAsync(() => viewers.All(viewer => viewer.Shown.Contains(20)));
        viewers.ShouldAllBe(viewer => viewer.Shown.SequenceEqual(viewer.Shown.Order().Distinct()));
    }

    [Fact]
    public async Task Who_is_busy_is_passed_over_and_sees_the_current_board_later()
    {
        var viewers = Enter(3);
        viewers[1].StopReading();
        foreach (var sequence in new[] { 1, 2, 3 })
        {
            _room.Show(FakeViewer.Board(sequence));
            await Eventually.TrueAsync(() => viewers[2].Shown.Contains(sequence));
        }

        await Eventually.TrueAsync(() => _room.IsBehind);
        viewers[1].Shown.ShouldBe([1]); // it is being written, and nothing waits behind it
        viewers[1].ReadOn();
        await Eventually.TrueAsync(() =>
        {
            _room.Show(FakeViewer.Board(3));
            return viewers[1].Shown.Contains(3);
        });

        viewers[1].Shown.ShouldBe([1, 3]);
        viewers[0].Shown.ShouldBe([1, 2, 3]);
        await Eventually.TrueAsync(() => !_room.IsBehind);
    }

    [Fact]
    public async Task Who_has_left_is_shown_nothing_and_the_others_are()
    {
        var viewers = Enter(5);
        foreach (var leaving in new[] { 0, 4, 2 })
        {
            _room.Leave(viewers[leaving].Viewer);
        }

        _room.Show(FakeViewer.Board(1));

        await Eventually.TrueAsync(() => viewers[1].Shown.Length + viewers[3].Shown.Length == 2);
        new[] { 0, 4, 2 }.ShouldAllBe(left => viewers[left].Shown.Length == 0);
    }

    private List<FakeViewer> Enter(int count)
    {
        var viewers = Enumerable.Range(0, count).Select(_ => new FakeViewer()).ToList();
        viewers.ForEach(viewer => _room.Enter(viewer.Viewer));
        return viewers;
    }
}
