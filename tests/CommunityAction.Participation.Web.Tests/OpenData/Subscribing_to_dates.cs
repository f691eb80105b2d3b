using System.Text;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Calendar;

namespace CommunityAction.Participation.Web.Tests.OpenData;

public sealed partial class Subscribing_to_dates(OpenTown town) : IClassFixture<OpenTown>
{
    private static readonly CalendarEntry Entry = new(
        "poll-1-opens", new(2026, 7, 1, 10, 0, 0, TimeSpan.FromHours(1)), "Voting opens; trees, \\benches", "One\r\ntwo\u0007", new("https://take-part.example/p/1"),
        new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero), 3);

    [Fact]
    public void What_is_special_is_escaped_and_moments_are_in_UTC()
    {
        var text = Encoding.UTF8.GetString(ICalendar.Of("A, b", [Entry]));

        text.ShouldContain("\r\nSUMMARY:Voting opens\\; trees\\, \\\\benches\r\n");
        text.ShouldContain("\r\nDESCRIPTION:One\\ntwo\r\n");
        text.ShouldContain("\r\nDTSTART:20260701T090000Z\r\n");
        text.ShouldContain("\r\nSEQUENCE:3\r\n");
        text.ShouldContain("\r\nNAME:A\\, b\r\n");
        ICalendar.Of("A", [Entry with { IsCancelled = true }]).ShouldBe(Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(ICalendar.Of("A", [Entry])).Replace("STATUS:CONFIRMED", "STATUS:CANCELLED", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("🌳")]
    public void A_long_line_is_folded_and_no_letter_is_cut(string letter)
    {
        var summary = string.Concat(Enumerable.Repeat(letter, 300));
        var bytes = ICalendar.Of("A", [Entry with { Summary = summary }]);
        var text = Encoding.UTF8.GetString(bytes);

        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.ShouldNotContain("\ufffd");
        text.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("SUMMARY:" + summary + "\r\n");
    }

    [PostgresFact]
    public async Task A_vote_opens_and_closes_in_it_and_moves_when_the_vote_does()
    {
        var poll = await town.App.DraftPollAsync(Papers.Single() with { Title = "Moved", OpensAt = DateTimeOffset.UtcNow.AddDays(1), ClosesAt = DateTimeOffset.UtcNow.AddDays(2) });
        var before = await EntryAsync($"poll-{poll.Id}-closes");
        await town.App.SendAsync(new VoidPoll(poll.Id, "Not needed."));
        await Eventually.TrueAsync(async () => (await EntryAsync($"poll-{poll.Id}-closes")).Contains("STATUS:CANCELLED", StringComparison.Ordinal));
        var after = await EntryAsync($"poll-{poll.Id}-closes");

        before.ShouldContain("SUMMARY:Voting closes: Moved");
        before.ShouldContain("STATUS:CONFIRMED");
        Sequence(after).ShouldBeGreaterThan(Sequence(before));
        Uid().Match(after).Value.ShouldBe(Uid().Match(before).Value);
    }

    [PostgresFact]
    public async Task A_programme_has_a_calendar_of_its_own_and_one_is_found_from_its_page()
    {
        var all = await ReadAsync("/calendar.ics");
        var own = await ReadAsync($"/programmes/{town.Town.Programme}/calendar.ics");

        all.ShouldContain($"UID:programme-{town.Town.Programme}-ends@participation");
        all.ShouldContain($"UID:poll-{town.Hidden.Id}-opens@participation");
        own.ShouldContain($"UID:poll-{town.Open.Id}-opens@participation");
        own.ShouldNotContain($"{town.Hidden.Id}");
        new[] { all, own }.ShouldAllBe(calendar => !calendar.Contains($"{town.Rehearsal.Id}") && !calendar.Contains($"{town.Private}"));
        (await town.App.Client.GetStringAsync($"/programmes/{town.Town.Programme}")).ShouldContain("/calendar.ics");
        (await town.App.Client.GetAsync($"/programmes/{Guid.NewGuid()}/calendar.ics")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [PostgresFact]
    public async Task An_answer_that_is_owed_is_due_in_it()
    {
        var proposal = town.Public[1];
        await town.Town.SupportAsync(proposal, Enumerable.Range(0, 3).Select(_ => ProposalTown.Somebody()));

        await Eventually.TrueAsync(async () => (await ReadAsync("/calendar.ics")).Contains($"UID:proposal-{proposal}-answer@participation", StringComparison.Ordinal));
        (await EntryAsync($"proposal-{proposal}-answer")).ShouldContain("Trees in Kiln Lane");
    }

    private static int Sequence(string entry) => int.Parse(Number().Match(entry).Groups[1].Value, null);

    private async Task<string> EntryAsync(string id) => (await ReadAsync("/calendar.ics")).Split("BEGIN:VEVENT").Single(entry => entry.Contains(id + "@", StringComparison.Ordinal));

    private async Task<string> ReadAsync(string address)
    {
        using var answer = await town.App.Client.GetAsync(address);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        return (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("SEQUENCE:([0-9]+)")]
    private static partial Regex Number();

    [GeneratedRegex("UID:[^\\s]+")]
    private static partial Regex Uid();
}
