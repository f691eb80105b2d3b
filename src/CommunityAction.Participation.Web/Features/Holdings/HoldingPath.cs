using CommunityAction.Participation.Domain.Groups;

namespace CommunityAction.Participation.Web.Features.Holdings;

public static class HoldingPath
{
    /// <summary>Where a group sees the money that it holds.</summary>
    public static string Of(GroupId group) => $"/groups/{group}/pots";
}
