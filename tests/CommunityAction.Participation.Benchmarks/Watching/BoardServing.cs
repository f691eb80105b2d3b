using System.Globalization;
using CommunityAction.Participation.Benchmarks.Floors;
using CommunityAction.Participation.Benchmarks.Measuring;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Live;
using CommunityAction.Participation.Web.StartUp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityAction.Participation.Benchmarks.Watching;

/// <summary>
/// The other side of <see cref="Partner"/>: <c>serve-boards floor DATABASE</c> or <c>serve-boards product DATABASE SEATS-FILE SEATS OPTIONS TICKS</c>. Both show a board
/// that moves when they are told to, or with the votes that come in.
/// </summary>
internal static class BoardServing
{
    public static Task RunAsync(string[] args) => args[1] == "floor" ? FloorAsync(args[2]) : ProductAsync(args[2], args[3], Number(args[4]), Number(args[5]), args[6]);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static async Task FloorAsync(string owner)
    {
        var ticks = new Ticks();
        await using var floor = await BroadcastFloor.StartAsync(owner, ticks);
        Obey(floor.Address, "-", ticks, floor.Move, voters => Task.Run(() => MoveOften(floor, voters)));
    }

    private static async Task ProductAsync(string owner, string seatsFile, int seats, int options, string ticksPerSecond)
    {
        await using var app = await ParticipationApp.StartAsync(
        [
            $"--ConnectionStrings:Participation={owner}",
            "--urls=http://127.0.0.1:0",
            "--Logging:LogLevel:Default=Warning",
            $"--Logging:LogLevel:{typeof(BoardTicker).FullName}=Trace",
            $"--Live:TicksPerSecond={ticksPerSecond}",
        ]);
        using var ticks = new Ticks();
        app.Web.Services.GetRequiredService<ILoggerFactory>().AddProvider(ticks);
        var poll = await Serving.OpenPollAsync(app.Web.Services, options, "approval");
        await File.WriteAllLinesAsync(seatsFile, Serving.Seats(app.Web.Services, seats));
        var board = app.Web.Services.GetRequiredService<PollBoards>().Find(poll.Id)!;
        var ballot = new BallotCast(poll.Id, 1, Choices.Of("p01", "p07", "p14"));
        Obey(app.Web.Urls.First(), poll.Code.Digits, ticks, () => board.Count(ballot, board.Sequence + 1), voters => FillAsync(app.Web.Services, board, ballot.Choices, voters));
    }

    /// <summary>Residents of eight wards have voted before anybody watches, so that there is something to show by ward.</summary>
    private static async Task FillAsync(IServiceProvider services, PollBoard board, Choices choices, int voters)
    {
        var desk = services.GetRequiredService<BallotDesk>();
        await Parallel.ForAsync(0, voters, async (i, stop) =>
            await desk.CastAsync(board.Current.Poll.Id, new(Guid.NewGuid()), new(1, choices, new Resident(new($"ward-{i % 8}"), null)), stop));
        while (board.View().Totals.Ballots < voters)
        {
            await Task.Delay(10);
        }
    }

    private static void MoveOften(BroadcastFloor floor, int times)
    {
        for (var i = 0; i < times; i++)
        {
            floor.Move();
        }
    }

    /// <summary>Until standard input ends. A board moves in memory, faster than it is shown: this is about showing it.</summary>
    private static void Obey(string address, string code, Ticks ticks, Action move, Func<int, Task> fill)
    {
        var moving = false;
        using var timer = new Timer(
            _ =>
            {
                if (Volatile.Read(ref moving))
                {
                    move();
                }
            },
            null,
            0,
            15);
        Console.WriteLine($"ready {address} {code}");
        while (Console.ReadLine() is { } order)
        {
            switch (order.Split(' '))
            {
                case ["start"]:
                    Volatile.Write(ref moving, true);
                    break;
                case ["stop"]:
                    Volatile.Write(ref moving, false);
                    break;
                case ["fill", var voters]:
                    fill(Number(voters)).GetAwaiter().GetResult();
                    break;
                case ["collect"]:
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                    break;
                case ["ticks", var file]:
                    ticks.Save(file);
                    break;
                default:
                    throw new ArgumentException($"No such order: {order}");
            }

            Console.WriteLine("done");
        }
    }
}
