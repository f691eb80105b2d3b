using System.Net;
using System.Text.RegularExpressions;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Mail;

namespace CommunityAction.Participation.Web.Tests.People;

/// <summary>Whoever changes their address shows that the new one is theirs; the old one hears of it, and the log hears neither.</summary>
public sealed partial class Changing_ones_address(MailedApp fixture) : IClassFixture<MailedApp>
{
    private readonly TestApp _app = fixture.App;

    [PostgresFact]
    public async Task The_code_from_the_new_address_changes_it_and_the_old_address_is_told()
    {
        using var me = await Neighbour.ArriveAsync(_app, "Mabel Mover");
        var fresh = Fresh();

        (await EnterAsync(me, await AskAsync(me, fresh), await CodeAsync(fresh))).ShouldBe("/account?changed=email");

        (await me.Browser.GetStringAsync("/account")).ShouldContain(fresh);
        await Eventually.TrueAsync(() => LetterTo(me.Email)?.Contains("It was not you", StringComparison.OrdinalIgnoreCase) == true);
        LetterTo(me.Email)!.ShouldNotContain(fresh);
        using var again = await Neighbour.SignInAsync(_app, me.Person, fresh);
        (await again.Browser.GetStringAsync("/account")).ShouldContain("Mabel Mover");
        using var old = await Neighbour.SignInAsync(_app, me.Person, me.Email);
        old.Cookie.ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task The_link_does_it_too_once_and_only_where_they_are_signed_in()
    {
        using var me = await Neighbour.ArriveAsync(_app, "Linda Link");
        using var stranger = await Neighbour.ArriveAsync(_app, "Stan Stranger");
        var fresh = Fresh();
        await AskAsync(me, fresh);
        var link = await LinkAsync(fresh);

        (await _app.Client.GetAsync(link)).Headers.Location!.OriginalString.ShouldContain("/sign-in");
        (await stranger.PostAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await me.Browser.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await me.PostAsync(link)).Headers.Location!.OriginalString.ShouldBe("/account?changed=email");
        (await me.PostAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Browser.GetStringAsync("/account")).ShouldNotContain(fresh);
    }

    [PostgresFact]
    public async Task A_code_for_an_address_signs_nobody_in_and_a_code_to_sign_in_changes_no_address()
    {
        using var me = await Neighbour.ArriveAsync(_app, "Cross Code");
        using var phone = new Phone(_app);
        var fresh = Fresh();
        var request = await AskAsync(me, fresh);
        var code = await CodeAsync(fresh);

        (await phone.PostAsync("/sign-in/code", ("request", request), ("code", code))).ShouldBe("422");
        (await phone.GetAsync((await LinkAsync(fresh)).Replace("/account/email", "/sign-in", StringComparison.Ordinal))).ShouldBe("404");
        var signIn = await phone.AskAsync(me.Email);
        (await EnterAsync(me, signIn[^36..], await CodeAsync(me.Email))).ShouldBe("422");
        (await me.Browser.GetStringAsync("/account")).ShouldContain(me.Email);
    }

    [PostgresFact]
    public async Task An_address_that_somebody_uses_is_answered_like_any_other_and_can_be_shared()
    {
        using var me = await Neighbour.ArriveAsync(_app, "Sharon Sharer");
        using var other = await Neighbour.ArriveAsync(_app, "Otto Other");

        using var used = await me.PostAsync("/account/email", ("email", other.Email));
        using var unused = await me.PostAsync("/account/email", ("email", Fresh()));
        Plain(used).ShouldBe(Plain(unused));

        (await EnterAsync(me, used.Headers.Location!.OriginalString[^36..], await CodeAsync(other.Email))).ShouldBe("/account?changed=email");
        using var either = await Neighbour.SignInAsync(_app, me.Person, other.Email);
        var page = await either.Browser.GetStringAsync("/sign-in/who");
        page.ShouldContain("Sharon Sharer");
        page.ShouldContain("Otto Other");
    }

    [PostgresFact]
    public async Task Other_devices_are_signed_out_and_a_wrong_code_changes_nothing()
    {
        using var me = await Neighbour.ArriveAsync(_app, "Two Devices");
        using var tablet = await Neighbour.SignInAsync(_app, me.Person, me.Email);
        var fresh = Fresh();
        var request = await AskAsync(me, fresh);
        var code = await CodeAsync(fresh);

        (await EnterAsync(me, request, code == "000000" ? "000001" : "000000")).ShouldBe("422");
        (await tablet.Browser.GetStringAsync("/account")).ShouldContain(me.Email);
        await EnterAsync(me, request, code);

        (await tablet.Browser.GetAsync("/account")).Headers.Location!.OriginalString.ShouldContain("/sign-in");
    }

    [PostgresFact]
    public async Task The_log_says_that_it_was_changed_and_neither_address()
    {
        using var me = await Neighbour.ArriveAsync(_app, "Loretta Logged");
        var fresh = Fresh();
        await EnterAsync(me, await AskAsync(me, fresh), await CodeAsync(fresh));

        var log = (string)(await Sql.ScalarAsync(
            _app.Databases.Owner,
            $"select string_agg(type || data::text || coalesce(headers::text, ''), '') from participation.mt_events where stream_id = '{me.Person}'"))!;

        log.ShouldContain("people.address-changed.v1");
        log.ShouldNotContain("@");
    }

    [PostgresFact]
    public async Task Whom_no_letter_reached_is_written_to_again_at_the_new_address()
    {
        using var me = await Neighbour.ArriveAsync(_app, "Dora Deadbox");
        await _app.Get<DeadAddresses>().NoteAsync(me.Email, "550 5.1.1", default);
        (await Unreachable()).ShouldBe(1);
        var fresh = Fresh();

        await EnterAsync(me, await AskAsync(me, fresh), await CodeAsync(fresh));

        (await Unreachable()).ShouldBe(0);

        async Task<long> Unreachable() => (long)(await Sql.ScalarAsync(
            _app.Databases.Owner, $"select count(*) from participation.unreachable_people where person = '{me.Person}'"))!;
    }

    private static string Fresh() => $"{Guid.NewGuid():N}@example.org";

    /// <summary>The id of the request.</summary>
    private static async Task<string> AskAsync(Neighbour me, string email)
    {
        using var answer = await me.PostAsync("/account/email", ("email", email));
        return answer.Headers.Location!.OriginalString[^36..];
    }

    /// <summary>Where it leads, or the status.</summary>
    private static async Task<string> EnterAsync(Neighbour me, string request, string code)
    {
        using var answer = await me.PostAsync("/account/email/code", ("request", request), ("code", code));
        return answer.Headers.Location?.OriginalString ?? $"{(int)answer.StatusCode}";
    }

    private async Task<string> CodeAsync(string email) => (await FindAsync(email, CodeIn())).Replace(" ", "", StringComparison.Ordinal);

    private Task<string> LinkAsync(string email) => FindAsync(email, LinkIn());

    private async Task<string> FindAsync(string email, Regex what)
    {
        await Eventually.TrueAsync(() => LetterTo(email) is { } text && what.IsMatch(text));
        return what.Match(LetterTo(email)!).Value;
    }

    /// <summary>The newest.</summary>
    private string? LetterTo(string email) => _app.Get<DevelopmentMailbox>().Mails.FirstOrDefault(mail => mail.Mail.To == email)?.Mail.Text;

    /// <summary>All of an answer but what is random in it.</summary>
    private static string Plain(HttpResponseMessage answer) => $"{answer.StatusCode} {answer.Headers.Location!.OriginalString[..^36]}";

    [GeneratedRegex(@"(?<=^ {4})\d{3} \d{3}", RegexOptions.Multiline)]
    private static partial Regex CodeIn();

    [GeneratedRegex(@"/account/email/link/\S+")]
    private static partial Regex LinkIn();
}
