using System.Net;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Tests;

namespace CommunityAction.Participation.Web.Tests.OpenData;

/// <summary>The description is the contract: whatever it offers is asked for, and every answer is held against its schema.</summary>
[Collection(ReadingOpenData.Name)]
public sealed class Keeping_the_contract(OpenTown town)
{
    private readonly HttpClient _client = town.App.Client;

    [PostgresFact]
    public async Task Every_operation_answers_as_described_with_every_filter()
    {
        var document = await DocumentAsync();
        var check = new SchemaCheck(document);
        var wrong = new List<string>();
        foreach (var (path, operation) in Operations(document))
        {
            foreach (var address in await AddressesAsync(path, operation))
            {
                using var answer = await _client.GetAsync(address);
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    wrong.Add($"{address}: {answer.StatusCode}");
                    continue;
                }

                var type = answer.Content.Headers.ContentType!.MediaType!;
                if (operation["responses"]!["200"]!["content"]![type] is null)
                {
                    wrong.Add($"{address}: {type} is not in the description");
                }
                else if (type == "application/json")
                {
                    check.Add(address, $"{Pointer(path)}/responses/200/content/application~1json/schema", await ReadAsync(answer));
                }
            }
        }

        check.Count.ShouldBeGreaterThan(60);
        wrong.ShouldBeEmpty();
        (await check.RunAsync()).ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task Whatever_is_not_understood_is_refused_with_a_problem_that_names_it()
    {
        var document = await DocumentAsync();
        var check = new SchemaCheck(document);
        foreach (var (path, operation) in Operations(document))
        {
            var address = (await AddressesAsync(path, operation))[0].Split('?')[0];
            var bad = Parameters(operation).SelectMany(parameter => new[] { "", "nonsense", "%00", "1;drop", "9999-99-99" }.Select(value => (Name: Name(parameter), Value: value)))
                .Append(("unheard-of", "1"));
            foreach (var (name, value) in bad)
            {
                using var answer = await _client.GetAsync($"{address}?{name}={value}");
                answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{address}?{name}={value}");
                answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
                var problem = await ReadAsync(answer);
                ((string)problem["parameter"]!).ShouldBe(name);
                check.Add(address, $"{Pointer(path)}/responses/400/content/application~1problem+json/schema", problem);
            }
        }

        (await check.RunAsync()).ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task What_is_not_there_is_a_problem_too()
    {
        var document = await DocumentAsync();
        foreach (var (path, operation) in Operations(document).Where(one => one.Path.Contains("{id}", StringComparison.Ordinal)))
        {
            using var answer = await _client.GetAsync(path.Replace("{id}", $"{Guid.NewGuid()}", StringComparison.Ordinal));
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            operation["responses"]!["404"].ShouldNotBeNull();
        }

        using var nowhere = await _client.GetAsync("/api/v1/nowhere");
        (nowhere.StatusCode, nowhere.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.NotFound, "application/problem+json"));
        using var written = await _client.PostAsync("/api/v1/polls", null);
        (written.StatusCode, written.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.MethodNotAllowed, "application/problem+json"));
    }

    [PostgresFact]
    public async Task The_examples_of_the_description_fit_it_and_every_part_is_described()
    {
        var document = await DocumentAsync();
        var check = new SchemaCheck(document);
        foreach (var (path, operation) in Operations(document))
        {
            new[] { "summary", "description", "operationId" }.ShouldAllBe(part => !string.IsNullOrEmpty((string?)operation[part]));
            Parameters(operation).ShouldAllBe(parameter => !string.IsNullOrEmpty((string?)parameter["description"]), path);
            var json = operation["responses"]!["200"]!["content"]!["application/json"]!;
            check.Add($"example of {path}", $"{Pointer(path)}/responses/200/content/application~1json/schema", json["example"].ShouldNotBeNull());
        }

        ((string)document["openapi"]!).ShouldStartWith("3.1");
        (await check.RunAsync()).ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, JsonNode Operation)> Operations(JsonNode document) =>
        document["paths"]!.AsObject().Select(path => (path.Key, path.Value!["get"].ShouldNotBeNull()));

    private static IEnumerable<JsonNode> Parameters(JsonNode operation) =>
        (operation["parameters"]?.AsArray() ?? []).Where(parameter => (string)parameter!["in"]! == "query")!;

    private static string Name(JsonNode parameter) => (string)parameter["name"]!;

    private static string Pointer(string path) => $"/paths/{path.Replace("/", "~1", StringComparison.Ordinal)}/get".Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);

    /// <summary>Plain, with each parameter by itself and each of its values, and with all of them.</summary>
    private async Task<IReadOnlyList<string>> AddressesAsync(string path, JsonNode operation)
    {
        var address = path;
        if (path.Contains("{id}", StringComparison.Ordinal))
        {
            var item = (await ReadAsync($"{path.Replace("/{id}", "", StringComparison.Ordinal)}?limit=1"))["items"]![0].ShouldNotBeNull(path);
            address = path.Replace("{id}", (string)(item["id"] ?? item["poll"])!, StringComparison.Ordinal);
        }

        var asked = Parameters(operation).SelectMany(parameter =>
            (parameter["schema"]!["enum"]?.AsArray().Select(value => (string)value!) ?? [parameter["example"]!.ToString()])
            .Select(value => $"{Name(parameter)}={Uri.EscapeDataString(value)}")).ToList();
        return [address, .. asked.Select(one => $"{address}?{one}"), $"{address}?{string.Join('&', asked.DistinctBy(one => one.Split('=')[0]))}"];
    }

    private Task<JsonNode> DocumentAsync() => ReadAsync("/api/v1/openapi.json");

    private async Task<JsonNode> ReadAsync(string address) => JsonNode.Parse(await _client.GetStringAsync(address))!;

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
