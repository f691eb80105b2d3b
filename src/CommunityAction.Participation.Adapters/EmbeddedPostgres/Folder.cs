namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

internal static class Folder
{
    public static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
