using System.Xml.Linq;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Record;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Tests.Record;

public sealed class Finding_entries(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private readonly TestApp _app = fixture.App;
    private readonly RecordRoom _record = new(fixture.App);

    [PostgresFact]
    public async Task Filters_narrow_it_one_by_one_and_together()
    {
        var town = await ProposalTown.FoundAsync(_app);
        await town.PublishAsync(ProposalTown.Somebody(), "A weir walk");
        var poll = await _app.OpenPollAsync(Papers.Approval() with { Programme = town.Programme });
        await _app.SendAsync(new VoidPoll(poll.Id, "The costs were wrong"));
        const string Stopped = "The vote was stopped and does not count: The costs were wrong";
        var today = DateOnly.FromDateTime(Moments.ToLondon(DateTimeOffset.UtcNow).Date);
        var programme = new RecordFilter { About = town.Programme.Value };

        (await ReadAsync(programme)).Where(sentence => !sentence.StartsWith("The phase", StringComparison.Ordinal)).ShouldBe( // whose sweep may not have come yet
            [Stopped, "Voting opened", "Checked by the council: people can back it. It needs 3 people", "Handed in", "A programme was published"]);
        (await ReadAsync(programme with { Area = "polls" })).ShouldBe([Stopped, "Voting opened"]);
        (await ReadAsync(programme with { Kind = RecordKind.Decisions })).Count.ShouldBe(1);
        (await ReadAsync(programme with { Area = "polls", Kind = RecordKind.Decisions })).ShouldBeEmpty();
        (await ReadAsync(programme with { Search = "COSTS were" })).ShouldBe([Stopped]);
        (await ReadAsync(programme with { Search = "weir walk" })).Count.ShouldBe(2, "both entries of the proposal with this title");
        (await ReadAsync(programme with { Search = "100%" })).ShouldBeEmpty();
        (await ReadAsync(programme with { From = today, To = today, Area = "polls" })).Count.ShouldBe(2);
        (await ReadAsync(programme with { To = today.AddDays(-1) })).ShouldBeEmpty();
        (await ReadAsync(programme with { From = today.AddDays(1) })).ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task Pages_hold_every_entry_once_while_new_ones_come()
    {
        var programme = new ProgrammeId(Guid.CreateVersion7());
        var town = ProposalTown.In(_app, programme);
        await town.SendAsync(new DraftProgramme(
            programme, new("News only", "To read.", InvolvementLevel.Consultation, [], [], "Cabinet", "Section 101"),
            new([new(ProgrammePhase.Inform, DateTimeOffset.UtcNow.AddDays(1))], DateTimeOffset.UtcNow.AddDays(9))));
        await town.SendAsync(new PublishProgramme(programme));
        for (var n = 0; n < RecordFilter.PageSize + 5; n++)
        {
            await town.SendAsync(new PostUpdate(programme, UpdateKind.News, $"News {n}", "Text", null));
        }

        await _record.CaughtUpAsync();
        var filter = new RecordFilter { About = programme.Value };
        var first = await _app.Get<RecordList>().ReadAsync(filter, RecordViewer.Public);
        await town.SendAsync(new PostUpdate(programme, UpdateKind.News, "Meanwhile", "Text", null));
        await _record.CaughtUpAsync();
        var second = await _app.Get<RecordList>().ReadAsync(filter with { Before = first.Entries[^1].Position }, RecordViewer.Public);

        (first.HasOlder, first.Total, second.HasOlder).ShouldBe((true, RecordFilter.PageSize + 6, false));
        first.Entries.Concat(second.Entries).Select(entry => entry.Position).Distinct().Count().ShouldBe(RecordFilter.PageSize + 6);
    }

    [PostgresTheory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\"quoted\", with a comma")]
    public async Task The_table_holds_no_formula(string reason)
    {
        var poll = await _app.OpenPollAsync(Papers.Approval() with { Title = reason });
        await _app.SendAsync(new VoidPoll(poll.Id, reason));
        await _record.CaughtUpAsync();
        var table = await _app.Client.GetStringAsync($"/record.csv?about={poll.Id}");

        var cells = table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).SelectMany(row => row.Trim('\uFEFF').Split(',')).ToList();
        cells.ShouldNotContain(cell => cell.TrimStart('"').StartsWith('=') || cell.TrimStart('"').StartsWith('+') || cell.TrimStart('"').StartsWith('-') || cell.TrimStart('"').StartsWith('@'));
        table.ShouldContain(reason.Replace("\"", "\"\"", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task The_feed_is_Atom_and_follows_the_filter()
    {
        var poll = await _app.OpenPollAsync(Papers.Approval() with { Title = "Trees & <benches>" });
        await _app.SendAsync(new VoidPoll(poll.Id, "Wrong"));
        await _record.CaughtUpAsync();
        using var answer = await _app.Client.GetAsync($"/record.atom?about={poll.Id}&area=polls");
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        feed.Name.ShouldBe(Atom + "feed");
        foreach (var name in new[] { "id", "title", "updated", "author" })
        {
            feed.Elements(Atom + name).Count().ShouldBe(1, name);
        }

        var entries = feed.Elements(Atom + "entry").ToList();
        entries.Select(entry => (string)entry.Element(Atom + "title")!).ShouldBe(["The vote was stopped and does not count: Wrong – Trees & <benches>", "Voting opened – Trees & <benches>"]);
        entries.Select(entry => (string)entry.Element(Atom + "id")!).Distinct().Count().ShouldBe(2);
        entries.ShouldAllBe(entry => DateTimeOffset.Parse((string)entry.Element(Atom + "updated")!, System.Globalization.CultureInfo.InvariantCulture) <= DateTimeOffset.UtcNow.AddMinutes(1));
        (await _app.Client.GetAsync(new Uri((string)entries[0].Element(Atom + "id")!).PathAndQuery)).IsSuccessStatusCode.ShouldBeTrue("an entry's address stays");
        ((string)feed.Elements(Atom + "link").Single(link => (string)link.Attribute("rel")! == "self").Attribute("href")!).ShouldContain($"about={poll.Id}");
    }

    private Task<IReadOnlyList<string>> ReadAsync(RecordFilter filter) => _record.ReadAsync(RecordViewer.Public, filter);
}
