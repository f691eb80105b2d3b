using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>What happened, when, and by whom: roles for the public, names for officers.</summary>
[Authorize(Policies.Read)]
[Shows(typeof(RecordProjection))]
public sealed class IndexModel(RecordList record, PeopleRegister people) : RecordPageModel(record, people)
{
    public override string Path => "/record";

    public Task OnGetAsync() => LoadAsync(RecordViewer.Of(User));
}
