using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>Which options of a poll are somebody's own. Asked only where the rules bar voting for them: every other vote is cast without this look into the database.</summary>
public sealed class OwnProjects(NpgsqlDataSource database)
{
    /// <summary>Keys of the options that put to the vote what this person proposed, or a group in which they are a member or contact.</summary>
    public async Task<IReadOnlySet<string>> OfAsync(Poll poll, PersonId person, CancellationToken cancel)
    {
        var proposals = poll.Rules.Options.Where(option => option.Proposal is not null).ToDictionary(option => option.Proposal!.Value.Value, option => option.Key);
        var own = await database.QueryAsync(
            $"""
            select id from participation.proposals
            where id = any ($1) and (author = $2 or author_group in (select group_id from participation.group_members where person = $2 and standing <> '{nameof(Standing.Requested)}'))
            """,
            row => row.GetGuid(0),
            cancel,
            proposals.Keys.ToArray(),
            person.Value);
        return own.Select(proposal => proposals[proposal]).ToHashSet(StringComparer.Ordinal);
    }
}
