using CommunityAction.Participation.Adapters.Postgres;
using CommunityAction.Participation.Web.Features.Mail;
using Npgsql;
using ApplicationId = CommunityAction.Participation.Domain.Grants.ApplicationId;

namespace CommunityAction.Participation.Web.Features.Grants;

/// <summary>Who gets letters about an application: everybody in its group and in those that apply with it.</summary>
public static class ApplicantRecipients
{
    public static Func<CancellationToken, Task<IReadOnlyList<Recipient>>> Of(NpgsqlDataSource database, ApplicationId application) => cancel => database.QueryAsync(
        """
        select distinct account.person, account.email
        from participation.grant_applications a
        join participation.group_members m on m.standing <> 'Requested'
          and (m.group_id = a.group_id or m.group_id in (select group_id from participation.grant_co_applicants where application = a.id))
        join participation.accounts account on account.person = m.person
        where a.id = $1
        """,
        row => new Recipient(new(row.GetGuid(0)), row.GetString(1)), cancel, application.Value);
}
