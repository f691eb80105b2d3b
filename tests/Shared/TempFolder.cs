namespace CommunityAction.Participation.Tests;

/// <summary>A folder for one test; made by whoever first writes to it.</summary>
public sealed class TempFolder
{
    public string Path { get; } = System.IO.Path.Combine(Checkout.TempFolder, Guid.NewGuid().ToString("N")[..8]);

    // A server that is just stopping may still write.
    public async Task DeleteAsync()
    {
        for (var attempt = 1; Directory.Exists(Path); attempt++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (IOException) when (attempt < 20)
            {
                await Task.Delay(200);
            }
        }
    }
}
