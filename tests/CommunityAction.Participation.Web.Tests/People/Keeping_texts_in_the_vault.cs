using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Adapters.Postgres.Vault;
using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Tests;
using Npgsql;

namespace CommunityAction.Participation.Web.Tests.People;

public sealed class Keeping_texts_in_the_vault
{
    private static readonly Lazy<Task<Databases>> Shared = new(PostgresServer.NewDatabaseAsync);

    [PostgresFact]
    public async Task A_text_is_read_back_by_its_reference()
    {
        await using var database = await OpenAsync();
        var vault = new PostgresVault(database);

        var kept = await vault.KeepAsync(Somebody(), "A bench by the weir");

        (await vault.ReadAsync([kept]))[kept.Id].ShouldBe("A bench by the weir");
    }

    [PostgresFact]
    public async Task The_same_text_twice_has_two_hashes_so_that_nobody_can_tell_by_guessing()
    {
        await using var database = await OpenAsync();
        var vault = new PostgresVault(database);
        var person = Somebody();

        var (first, second) = (await vault.KeepAsync(person, "yes"), await vault.KeepAsync(person, "yes"));

        first.Hash.ShouldMatch("^[0-9a-f]{64}$");
        second.Hash.ShouldNotBe(first.Hash);
    }

    [PostgresFact]
    public async Task Erasing_a_person_takes_all_of_their_texts_and_nobody_elses()
    {
        await using var database = await OpenAsync();
        var vault = new PostgresVault(database);
        var (leaver, stayer) = (Somebody(), Somebody());
        TextRef[] gone = [await vault.KeepAsync(leaver, "one"), await vault.KeepAsync(leaver, "two")];
        var stays = await vault.KeepAsync(stayer, "three");

        await vault.EraseAsync(leaver);

        (await vault.ReadAsync([.. gone, stays])).Keys.ShouldBe([stays.Id]);
        (await vault.ReadAllAsync(leaver)).ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task One_text_can_be_erased_alone()
    {
        await using var database = await OpenAsync();
        var vault = new PostgresVault(database);
        var person = Somebody();
        var old = await vault.KeepAsync(person, "old");
        await vault.KeepAsync(person, "new");

        await vault.EraseAsync(old);

        (await vault.ReadAllAsync(person)).ShouldBe(["new"]);
    }

    [PostgresTheory]
    [InlineData("update participation.vault_texts set text = ''")]
    [InlineData("truncate participation.vault_texts")]
    public async Task The_runtime_role_cannot_put_other_words_in_somebodys_mouth(string sql)
    {
        await using var database = await OpenAsync();
        await using var command = database.CreateCommand(sql);

        (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private static PersonId Somebody() => new(Guid.CreateVersion7());

    private static async Task<NpgsqlDataSource> OpenAsync() => NpgsqlDataSource.Create((await Shared.Value).Runtime);
}
