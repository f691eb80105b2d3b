namespace CommunityAction.Participation.Domain.Council;

/// <summary>Says who the council is and how to reach it.</summary>
public sealed record ChangeDetails(CouncilDetails Details) : ICouncilCommand
{
    public const int LongestName = 80;
    public const int LongestLine = 200;

    /// <summary>
    /// Decides nothing when it is so already. Refuses: council-name-missing, council-name-too-long, council-line-too-long, council-email-wrong.
    /// </summary>
    public Decision<CouncilFact> Decide(CouncilRecord state, DateTimeOffset now)
    {
        var details = new CouncilDetails(Details.Name.Trim(), Details.Kind.Trim(), Details.Address.Trim(), Details.Email.Trim(), Details.Phone.Trim());
        return Check(details) is { } problem ? problem
            : details == state.Details ? Decision<CouncilFact>.Nothing
            : new DetailsChanged(details);
    }

    private static Refusal? Check(CouncilDetails details)
    {
        var tooLong = new[] { ("kind", details.Kind), ("address", details.Address), ("email", details.Email), ("phone", details.Phone) }
            .FirstOrDefault(line => line.Item2.Length > LongestLine);
        return details.Name.Length == 0 ? Refusal.Of("council-name-missing", "name")
            : details.Name.Length > LongestName ? Refusal.Of("council-name-too-long", "name", LongestName, details.Name.Length)
            : tooLong.Item1 is not null ? Refusal.Of("council-line-too-long", tooLong.Item1, LongestLine, tooLong.Item2.Length)
            : details.Email.Length > 0 && !LooksLikeAddress(details.Email) ? Refusal.Of("council-email-wrong", "email", details.Email)
            : null;
    }

    private static bool LooksLikeAddress(string email) =>
        email.Split('@') is [{ Length: > 0 }, var host] && host.Contains('.', StringComparison.Ordinal) && !email.Any(char.IsWhiteSpace);
}
