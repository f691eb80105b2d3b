namespace CommunityAction.Participation.Web.StartUp;

/// <summary>Where pages find their files, wherever the program is started from: beside a published program, else in the checkout it was built in.</summary>
public static class ContentRoot
{
    private const string Solution = "CommunityAction.Participation.sln";

    public static string Path { get; } = Find();

    /// <summary>The checkout, or the folder of a published program: data is kept for each of them.</summary>
    public static string Checkout => CheckoutOf(AppContext.BaseDirectory) ?? AppContext.BaseDirectory;

    private static string Find() =>
        File.Exists(System.IO.Path.Combine(AppContext.BaseDirectory, "wwwroot", "css", "base.css")) ? AppContext.BaseDirectory
        : CheckoutOf(AppContext.BaseDirectory) is { } checkout ? System.IO.Path.Combine(checkout, "src", "CommunityAction.Participation.Web")
        : AppContext.BaseDirectory;

    private static string? CheckoutOf(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, Solution)))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
