namespace CommunityAction.Participation.Web.Security;

/// <summary>What somebody who is signed in may be. Everybody with an account is a resident.</summary>
public static class Roles
{
    public const string Resident = "resident";
    public const string GroupMember = "group-member";
    public const string PanelMember = "panel-member";
    public const string Councillor = "councillor";
    public const string Officer = "officer";
    public const string Administrator = "administrator";
}
