using CommunityAction.Participation.Domain.Grants.OpenData;
using CommunityAction.Participation.Web.Features.Grants.OpenData;

namespace CommunityAction.Participation.Web.Features.Demo;

/// <summary>Imports the past grants of the demo's council, as an officer would; not a second time, and not after somebody took them back.</summary>
public sealed class DemoPastGrants(GrantImportDesk desk)
{
    private const string FileName = "past-grants.json";

    public async Task SeedAsync(CancellationToken cancel)
    {
        if ((await desk.FilesAsync(cancel)).Count > 0)
        {
            return;
        }

        var content = await File.ReadAllBytesAsync(Path.Combine(DemoContent.Folder, FileName), cancel);
        var file = desk.Check(content);
        if (file.Package is null)
        {
            throw new InvalidDataException($"The demo's past grants have faults: {string.Join("; ", file.Faults.Select(fault => $"{fault.Path} {fault.Code}"))}");
        }

        await desk.ImportAsync(new(FileName, GrantImportDesk.HashOf(content), file.Json!), file.Package.License ?? OpenLicence.Government, "", Caller.System("demo"), cancel);
    }
}
