using System.Text.Json;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Grants.Awards;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.Awards;

/// <summary>Bank details, on their group's shelf in the vault. Those that were replaced stay there: they say where money went.</summary>
public sealed class BankShelf(IVault vault)
{
    public Task<TextRef> KeepAsync(GroupId group, BankAccount account, CancellationToken cancel = default) => vault.KeepAsync(group.Shelf, JsonSerializer.Serialize(account), cancel);

    /// <summary>Null when there are none, or when they were erased.</summary>
    public async Task<BankAccount?> FindAsync(TextRef? details, CancellationToken cancel = default) =>
        details is not null && (await vault.ReadAsync([details], cancel)).TryGetValue(details.Id, out var text) ? JsonSerializer.Deserialize<BankAccount>(text) : null;
}
