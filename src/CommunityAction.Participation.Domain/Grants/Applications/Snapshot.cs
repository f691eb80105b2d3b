using System.Security.Cryptography;
using System.Text;

namespace CommunityAction.Participation.Domain.Grants.Applications;

/// <summary>
/// Says what exactly was sent: SHA-256 of a line for each section in the order of its keys (<c>section KEY HASH</c>, the hash that stands beside the answers in the vault) and one for each
/// file (<c>file KEY HASH</c>), each ended by a line feed. Whoever holds answers and files can work it out again.
/// </summary>
public static class Snapshot
{
    public static string HashOf(Application application)
    {
        var lines = application.Sections.OrderBy(section => section.Key, StringComparer.Ordinal).Select(section => $"section {section.Key} {section.Value.Answers.Hash}\n")
            .Concat(application.Attachments.Select(file => $"file {file.Question} {file.Hash}\n").Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
