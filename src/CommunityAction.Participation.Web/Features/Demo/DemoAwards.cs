using System.Globalization;
using System.Text.Json;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Awards;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>
/// Offers and pays the demo's awards as its content says, by the commands that officers and groups send: one waits for an answer, one is paid in part, one is all paid, and one is over. Days on which something was
/// paid are the content's; everything else happens when the demo is made.
/// </summary>
public sealed class DemoAwards(AwardDesk desk, AwardFiles files, IDatabaseClock clock)
{
    private static readonly TimeSpan ToAnswer = TimeSpan.FromDays(28);
    private static readonly TimeSpan NextPayment = TimeSpan.FromDays(10);

    public async Task SeedAsync(CancellationToken cancel)
    {
        var content = DemoContent.Read("funds.json");
        var contacts = content.GetProperty("applications").EnumerateArray().ToDictionary(entry => entry.Text("key"), entry => entry.Text("leadContact"));
        foreach (var entry in content.GetProperty("awards").EnumerateArray())
        {
            if (await files.OfAsync(DemoGrants.ApplicationOf(entry.Text("application")), cancel) is { Award.Status: AwardStatus.None } file)
            {
                await AwardAsync(entry, file, contacts[entry.Text("application")], cancel);
            }
        }
    }

    private async Task AwardAsync(JsonElement entry, AwardFile file, string contact, CancellationToken cancel)
    {
        var (planner, checker) = (Officer(entry.Text("bankDetailsEditedBy")), Officer(entry.Text("bankDetailsVerifiedBy")));
        Accept(await desk.OfferAsync(file, clock.Now + ToAnswer, planner, cancel));
        if (entry.Text("status") == "offered")
        {
            return;
        }

        var (award, person) = (file.Id, DemoPeople.IdOf(contact));
        var member = new Caller($"{Roles.Resident}:{person}", Guid.CreateVersion7());
        file = (await files.FindAsync(award, cancel))!;
        Accept(await desk.AnswerAsync(file, new(award, true, person), member, cancel));
        await SendAsync(new SignAgreement(award, file.Terms.Version, person), member, cancel);
        Accept(await desk.ChangeBankAsync(file, AccountOf(entry), Anew(planner), cancel));
        await SendAsync(new VerifyBankDetails(award, 1, checker.Actor), checker, cancel);
        for (var condition = 1; condition <= file.Conditions.Count; condition++)
        {
            await SendAsync(new MeetCondition(award, condition, checker.Actor), checker, cancel);
        }

        var payments = entry.GetProperty("payments").EnumerateArray().Select(payment => (On: Day(payment.Text("at")), Pence: payment.GetProperty("pounds").GetInt64() * 100)).ToList();
        for (var number = 1; number <= payments.Count; number++)
        {
            var (on, pence) = payments[number - 1];
            await SendAsync(new SchedulePayment(award, pence, on, planner.Actor), planner, cancel);
            await SendAsync(new ApprovePayment(award, number, checker.Actor), checker, cancel);
            await SendAsync(new RecordPayment(award, number, PaymentNews.Made, on), planner, cancel);
        }

        if (file.Award.Pence - payments.Sum(payment => payment.Pence) is > 0 and var open)
        {
            await SendAsync(new SchedulePayment(award, open, DateOnly.FromDateTime(Moments.ToLondon(clock.Now + NextPayment)), planner.Actor), planner, cancel);
        }

        await EndAsync(entry, file, planner, cancel);
    }

    private async Task EndAsync(JsonElement entry, AwardFile file, Caller planner, CancellationToken cancel)
    {
        if (entry.TryGetProperty("underspendReturnedPounds", out var unspent) && unspent.GetInt64() > 0)
        {
            Accept(await desk.ReturnUnderspendAsync(file.Id, unspent.GetInt64() * 100, Anew(planner), cancel));
        }

        if (entry.Text("status") == "closed")
        {
            await SendAsync(new CloseGrant(file.Id), planner, cancel);
        }
    }

    private async Task SendAsync(IAwardCommand command, Caller caller, CancellationToken cancel) => Accept(await desk.SendAsync(command, Anew(caller), cancel));

    private static Caller Anew(Caller caller) => caller with { CommandId = Guid.CreateVersion7() };

    /// <summary>Of a bank that does not exist.</summary>
    private static BankAccount AccountOf(JsonElement entry) => new($"Group account {entry.Text("group")}", "990000", entry.GetProperty("awardedPounds").GetInt64().ToString("D8", CultureInfo.InvariantCulture));

    private static Caller Officer(string key) => new($"{Roles.Officer}:{DemoPeople.IdOf(key)}", Guid.CreateVersion7());

    private DateOnly Day(string offset) => DateOnly.FromDateTime(Moments.ToLondon(clock.Now + DemoGrants.After(offset)));

    private static void Accept(CommandReply reply)
    {
        if (reply.Refusal is { } refusal)
        {
            throw new InvalidDataException($"The demo's content was refused: {refusal}");
        }
    }
}
