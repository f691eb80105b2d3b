using System.Text.Json;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>The files of <c>seed-data</c>: beside a published program, else in the checkout.</summary>
internal static class DemoContent
{
    public static string Folder { get; } = new[] { AppContext.BaseDirectory, StartUp.ContentRoot.Checkout }.Select(root => Path.Combine(root, "seed-data")).First(Directory.Exists);

    public static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file)));
        return document.RootElement.Clone();
    }

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
