using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Programmes;
using CommunityAction.Participation.Web.Features.Proposals;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>Fills an empty product with forty proposals and what happened to them, by the commands that residents and officers send.</summary>
public sealed class DemoProposals(ProposalDesk desk, ProgrammePhases phases, IVault vault)
{
    private const int AtOnce = 8;
    private const int Target = 8;
    private const int Days = 28;
    private static readonly Caller Nobody = Caller.System("demo");

    private static readonly Dictionary<string, RefusalReason> Reasons = new(StringComparer.Ordinal)
    {
        ["p05"] = RefusalReason.NotOursToDecide, ["p15"] = RefusalReason.AgainstTheLaw, ["p35"] = RefusalReason.TooExpensive,
    };

    /// <summary>Into the first programme that takes proposals; nothing when there is none, or when they are there already.</summary>
    public async Task SeedAsync(CancellationToken cancel)
    {
        if (phases.WhereOpen(Activity.Propose).FirstOrDefault() is not { } programme)
        {
            return;
        }

        var entries = DemoContent.Read("proposals.json").GetProperty("proposals").EnumerateArray().ToList();
        if ((await desk.ReadAsync(IdOf(entries[0]), cancel)).Steps.Count > 0)
        {
            return;
        }

        var costed = DemoPolls.FromSeedData().Election.Projects.Select(project => project.Id).ToHashSet(StringComparer.Ordinal);
        await Parallel.ForEachAsync(entries, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (entry, stop) =>
            await TellAsync(entry, programme.Id, costed.Contains(entry.Text("key")), stop));
    }

    private static ProposalId IdOf(JsonElement entry) => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("demo:proposal:" + entry.Text("key"))).AsSpan(0, 16)));

    private async Task TellAsync(JsonElement entry, ProgrammeId programme, bool isCosted, CancellationToken cancel)
    {
        var (id, status) = (IdOf(entry), entry.Text("status"));
        var author = DemoPeople.IdOf(entry.Text("author"));
        Accept(await desk.SaveAsync(Draft(entry, id, programme), await desk.ReadAsync(id, cancel), author, Fresh(), cancel));
        if (status == "draft")
        {
            return;
        }

        Accept(await desk.SubmitAsync((await desk.ReadAsync(id, cancel)).Proposal, author, Fresh(), cancel));
        switch (status)
        {
            case "changes-asked":
                await SendAsync(new AskForChanges(id, [new(ProposalPart.Body, await SaidAsync(entry, "reason", cancel))]), cancel);
                break;
            case "refused":
                await SendAsync(new RefuseProposal(id, Reasons[entry.Text("key")], await SaidAsync(entry, "reason", cancel)), cancel);
                break;
            case "accepted":
                await SendAsync(new AcceptProposal(id, Target, Days, OfficerOf(entry)), cancel);
                await LiveAsync(entry, id, isCosted, cancel);
                break;
        }
    }

    private async Task LiveAsync(JsonElement entry, ProposalId id, bool isCosted, CancellationToken cancel)
    {
        var proposal = (await desk.ReadAsync(id, cancel)).Proposal;
        foreach (var supporter in entry.GetProperty("supporters").EnumerateArray())
        {
            Accept(await desk.SupportAsync(proposal, DemoPeople.IdOf(supporter.GetString()!), Fresh(), cancel));
        }

        foreach (var comment in entry.GetProperty("comments").EnumerateArray())
        {
            var (key, text) = (comment.Text("author"), comment.Text("text"));
            var stance = text.EndsWith('?') ? Stance.Question : Stance.Plain;
            Accept(await desk.CommentAsync(
                new(Guid.CreateVersion7()), proposal, DemoPeople.IdOf(key), stance, null, text, forCouncil: key.StartsWith('o'), Fresh(), cancel));
        }

        if (isCosted)
        {
            await SendAsync(new CostProposal(id, CostOf(entry), await SaidAsync(entry, "costReasoning", cancel)), cancel);
        }
    }

    private static ProposalDraft Draft(JsonElement entry, ProposalId id, ProgrammeId programme) => new(id, programme)
    {
        Title = entry.Text("title"),
        Summary = entry.Text("summary"),
        Body = entry.Text("body"),
        Ward = new(entry.Text("ward")),
        Theme = new(entry.Text("theme")),
        Population = entry.TryGetProperty("targetPopulation", out var population) ? new Domain.Council.PopulationId(population.GetString()!) : null,
        Cost = Officer.OptionLine.WriteMoney(CostOf(entry).Pence),
    };

    private static Money CostOf(JsonElement entry) => new(entry.GetProperty("estimatedCostPounds").GetInt64() * 100, Money.Sterling);

    private static PersonId OfficerOf(JsonElement entry) => DemoPeople.IdOf(entry.TryGetProperty("screenedBy", out var officer) ? officer.GetString()! : "o3");

    private Task<TextRef> SaidAsync(JsonElement entry, string property, CancellationToken cancel) => vault.KeepAsync(OfficerOf(entry), entry.Text(property), cancel);

    private async Task SendAsync(IProposalCommand command, CancellationToken cancel) => Accept(await desk.SendAsync(command, Fresh(), cancel));

    private static Caller Fresh() => Nobody with { CommandId = Guid.CreateVersion7() };

    private static void Accept(CommandReply reply)
    {
        if (reply.Refusal is { } refusal)
        {
            throw new InvalidDataException($"The demo's proposals were refused: {refusal}");
        }
    }
}
