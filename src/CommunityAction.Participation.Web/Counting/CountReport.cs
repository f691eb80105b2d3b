using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityAction.Participation.Web.Counting;

/// <summary>What a count says: the same for programs and for people.</summary>
/// <param name="Json">At least winners in order, or ranking as groups of equals.</param>
/// <param name="Tables">Printed one below the other.</param>
public sealed record CountReport(JsonObject Json, IReadOnlyList<TextTable> Tables)
{
    // Names are text for a terminal or a program, never put into a page as they are.
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(TextWriter output, bool json)
    {
        if (json)
        {
            output.WriteLine(Json.ToJsonString(Written));
            return;
        }

        foreach (var table in Tables)
        {
            table.Write(output);
            output.WriteLine();
        }
    }
}
