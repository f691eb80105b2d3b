using System.Net;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;
using CommunityAction.Participation.Web.Features.People;

namespace CommunityAction.Participation.Web.Tests.People;

/// <summary>A resident's way in, form by form, with the letters read from the mailbox.</summary>
public sealed partial class Signing_in_by_email(MailedApp fixture) : IClassFixture<MailedApp>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task Somebody_new_gets_a_code_says_who_they_are_and_is_in()
    {
        using var phone = new Phone(_app);
        var email = Fresh();

        await phone.AskAsync(email);
        (await phone.SendAsync(("code", (await LetterAsync(email)).Code))).ShouldBe("/sign-in/who");
        (await phone.PostAsync("/sign-in/who?handler=Join", ("name", "Margaret Ollerton"))).ShouldBe("/account");

        (await phone.PageAsync("/account")).ShouldContain("Margaret Ollerton");
    }

    [PostgresFact]
    public async Task Who_is_known_goes_straight_to_where_they_were_going()
    {
        using var resident = await Neighbour.ArriveAsync(_app, "Idris Pemberton");
        using var phone = new Phone(_app);

        (await phone.GetAsync("/account/profile")).ShouldBe("/sign-in?returnUrl=%2Faccount%2Fprofile");
        await phone.AskAsync(resident.Email, "/account/profile");
        (await phone.SendAsync(("code", (await LetterAsync(resident.Email)).Code))).ShouldBe("/account/profile");
    }

    [PostgresTheory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task Nobody_is_sent_to_another_site(string returnUrl)
    {
        using var resident = await Neighbour.ArriveAsync(_app, "Hoda Farouk");
        using var phone = new Phone(_app);

        await phone.AskAsync(resident.Email, returnUrl);

        (await phone.SendAsync(("code", (await LetterAsync(resident.Email)).Code))).ShouldBe("/account");
    }

    [PostgresFact]
    public async Task A_scanner_that_opens_the_link_uses_nothing_up_and_the_button_works_on_another_device()
    {
        using var resident = await Neighbour.ArriveAsync(_app, "Callum Reddish");
        using var phone = new Phone(_app);
        using var tablet = new Phone(_app);
        await phone.AskAsync(resident.Email);
        var link = (await LetterAsync(resident.Email)).Link;

        (await _app.Client.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _app.Client.SendAsync(new(HttpMethod.Head, link))).Headers.Contains("Set-Cookie").ShouldBeFalse();

        (await tablet.PostAsync(link)).ShouldBe("/account");
        (await tablet.PageAsync("/account")).ShouldContain("Callum Reddish");
    }

    [PostgresFact]
    public async Task A_letter_lets_in_once_whether_by_its_link_or_by_its_code()
    {
        using var resident = await Neighbour.ArriveAsync(_app, "Beatriz Nogueira");
        using var phone = new Phone(_app);
        using var other = new Phone(_app);
        await phone.AskAsync(resident.Email);
        var letter = await LetterAsync(resident.Email);

        (await other.PostAsync(letter.Link)).ShouldBe("/account");

        (await phone.SendAsync(("code", letter.Code))).ShouldBe("422");
        (await phone.PostAsync(letter.Link)).ShouldBe("404");
    }

    [PostgresFact]
    public async Task Twenty_who_redeem_one_code_at_once_are_one()
    {
        using var resident = await Neighbour.ArriveAsync(_app, "Tom Askwith");
        var request = (await _app.Get<SignInRequests>().AskAsync(EmailAddress.Parse(resident.Email)!, null, "", default))!;

        var guesses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _app.Get<SignInRequests>().GuessAsync(request.Id, request.Code, default)));

        guesses.Count(guess => guess?.Proven is not null).ShouldBe(1);
    }

    [PostgresFact]
    public async Task After_five_wrong_guesses_the_code_is_dead_and_the_link_is_not()
    {
        using var resident = await Neighbour.ArriveAsync(_app, "Eunice Adjei");
        using var phone = new Phone(_app);
        await phone.AskAsync(resident.Email);
        var letter = await LetterAsync(resident.Email);
        var wrong = letter.Code == "000000" ? "000001" : "000000";

        for (var guess = 1; guess <= SignInRequests.MostGuesses; guess++)
        {
            (await phone.SendAsync(("code", wrong))).ShouldBe("422");
        }

        (await phone.SendAsync(("code", letter.Code))).ShouldBe("422");
        (await phone.PostAsync(letter.Link)).ShouldBe("/account");
    }

    [PostgresFact]
    public async Task After_ten_minutes_neither_works()
    {
        using var resident = await Neighbour.ArriveAsync(_app, "Farah Qazimi");
        using var phone = new Phone(_app);
        await phone.AskAsync(resident.Email);
        var letter = await LetterAsync(resident.Email);
        await Sql.ScalarAsync(_app.Databases.Owner, "update participation.sign_in_requests set requested_at = requested_at - interval '10 minutes'");

        (await phone.SendAsync(("code", letter.Code))).ShouldBe("422");
        (await _app.Client.GetAsync(letter.Link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await phone.PostAsync(letter.Link)).ShouldBe("404");
    }

    [PostgresFact]
    public async Task A_stranger_and_a_resident_are_answered_alike()
    {
        using var resident = await Neighbour.ArriveAsync(_app, "Danny Winterbourne");
        using var phone = new Phone(_app);
        var stranger = Fresh();

        var known = Request().Replace(await phone.AskPageAsync(resident.Email), "");
        var unknown = Request().Replace(await phone.AskPageAsync(stranger), "");

        unknown.ShouldBe(known);
        Figures().Replace((await LetterAsync(stranger)).Text, "").ShouldBe(Figures().Replace((await LetterAsync(resident.Email)).Text, ""));
    }

    [PostgresFact]
    public async Task An_alias_is_no_second_person_and_the_letter_goes_to_the_address_on_file()
    {
        using var phone = new Phone(_app);
        var email = Fresh();
        await phone.JoinAsync(email, "Lucia Marchetti", this);
        using var again = new Phone(_app);

        await again.AskAsync(email.Replace("@", "+second@", StringComparison.Ordinal));

        (await again.SendAsync(("code", (await LetterAsync(email, 2)).Code))).ShouldBe("/account");
        (await again.PageAsync("/account")).ShouldContain("Lucia Marchetti");
    }

    [PostgresFact]
    public async Task Two_people_share_an_address_and_say_who_they_are()
    {
        using var phone = new Phone(_app);
        var email = Fresh();
        await phone.JoinAsync(email, "Ada Fenn", this);
        (await phone.PostAsync("/account?handler=Switch")).ShouldBe("/sign-in/who");
        (await phone.PostAsync("/sign-in/who?handler=Join", ("name", "Bill Fenn"))).ShouldBe("/account");
        (await phone.PageAsync("/account")).ShouldContain("Bill Fenn");

        using var tablet = new Phone(_app);
        await tablet.AskAsync(email);
        (await tablet.SendAsync(("code", (await LetterAsync(email, 2)).Code))).ShouldBe("/sign-in/who");
        var who = await tablet.PageAsync("/sign-in/who");
        var ada = Regex.Match(who, """value="([0-9a-f-]{36})">\s*<label[^>]*>Ada Fenn""").Groups[1].Value;
        (await tablet.PostAsync("/sign-in/who?handler=Pick", ("person", ada))).ShouldBe("/account");
        (await tablet.PageAsync("/account")).ShouldContain("Ada Fenn");
    }

    [PostgresFact]
    public async Task Nobody_becomes_somebody_at_another_address()
    {
        using var victim = await Neighbour.ArriveAsync(_app, "Victoria Plum");
        using var phone = new Phone(_app);
        var email = Fresh();
        await phone.AskAsync(email);
        await phone.SendAsync(("code", (await LetterAsync(email)).Code));

        (await phone.PostAsync("/sign-in/who?handler=Pick", ("person", $"{victim.Person}"))).ShouldBe("422");
        (await phone.PostAsync("/sign-in/who?handler=Join", ("name", "Mallory"), ("commandId", $"{victim.Person}"), ("person", $"{victim.Person}"))).ShouldBe("/account");
        (await phone.PageAsync("/account")).ShouldContain("Mallory");
        (await phone.PageAsync("/account")).ShouldNotContain("Victoria Plum");
    }

    [PostgresFact]
    public async Task A_form_that_is_sent_twice_registers_one_person()
    {
        using var phone = new Phone(_app);
        var email = Fresh();
        await phone.AskAsync(email);
        await phone.SendAsync(("code", (await LetterAsync(email)).Code));
        var cookies = phone.Cookies;
        using var second = new Phone(_app, cookies);

        await Task.WhenAll(phone.PostAsync("/sign-in/who?handler=Join", ("name", "Once")), second.PostAsync("/sign-in/who?handler=Join", ("name", "Once")));

        (await Sql.ScalarAsync(_app.Databases.Owner, $"select count(*) from participation.accounts where email_key = '{email}'")).ShouldBe(1L);
    }

    [PostgresFact]
    public async Task Without_a_code_nobody_says_who_they_are()
    {
        using var phone = new Phone(_app);
        (await phone.GetAsync("/sign-in/who")).ShouldBe("/sign-in");
        (await phone.PostAsync("/sign-in/who?handler=Join", ("name", "Nobody"))).ShouldBe("/sign-in");
    }

    [PostgresFact]
    public async Task An_address_is_sent_five_letters_in_a_quarter_of_an_hour_and_then_none()
    {
        using var phone = new Phone(_app);
        var email = Fresh();
        for (var letter = 1; letter <= 5; letter++)
        {
            (await phone.AskAsync(email)).ShouldStartWith("/sign-in/code");
        }

        (await phone.AskAsync(email)).ShouldBe("429");
        (await phone.AskAsync(email.Replace("@", "+more@", StringComparison.Ordinal))).ShouldBe("429");
        await LetterAsync(email, 5);
    }

    [PostgresFact]
    public async Task Fifty_who_ask_for_one_address_at_once_get_five_letters()
    {
        var address = EmailAddress.Parse(Fresh())!;
        var asked = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _app.Get<SignInRequests>().AskAsync(address, null, "", default)));
        asked.Count(request => request is not null).ShouldBe(5);
    }

    [PostgresFact]
    public async Task Signing_in_starts_a_session_of_its_own()
    {
        using var resident = await Neighbour.ArriveAsync(_app, "Rosa Tarn");
        using var again = await Neighbour.SignInAsync(_app, resident.Person, resident.Email);
        again.Cookie.ShouldNotBe(resident.Cookie);
    }

    [PostgresFact]
    public async Task Another_site_cannot_ask_or_sign_in_for_somebody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([new("email", Fresh())]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        (await _app.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    internal async Task<SentLetter> LetterAsync(string email, int number = 1)
    {
        var mailbox = _app.Get<DevelopmentMailbox>();
        await Eventually.TrueAsync(() => mailbox.Mails.Count(mail => mail.Mail.To == email) >= number);
        var text = mailbox.Mails.Where(mail => mail.Mail.To == email).First().Mail.Text;
        return new(CodeIn().Match(text).Value.Replace(" ", "", StringComparison.Ordinal), LinkIn().Match(text).Value, text);
    }

    private static string Fresh() => $"{Guid.NewGuid():N}@example.org";

    [GeneratedRegex(@"(?<=^ {4})\d{3} \d{3}", RegexOptions.Multiline)]
    private static partial Regex CodeIn();

    [GeneratedRegex(@"/sign-in/link/\S+")]
    private static partial Regex LinkIn();

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Request();

    [GeneratedRegex(@"\d{3} \d{3}|link/\S+")]
    private static partial Regex Figures();
}

public sealed record SentLetter(string Code, string Link, string Text);
