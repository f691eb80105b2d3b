using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Grants;
using CommunityAction.Participation.Domain.Grants.Applications;
using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Domain.Grants.Pots;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Grants;
using CommunityAction.Participation.Web.Features.Grants.Desk;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Wording;
using Microsoft.Extensions.Localization;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>Fills an empty product with three funds and what groups apply for, by the commands that officers and applicants send. The last round of each fund is open.</summary>
public sealed class DemoGrants(FundBook funds, LogMemory memory, ApplicationDesk desk, CommandRunner runner, IVault vault, IDatabaseClock clock, IStringLocalizer<Texts> texts)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StillOpen = TimeSpan.FromDays(5);

    /// <summary>Until the rounds that are decided have been closed.</summary>
    private static readonly TimeSpan StillTaken = TimeSpan.FromMinutes(5);

    /// <summary>The same at every start, so that what follows can refer to it.</summary>
    public static ApplicationId ApplicationOf(string key) => new(IdFrom("application:" + key));

    public static PotId PotOf(string key) => new(IdFrom("pot:" + key));

    public async Task SeedAsync(CancellationToken cancel)
    {
        if (funds.All.Any())
        {
            return;
        }

        var content = DemoContent.Read("funds.json");
        foreach (var fund in content.GetProperty("funds").EnumerateArray())
        {
            await FoundAsync(fund, cancel);
        }

        foreach (var entry in content.GetProperty("applications").EnumerateArray().Where(entry => funds.OfRound(RoundOf(entry.Text("round"))) is not null))
        {
            await ApplyAsync(entry, cancel);
        }
    }

    private async Task FoundAsync(JsonElement entry, CancellationToken cancel)
    {
        var fund = new FundId(IdFrom("fund:" + entry.Text("key")));
        var outline = new FundOutline(entry.Text("name"), entry.Text("summary"), "", Pounds(entry, "minAwardPounds"), Pounds(entry, "maxAwardPounds"));
        await SendAsync(new CreateFund(fund, new(KindOf(entry.Text("template")), outline, [.. Array(entry, "eligibility").Select(Eligibility)], Form(entry), CriteriaOf(entry), PlanOf(entry), [.. Array(entry, "terms").Select(term => term.GetString()!)])), cancel);
        foreach (var pot in Array(entry, "pots"))
        {
            var (id, restriction) = (PotOf(pot.Text("key")), Restriction(pot));
            await SendAsync(new AddPot(fund, new(id, pot.Text("name"), pot.Text("source"), restriction)), cancel);
            await SendAsync(new AllocateBudget(id, fund, Pounds(pot, "allocatedPounds").Pence, pot.Text("source"), restriction), cancel);
        }

        foreach (var round in Array(entry, "rounds").SkipLast(1))
        {
            await AnnounceAsync(fund, round, StillTaken, null, cancel);
        }

        await AnnounceAsync(fund, Array(entry, "rounds").Last(), StillOpen, TimeSpan.FromDays(60), cancel);
    }

    /// <param name="fund">The fund.</param>
    /// <param name="round">As the content has it.</param>
    /// <param name="atLeast">How long it stays open, whatever the content says: nothing can be sent to a round that has closed.</param>
    /// <param name="decides">When applicants hear.</param>
    /// <param name="cancel">Stops it.</param>
    private Task AnnounceAsync(FundId fund, JsonElement round, TimeSpan atLeast, TimeSpan? decides, CancellationToken cancel)
    {
        var closes = clock.Now + After(round.GetProperty("closes").Text("offset"));
        var plan = new RoundPlan(
            round.Text("name"), clock.Now + After(round.Text("opens")), closes > clock.Now ? closes : clock.Now + atLeast, Pounds(round, "budgetPounds"), "/accessibility", DecisionsAt: clock.Now + decides);
        return SendAsync(new ScheduleRound(fund, RoundOf(round.Text("key")), plan), cancel);
    }

    private async Task ApplyAsync(JsonElement entry, CancellationToken cancel)
    {
        var (fund, round) = funds.OfRound(RoundOf(entry.Text("round")))!.Value;
        var (id, group) = (ApplicationOf(entry.Text("key")), DemoPeople.GroupOf(entry.Text("group")));
        var by = new Applicant(DemoPeople.IdOf(entry.Text("leadContact")), [group]);
        await SendAsync(new StartApplication(id, fund, round.Id, group, by, [.. fund.Eligibility.Select(question => new EligibilityAnswer(question.Key, question.MustBe))]), cancel);
        await SaveAsync(id, by, "project", [("title", entry.Text("title")), .. Array(entry, "answers").Select(answer => (answer.Text("question"), answer.Text("text")))], cancel);
        await SaveAsync(id, by, "where", [("ward", entry.Text("ward")), ("theme", entry.Text("theme")), ("population", entry.Text("targetPopulation"))], cancel);
        var budget = entry.GetProperty("budget");
        var lines = Array(budget, "lines").SelectMany((line, at) => new[] { (BudgetTable.WhatOf("budget", at + 1), line.Text("label")), (BudgetTable.CostOf("budget", at + 1), Whole(line, "pounds")) });
        await SaveAsync(id, by, "money", [.. lines, ("budget-own", Whole(budget, "ownContributionPounds")), ("budget-requested", Whole(budget, "requestedPounds")), ("budget-least", Whole(budget, "minimumViablePounds"))], cancel);
        var file = (await desk.ReadAsync(id, cancel))!;
        Accept(await desk.SubmitAsync(file, Snapshot.HashOf(file.Application), by, Caller.System("demo"), cancel));
        if (entry.Text("status") == "changes-asked")
        {
            var note = await vault.KeepAsync(by.Person, texts["Please say who looks after the money."], cancel);
            await SendAsync(new RequestChanges(id, fund, [new("project", note)], clock.Now + StillOpen), cancel);
        }
    }

    private async Task SaveAsync(ApplicationId id, Applicant by, string section, IEnumerable<(string Key, string Value)> answers, CancellationToken cancel)
    {
        var file = (await desk.ReadAsync(id, cancel))!;
        Accept(await desk.SaveAsync(file, file.Form.Find(section)!, new(answers.ToDictionary(answer => answer.Key, answer => answer.Value)), 1, by, Caller.System("demo"), cancel));
    }

    private async Task SendAsync<TState, TFact>(ICommand<TState, TFact> command, CancellationToken cancel)
        where TState : IState<TState, TFact>
        where TFact : class
    {
        var reply = await runner.RunAsync(command, Caller.System("demo"), cancel);
        Accept(reply);
        await memory.CaughtUpAsync(reply.Position, Patience, cancel);
    }

    private ApplicationForm Form(JsonElement fund) => new(
    [
        new("project", texts["Your project"],
        [
            new(ApplicationForm.Title, QuestionKind.Text, texts["What is your project called?"]),
            .. Array(fund, "questions").Select(question => new FormQuestion(question.Text("key"), QuestionKind.Text, question.Text("label"), WordLimit: question.GetProperty("wordLimit").GetInt32())),
        ]),
        new("where", texts["Where, when and for whom"],
        [
            new("ward", QuestionKind.Ward, texts["Which ward is it for?"], IsRequired: false), new("theme", QuestionKind.Theme, texts["What is it about?"]),
            new("population", QuestionKind.Population, texts["Who does it help?"], IsRequired: false),
        ]),
        new("money", texts["What it costs"], [new("budget", QuestionKind.Budget, texts["Your budget"])]),
    ]);

    private static EligibilityQuestion Eligibility(JsonElement question) => new(question.Text("key"), question.Text("question"), question.Text("mustBe") == "yes");

    private static Criteria CriteriaOf(JsonElement fund) => !fund.TryGetProperty("criteria", out var criteria) || criteria.GetArrayLength() == 0 ? Criteria.None : new(
        [.. criteria.EnumerateArray().Select(one => new Criterion(one.Text("key"), one.Text("name"), one.GetProperty("weight").GetInt32()))],
        new(fund.GetProperty("scale").GetProperty("min").GetInt32(), fund.GetProperty("scale").GetProperty("max").GetInt32(), [.. Array(fund.GetProperty("scale"), "meaning").Select(one => one.GetString()!)]));

    private DecisionPlan PlanOf(JsonElement fund)
    {
        var by = fund.GetProperty("decidedBy");
        return by.Text("kind") switch
        {
            "panel" => new(DecisionRoute.Panel, texts["The Cabinet Member for Communities"], texts["Scheme of delegation, paragraph 4.2"], 100, 0, by.GetProperty("quorum").GetInt32(), Delegate: DemoPeople.IdOf(by.Text("delegateIfNoQuorum"))),
            "residents vote" => new(DecisionRoute.ResidentsVote, texts["The Cabinet"], texts["Scheme of delegation, paragraph 4.4"], 0, 100, 0),
            _ => new(DecisionRoute.Councillor, texts["The ward’s councillor"], texts["Scheme of delegation, paragraph 3.1"], 0, 0, 0, Pounds(by, "limitPounds")),
        };
    }

    private static PotRestriction Restriction(JsonElement pot)
    {
        IEnumerable<string> Listed(string name) => pot.TryGetProperty("restriction", out var restriction) && restriction.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(one => one.GetString()!) : [];
        return new([.. Listed("wards").Select(ward => new WardId(ward))], [.. Listed("themes").Select(theme => new ThemeId(theme))], [.. Listed("targetPopulations").Select(population => new PopulationId(population))]);
    }

    private static FundKind KindOf(string template) => template switch
    {
        "ward councillor budget" => FundKind.WardBudget,
        "participatory budgeting round" => FundKind.ParticipatoryBudget,
        _ => FundKind.SmallGrants,
    };

    private static RoundId RoundOf(string key) => new(IdFrom("round:" + key));

    private static JsonElement.ArrayEnumerator Array(JsonElement element, string name) => element.GetProperty(name).EnumerateArray();

    private static Money Pounds(JsonElement element, string name) => new(element.GetProperty(name).GetInt64() * 100, Money.Sterling);

    private static string Whole(JsonElement element, string name) => element.GetProperty(name).GetInt64().ToString(CultureInfo.InvariantCulture);

    internal static TimeSpan After(string offset) => XmlConvert.ToTimeSpan(offset.TrimStart('+'));

    private static Guid IdFrom(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes("demo:" + key)).AsSpan(0, 16));

    private static void Accept(CommandReply reply)
    {
        if (reply.Refusal is { } refusal)
        {
            throw new InvalidDataException($"The demo's content was refused: {refusal}");
        }
    }
}
