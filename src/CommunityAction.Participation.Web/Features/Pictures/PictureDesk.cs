using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Ports;

namespace CommunityAction.Participation.Web.Features.Pictures;

/// <summary>Takes a picture that somebody sends with a form, cleans it and keeps it.</summary>
public sealed class PictureDesk(IFileStore files)
{
    public const int Largest = 5 * 1024 * 1024;

    /// <summary>For <c>[RequestSizeLimit]</c> and <c>[RequestFormLimits]</c> of pages that take a picture: with room for the other fields.</summary>
    public const int LargestForm = Largest + (256 * 1024);

    /// <param name="file">Null or empty when none was chosen: then there is neither a picture nor a refusal.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>The picture's path on this site, or why it was not taken: picture-too-large, picture-unreadable.</returns>
    public async Task<PictureReply> KeepAsync(IFormFile? file, CancellationToken cancel = default)
    {
        if (file is null || file.Length == 0)
        {
            return new("", null);
        }

        var (picture, refusal) = await CleanAsync(file, cancel);
        if (picture is null)
        {
            return new("", refusal);
        }

        var id = Guid.CreateVersion7();
        await files.KeepAsync(new(id, picture.MediaType, picture.Content), cancel);
        return new($"{PictureEndpoint.Folder}{id}.{picture.Extension}", null);
    }

    /// <summary>A picture without anything that a camera adds to it, or why it was not taken: picture-too-large, picture-unreadable.</summary>
    public static async Task<(CleanPicture? Picture, Refusal? Refusal)> CleanAsync(IFormFile file, CancellationToken cancel = default)
    {
        if (file.Length > Largest)
        {
            return (null, Refusal.Of("picture-too-large", "picture", Largest / (1024 * 1024)));
        }

        using var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy, cancel);
        return CleanPicture.Of(copy.ToArray()) is { } picture ? (picture, null) : (null, Refusal.Of("picture-unreadable", "picture"));
    }

    /// <summary>Takes a picture of this site off it, for good. Others are left alone.</summary>
    public async Task DeleteAsync(string path, CancellationToken cancel = default)
    {
        if (PictureEndpoint.IdOf(path) is { } id)
        {
            await files.DeleteAsync(id, cancel);
        }
    }
}

/// <param name="Path">Empty when there is none.</param>
/// <param name="Refusal">Why not, or null.</param>
public sealed record PictureReply(string Path, Refusal? Refusal);
