using System.Text.RegularExpressions;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>The database's clock decides (IDatabaseClock); what needs another one says so with a TimeProvider, which a test can replace.</summary>
public sealed partial class Telling_the_time
{
    /// <summary>Files that must read this machine's clock, each with its reason. None at present.</summary>
    private static readonly Dictionary<string, string> Reasons = [];

    [Fact]
    public void Nobody_reads_the_clock_of_this_machine() =>
        Sources.In("src", ".cs", ".cshtml").Where(file => Clock().IsMatch(file.Text)).Select(file => file.Path).Except(Reasons.Keys).ShouldBeEmpty();

    [Fact]
    public void A_reason_that_is_no_longer_needed_is_struck_out() =>
        Reasons.Keys.Except(Sources.In("src", ".cs", ".cshtml").Where(file => Clock().IsMatch(file.Text)).Select(file => file.Path)).ShouldBeEmpty();

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*(Utc)?(Now|Today)\b")]
    private static partial Regex Clock();
}
