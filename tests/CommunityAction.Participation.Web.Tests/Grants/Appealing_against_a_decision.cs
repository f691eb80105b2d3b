using System.Net;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Deadlines;
using CommunityAction.Participation.Web.Features.Decisions;
using CommunityAction.Participation.Web.Features.Mail;

namespace CommunityAction.Participation.Web.Tests.Grants;

public sealed class Appealing_against_a_decision(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task An_appeal_is_answered_by_somebody_else_and_decided_again()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A fund with appeals");
        var (ann, application) = await town.ApplyAsync("Ann Appeals", "Appeal Club", "Appeals for Millrace");
        var (oli, pat) = (await town.ArriveAsync("Oli Appeals", Role.Officer), await town.ArriveAsync("Pat Appeals", Role.Officer));
        var (decide, answer, read) = ($"/officer{application}/decision", $"/officer{application}/appeal", $"/grants/decisions/{application[^36..]}");
        await DecisionTown.SendAsync(oli, decide, town.Form("Declined"));

        (await DecisionTown.SendAsync(ann, $"{application}/appeal", ("ground", ""), ("text", ""))).ShouldContain("Choose what went wrong.");
        (await DecisionTown.SendAsync(ann, $"{application}/appeal", ("ground", "FactOverlooked"), ("text", "You missed page 2."))).ShouldBe($"{application}/decision");
        (await ann.Browser.GetStringAsync(application)).ShouldContain("We have your appeal.");
        (await DecisionTown.SendAsync(ann, $"{application}/appeal", ("ground", "FactOverlooked"), ("text", "Again."))).ShouldContain("There is an appeal against this decision already.");
        await Eventually.TrueAsync(async () => (await pat.Browser.GetStringAsync("/officer/grants/appeals")).Contains("Appeals for Millrace", StringComparison.Ordinal));
        (await pat.Browser.GetStringAsync(answer)).ShouldContain("You missed page 2.");
        (await (await _app.Client.GetAsync(read)).Content.ReadAsStringAsync()).ShouldNotContain("You missed page 2.");

        (await DecisionTown.SendAsync(oli, answer, ("answer", "uphold"), ("reason", "I agree with myself."))).ShouldContain("You took this decision. Somebody else has to answer the appeal.");
        (await DecisionTown.SendAsync(pat, answer, ("answer", "uphold"), ("reason", "Page 2 was missed."))).ShouldBe($"/officer{application}");
        (await DecisionTown.SendAsync(pat, answer, ("answer", "dismiss"), ("reason", "Or not."))).ShouldContain("No appeal waits for an answer.");
        (await oli.Browser.GetStringAsync(decide)).ShouldContain("An appeal was upheld.");
        (await DecisionTown.SendAsync(oli, decide, town.Form("Approved", ("reason", "We read page 2.")))).ShouldBe(read);

        var history = await ann.Browser.GetStringAsync(read);
        history.ShouldContain("Decision 1, which counts no more");
        history.ShouldContain("Page 2 was missed.");
        history.ShouldContain("We read page 2.");
        (await town.MoneyAsync()).Free.ShouldBe(38_000_00);
        (await oli.Browser.GetStringAsync("/officer/grants/appeals")).ShouldNotContain("Appeals for Millrace");
    }

    [PostgresFact]
    public async Task An_appeal_is_too_late_from_the_moment_on_and_nobody_elses_business()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A fund without appeals");
        var (ann, application) = await town.ApplyAsync("Ann Late", "Late Club", "Lateness for Millrace");
        var (ben, _) = await town.ApplyAsync("Ben Nosy", "Nosy Club", "Noses for Millrace");
        await town.Desk.OfficerAsync($"/officer{application}/decision", town.Form("Declined", ("days", "0"), ("feedback", "Secret feedback.")));

        (await DecisionTown.SendAsync(ann, $"{application}/appeal", ("ground", "FactOverlooked"), ("text", "Too late."))).ShouldContain("The time to appeal ended");
        (await ann.Browser.GetAsync($"{application}/appeal")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await ben.Browser.GetAsync($"{application}/decision")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ben.PostAsync($"{application}/appeal", ("ground", "FactOverlooked"), ("text", "Not mine."))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [PostgresFact]
    public async Task The_group_and_the_officers_get_letters_and_the_desk_shows_what_waits()
    {
        using var town = await DecisionTown.SettleAsync(_app, "A fund that writes");
        var (ann, application) = await town.ApplyAsync("Ann Letters", "Letter Club", "Letters for Millrace");
        var oli = await town.ArriveAsync("Oli Letters", Role.Officer);
        await DecisionTown.SendAsync(oli, $"/officer{application}/decision", town.Form("PartFunded", ("amount", "1600"), ("reason", "Marmot reasons."), ("feedback", "Otter feedback.")));

        await Eventually.TrueAsync(async () => (await LettersAsync(application)).Count == 1);
        var decided = (await LettersAsync(application)).Single();
        var said = string.Join(" ", decided.Body.Select(part => part.ToString()));
        said.ShouldContain("£1,600 of the £2,000 asked for");
        said.ShouldContain("Marmot reasons.");
        said.ShouldNotContain("Otter");
        (await decided.To!(default)).Select(recipient => recipient.Person).ShouldBe([ann.Person]);

        await DecisionTown.SendAsync(ann, $"{application}/appeal", ("ground", "RulesNotFollowed"), ("text", "The rules."));
        await Eventually.TrueAsync(async () => (await LettersAsync(application)).Count == 3);
        var waits = (await LettersAsync(application)).Single(letter => letter.Name.StartsWith("grant-appeal-waits", StringComparison.Ordinal));
        (await waits.To!(default)).Select(recipient => recipient.Person).ShouldContain(oli.Person);
        (await _app.Get<IEnumerable<IDueWork>>().OfType<DecisionsDue>().Single().ReadAsync()).ShouldContain(item => item.What == "Answer this appeal" && item.Path == $"/officer{application}/appeal");
    }

    private async Task<IReadOnlyList<LetterRound>> LettersAsync(string application) =>
        [.. (await _app.Get<IEnumerable<IWritesToMany>>().OfType<DecisionLetters>().Single().DueAsync()).Where(letter => letter.Name.Contains(application[^36..], StringComparison.Ordinal))];
}
