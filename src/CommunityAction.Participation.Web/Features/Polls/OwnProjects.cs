using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.People;
using CommunityAction.Participation.Domain.Polls;
using Npgsql;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>Which options of a poll are somebody's own. Asked only where the rules bar voting for them: every other vote is cast without this look into the database.</summary>
public sealed class OwnProjects(NpgsqlDataSource database)
{
    /// <summary>Keys of the options that put to the vote what this person proposed, or what a group in which they are a member or contact proposed or applies for.</summary>
    public async Task<IReadOnlySet<string>> OfAsync(Poll poll, PersonId person, CancellationToken cancel)
    {
        var sources = poll.Rules.Options.Where(option => option.IsCopied()).ToDictionary(option => option.Proposal?.Value ?? option.Application!.Value.Value, option => option.Key);
        var own = await database.QueryAsync(
            $"""
            with mine as (select group_id from participation.group_members where person = $2 and standing <> '{nameof(Standing.Requested)}')
            select id from participation.proposals where id = any ($1) and (author = $2 or author_group in (select group_id from mine))
            union all
            select id from participation.grant_applications a where id = any ($1)
              and (group_id in (select group_id from mine) or exists (select from participation.grant_co_applicants c join mine using (group_id) where c.application = a.id))
            """,
            row => row.GetGuid(0),
            cancel,
            sources.Keys.ToArray(),
            person.Value);
        return own.Select(source => sources[source]).ToHashSet(StringComparer.Ordinal);
    }
}
