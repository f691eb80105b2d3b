namespace CommunityAction.Participation.Web.Features.Pictures;

/// <summary>A picture of which nothing is left but what a browser needs to show it: no place, no camera, no comment, nothing behind its end.</summary>
/// <param name="MediaType">image/jpeg or image/png.</param>
/// <param name="Extension">jpg or png.</param>
/// <param name="Content">The picture, put together anew.</param>
public sealed record CleanPicture(string MediaType, string Extension, byte[] Content)
{
    public const int WidestSide = 10_000;
    public const long MostPixels = 40_000_000;

    /// <summary>Null when it is neither a JPEG nor a PNG whose every part can be read.</summary>
    public static CleanPicture? Of(byte[] file)
    {
        try
        {
            return Png.Clean(file) is { } png ? new("image/png", "png", png)
                : Jpeg.Clean(file) is { } jpeg ? new("image/jpeg", "jpg", jpeg)
                : null;
        }
        catch (Exception problem) when (problem is InvalidDataException or ArgumentOutOfRangeException or IndexOutOfRangeException or EndOfStreamException)
        {
            return null; // it ends in the middle of something, or says what cannot be
        }
    }

    /// <summary>A picture that a phone can show.</summary>
    internal static bool HasSize(long width, long height) =>
        width is > 0 and <= WidestSide && height is > 0 and <= WidestSide && width * height <= MostPixels;
}
