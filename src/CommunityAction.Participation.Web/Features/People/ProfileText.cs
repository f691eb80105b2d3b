using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityAction.Participation.Domain.People;

namespace CommunityAction.Participation.Web.Features.People;

/// <summary>A profile as the vault keeps it: one text, so that one hash vouches for the whole of it.</summary>
public static class ProfileText
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Profile profile) => JsonSerializer.Serialize(profile, Form);

    public static Profile Read(string text) => JsonSerializer.Deserialize<Profile>(text, Form)!;
}
