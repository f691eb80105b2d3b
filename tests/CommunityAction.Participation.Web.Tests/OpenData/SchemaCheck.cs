using System.Diagnostics;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.OpenData;

/// <summary>Judges answers by the schemas of an OpenAPI document, all at once: ajv in Node does it.</summary>
internal sealed class SchemaCheck(JsonNode document)
{
    private static readonly string Script = Path.Combine(Checkout.Root, "tests", "CommunityAction.Participation.Web.Tests", "OpenData", "schema-check.mjs");
    private readonly JsonArray _cases = [];

    public int Count => _cases.Count;

    /// <param name="name">For whoever reads what went wrong.</param>
    /// <param name="schema">Where in the document, as a JSON pointer.</param>
    /// <param name="value">What must fit.</param>
    public void Add(string name, string schema, JsonNode? value) => _cases.Add(new JsonObject { ["name"] = name, ["schema"] = schema, ["value"] = value?.DeepClone() });

    /// <summary>A line for everything that does not fit.</summary>
    public async Task<string> RunAsync()
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(new JsonObject { ["document"] = document.DeepClone(), ["cases"] = _cases.DeepClone() }.ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return await said + await wrong;
    }
}
