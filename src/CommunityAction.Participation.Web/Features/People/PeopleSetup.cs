using CommunityAction.Participation.Web.Features.Groups;
using CommunityAction.Participation.Web.StartUp;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Identity;

namespace CommunityAction.Participation.Web.Features.People;

public static class PeopleSetup
{
    /// <summary>Accounts by ASP.NET Core Identity, without passwords: its user manager over a store of our own.</summary>
    public static void AddPeople(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>().AddClaimsPrincipalFactory<AccountClaims>();
        services.AddScoped<AccountStore>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<AddressDesk>();
        services.AddSingleton<AddressLetters>();
        services.AddSingleton(p => new SignInRequests(p.GetRequiredService<Npgsql.NpgsqlDataSource>()));
        services.AddSingleton<SignInLetter>();
        services.AddSingleton<PeopleDesk>();
        services.AddSingleton<PeopleRegister>();
        services.AddSingleton<MergeDesk>();
        services.AddSingleton<GroupRegister>();
        services.AddSingleton<IFollowsMerges, DepartedMembers>();
        services.AddSingleton<IFollowsErasures, DepartedMembers>();
        services.AddSingleton<PeopleWording>();
        services.AddSingleton<Wards>();
        services.AddSingleton<Postcodes>();
        services.AddSingleton<ProfileForms>();
        services.AddSingleton<Erasures>();
        services.AddBackgroundWork<Erasures>();
    }
}
