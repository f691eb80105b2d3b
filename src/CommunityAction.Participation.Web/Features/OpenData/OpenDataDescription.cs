using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Mail;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>The OpenAPI 3.1 document, written by the framework from what is mapped, with what each <see cref="ApiOperation"/> says.</summary>
public sealed class OpenDataDescription([FromKeyedServices(OpenDataDescription.Name)] IOpenApiDocumentProvider documents, SiteAddress site, CouncilSettings council)
{
    public const string Name = "open-data";

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<OpenDataDescription>();
        services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = address => address.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Any();
            options.AddOperationTransformer((operation, context, _) => Describe(operation, context));
            options.AddSchemaTransformer((schema, _, _) => OnlyNumbers(schema));
        });
    }

    public async Task<byte[]> WriteAsync(CancellationToken cancel)
    {
        var document = await documents.GetOpenApiDocumentAsync(cancel);
        document.Info = new()
        {
            Title = $"{council.FullName}: open data",
            Version = "1",
            Description = "What the public pages show, for programs. Read only, no key, the same for everybody. Moments are in UTC, amounts in whole minor units. "
                + "Within version 1 fields may be added; none is taken away or given another meaning.",
            License = new() { Name = council.Licence.Name, Url = new(council.Licence.Address) },
        };
        document.Tags = new HashSet<OpenApiTag> { new() { Name = OpenDataApi.Tag, Description = "What anybody may read." } };
        document.Servers = [new() { Url = site.To("").AbsoluteUri.TrimEnd('/') }];
        return Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel));
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var says = context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiOperation>().Single();
        operation.Security = []; // nobody signs in
        operation.Parameters ??= [];
        foreach (var parameter in says.Parameters)
        {
            operation.Parameters.Add(Describe(parameter));
        }

        foreach (var named in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path))
        {
            named.Description = "The id, as a list gives it.";
        }

        var json = context.ApplicationServices.GetRequiredService<ApiAnswer>().Json;
        var answers = operation.Responses!;
        answers["200"].Description = "What was asked for.";
        answers["304"].Description = "Nothing has changed since the answer whose tag was sent as If-None-Match.";
        answers["400"].Description = "A parameter that this address does not take, or a value that it does not: `parameter` says which.";
        answers["429"].Description = "Too many requests from one address: wait as long as Retry-After says.";
        if (answers.TryGetValue("404", out var missing))
        {
            missing.Description = "There is none, or it is not public.";
        }

        answers["200"].Content!["application/json"].Example = JsonSerializer.SerializeToNode(says.Example, says.Example.GetType(), json);
        if (answers["200"].Content!.TryGetValue(Shared.Csv.MediaType, out var csv))
        {
            csv.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A heading and rows, in UTF-8 with a byte order mark." };
        }

        return Task.CompletedTask;
    }

    private static OpenApiParameter Describe(ApiParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = parameter.Says,
        Example = parameter.Format.StartsWith("int", StringComparison.Ordinal) ? JsonNode.Parse(parameter.Example) : JsonValue.Create(parameter.Example),
        Schema = new OpenApiSchema
        {
            Type = parameter.Format.StartsWith("int", StringComparison.Ordinal) ? JsonSchemaType.Integer : JsonSchemaType.String,
            Format = parameter.Format.Length > 0 ? parameter.Format : null,
            Enum = parameter.OneOf.Count > 0 ? [.. parameter.OneOf.Select(value => (JsonNode)JsonValue.Create(value)!)] : null,
            Minimum = parameter == ApiParameter.Limit ? "1" : null,
            Maximum = parameter == ApiParameter.Limit ? $"{ApiParameter.MostItems}" : null,
        },
    };

    /// <summary>The framework reads numbers from texts too, and says so; what is written here are numbers.</summary>
    private static Task OnlyNumbers(OpenApiSchema schema)
    {
        if (schema.Type is { } type && (type & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0 && type.HasFlag(JsonSchemaType.String))
        {
            (schema.Type, schema.Pattern) = (type & ~JsonSchemaType.String, null);
        }

        return Task.CompletedTask;
    }
}
