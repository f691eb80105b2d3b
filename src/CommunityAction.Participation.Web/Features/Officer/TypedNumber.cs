using System.Globalization;
using CommunityAction.Participation.Domain;

namespace CommunityAction.Participation.Web.Features.Officer;

/// <summary>A whole number that may be left out.</summary>
internal static class TypedNumber
{
    /// <summary>Null when nothing is typed. Adds to the problems what is no whole number: not-a-number.</summary>
    public static int? Read(string field, string typed, List<Refusal> problems)
    {
        if (typed.Length == 0)
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        problems.Add(Refusal.Of("not-a-number", field, typed));
        return null;
    }
}
