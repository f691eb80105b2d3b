using System.Diagnostics;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.Grants;

/// <summary>Judges packages of grants by the official schema of the 360Giving Data Standard, where the shared data is: ajv in Node does it.</summary>
internal static class StandardCheck
{
    private static readonly string Script = Path.Combine(Checkout.Root, "tests", "CommunityAction.Participation.Web.Tests", "Grants", "grants-check.mjs");

    /// <summary>A line for everything that does not fit.</summary>
    public static async Task<string> RunAsync(params (string Name, JsonNode Value)[] cases)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(new JsonObject
        {
            ["package"] = Path.Combine(SharedData.Grants, "schema", "360-giving-package-schema.json"),
            ["grant"] = Path.Combine(SharedData.Grants, "schema", "360-giving-schema.json"),
            ["cases"] = new JsonArray([.. cases.Select(one => new JsonObject { ["name"] = one.Name, ["value"] = one.Value.DeepClone() })]),
        }.ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return await said + await wrong;
    }
}
