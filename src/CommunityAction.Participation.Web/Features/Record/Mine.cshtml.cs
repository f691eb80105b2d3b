using CommunityAction.Participation.Web.Features.People;
using CommunityAction.Participation.Web.ReadYourWrites;
using CommunityAction.Participation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Record;

/// <summary>What somebody did here, and what was done with what is theirs. How and whether they voted is not in it.</summary>
[Authorize(Policies.SignedIn)]
[Shows(typeof(RecordProjection))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MineModel(RecordList record, PeopleRegister people) : RecordPageModel(record, people)
{
    public override string Path => "/record/mine";

    public Task OnGetAsync() => LoadAsync(RecordViewer.Own(User));
}
