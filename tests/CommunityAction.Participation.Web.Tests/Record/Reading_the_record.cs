using System.Net;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Record;

namespace CommunityAction.Participation.Web.Tests.Record;

public sealed class Reading_the_record(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;
    private readonly RecordRoom _record = new(fixture.App);

    [PostgresFact]
    public async Task A_vote_is_public_from_its_opening_and_its_ballots_are_never_in_it()
    {
        var draft = await DraftAsync();
        (await _record.ReadAsync(RecordViewer.Public, new() { About = draft.Id.Value })).ShouldBeEmpty();
        (await _record.ReadAsync(RecordRoom.Officer, new() { About = draft.Id.Value })).ShouldBe(["The rules of a vote were written"]);

        var poll = await _app.OpenPollAsync(Papers.Approval());
        var about = new RecordFilter { About = poll.Id.Value };
        await _app.CastAsync(poll, Papers.Approval().Options[0].Key);
        await _app.CloseAsync(poll);

        (await _record.ReadAsync(RecordViewer.Public, about)).ShouldBe(["The result was declared: 1 ballot", "Voting was closed before its time", "Voting opened"]);
        (await _record.ReadAsync(RecordRoom.Officer, about)).ShouldNotContain(sentence => sentence.Contains("cast", StringComparison.OrdinalIgnoreCase));
        var ballot = (long)(await Sql.ScalarAsync(_app.Databases.Owner, $"select seq_id from participation.mt_events where type = 'polls.ballot-cast.v1' and data ->> 'poll' = '{poll.Id}'"))!;
        (await _app.Officer.GetAsync($"/record/{ballot}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [PostgresFact]
    public async Task A_rehearsal_is_for_officers()
    {
        var poll = await DraftAsync();
        var rehearsal = await _app.OpenPollAsync(Papers.Approval() with { Rehearses = poll.Id });
        var about = new RecordFilter { About = rehearsal.Id.Value };

        (await _record.ReadAsync(RecordViewer.Public, about)).ShouldBeEmpty();
        (await _record.ReadAsync(RecordRoom.Officer, about)).ShouldBe(["Voting opened", "The rules of a vote were written"]);
    }

    [PostgresFact]
    public async Task A_proposal_is_public_from_its_acceptance_and_what_insults_never_is()
    {
        var town = await ProposalTown.FoundAsync(_app);
        var author = ProposalTown.Somebody();
        var (kept, refused) = (await town.SubmitAsync(author), await town.SubmitAsync(author));
        await town.SendAsync(new RefuseProposal(refused, RefusalReason.AgainstTheRules, await town.SayAsync("It names people.")));
        (await _record.ReadAsync(RecordViewer.Public, About(kept))).ShouldBeEmpty();

        await town.SendAsync(new AcceptProposal(kept, 3, 28, null));
        (await _record.ReadAsync(RecordViewer.Public, About(kept))).ShouldBe(["Checked by the council: people can back it. It needs 3 people", "Handed in"]);
        (await _record.ReadAsync(RecordViewer.Public, About(refused))).ShouldBeEmpty();
        (await _record.ReadAsync(RecordRoom.Officer, About(refused))).ShouldBe(["Refused by the council", "Handed in"]);
        (await _record.ReadAsync(RecordRoom.Own(author), About(refused))).ShouldBe(["Refused by the council", "Handed in", "A draft was saved"]);
    }

    [PostgresFact]
    public async Task Moderation_is_for_officers_and_a_removed_comment_for_its_author_too()
    {
        var town = await ProposalTown.FoundAsync(_app);
        var (author, reporter) = (ProposalTown.Somebody(), ProposalTown.Somebody());
        var proposal = await town.PublishAsync(ProposalTown.Somebody());
        var comment = await town.CommentAsync(proposal, author, "Rubbish.");
        await town.SendAsync(new ReportComment(comment, reporter, ReportReason.Insulting));
        await town.SendAsync(new HideComment(comment, ReportReason.Insulting));

        const string Removed = "A comment was removed from the page: It insults or threatens somebody";
        (await _record.ReadAsync(RecordViewer.Public, About(proposal)))[0].ShouldBe("A comment was written");
        (await _record.ReadAsync(RecordRoom.Officer, About(proposal))).Take(3).ShouldBe([Removed, "A comment was reported: It insults or threatens somebody", "A comment was written"]);
        (await _record.ReadAsync(RecordRoom.Own(author))).ShouldBe([Removed, "A comment was written"]);
    }

    [PostgresFact]
    public async Task Who_backs_what_is_in_nobodys_record_but_their_own()
    {
        var town = await ProposalTown.FoundAsync(_app);
        var backer = ProposalTown.Somebody();
        var proposal = await town.PublishAsync(ProposalTown.Somebody(), target: 50);
        await town.SupportAsync(proposal, backer);

        (await _record.ReadAsync(RecordRoom.Own(backer))).ShouldContain("Backed");
        foreach (var viewer in new[] { RecordViewer.Public, RecordRoom.Officer, RecordRoom.Administrator })
        {
            (await _record.ReadAsync(viewer, About(proposal))).ShouldNotContain("Backed");
        }
    }

    [PostgresFact]
    public async Task The_public_reads_roles_and_officers_read_names()
    {
        using var officer = await Neighbour.ArriveAsync(_app, "Harriet Dunmore", null, Role.Officer);
        using var resident = await Neighbour.ArriveAsync(_app, "Margaret Ollerton");
        var poll = await _app.OpenPollAsync(Papers.Approval());
        (await _app.Get<CommandRunner>().RunAsync(new VoidPoll(poll.Id, "Wrong"), new($"officer:{officer.Person}", Guid.NewGuid()))).Refusal.ShouldBeNull();
        await _record.CaughtUpAsync();

        var address = $"/record?about={poll.Id}";
        (await _app.Client.GetStringAsync(address)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("An officer"),
            page => page.ShouldNotContain("Dunmore"));
        (await resident.Browser.GetStringAsync(address)).ShouldNotContain("Dunmore");
        (await officer.Browser.GetStringAsync(address)).ShouldContain("Harriet Dunmore");
        (await _app.Client.GetStringAsync("/record.csv?about=" + poll.Id)).ShouldNotContain("Dunmore");
        (await officer.Browser.GetStringAsync("/record.csv?about=" + poll.Id)).ShouldContain("Harriet Dunmore");
        (await officer.Browser.GetStringAsync("/record.atom?about=" + poll.Id)).ShouldNotContain("Dunmore");
    }

    [PostgresFact]
    public async Task What_happened_to_peoples_records_is_for_administrators()
    {
        using var councillor = await Neighbour.ArriveAsync(_app, "Harriet Dunmore", null, Role.Councillor);
        var people = new RecordFilter { About = councillor.Person.Value };

        (await _record.ReadAsync(RecordViewer.Public, people)).ShouldBeEmpty();
        (await _record.ReadAsync(RecordRoom.Officer, people)).ShouldBeEmpty();
        (await _record.ReadAsync(RecordRoom.Administrator, people)).ShouldBe(["Councillor given"]);
        (await _record.ReadAsync(RecordRoom.Own(councillor.Person))).ShouldBe(["Councillor given", "Registered"]);
    }

    [PostgresFact]
    public async Task An_entry_that_is_none_of_their_business_is_not_there_for_them()
    {
        var poll = await DraftAsync();
        var draft = (await _record.EntriesAsync(RecordRoom.Officer, new() { About = poll.Id.Value })).Single();

        (await _app.Client.GetAsync(draft.Path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _app.Officer.GetAsync(draft.Path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _app.Client.GetAsync("/record/999999999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _app.Client.GetAsync("/record/0")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [PostgresFact]
    public async Task Two_records_of_one_person_become_one()
    {
        var town = await ProposalTown.FoundAsync(_app);
        using var kept = await Neighbour.ArriveAsync(_app, "Ann");
        using var other = await Neighbour.ArriveAsync(_app, "Ann again");
        await town.WriteAsync(other.Person);
        await town.SendAsync(new MergePerson(other.Person, kept.Person, MergeReason.Asked));

        (await _record.ReadAsync(RecordRoom.Own(kept.Person))).ShouldContain("A draft was saved");
        (await _record.ReadAsync(RecordRoom.Own(other.Person))).ShouldBeEmpty();
    }

    /// <summary>Opens tomorrow.</summary>
    private Task<Poll> DraftAsync() => _app.DraftPollAsync(Papers.Approval(closesIn: TimeSpan.FromDays(2)) with { OpensAt = DateTimeOffset.UtcNow.AddDays(1) });

    private static RecordFilter About(ProposalId proposal) => new() { About = proposal.Value };
}
