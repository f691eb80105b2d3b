using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Web.Features.Pictures;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Officer.Programmes;

public abstract partial class ProgrammePage
{
    /// <summary>Sends a command that may show a picture. The picture is kept only when all else is right.</summary>
    protected async Task<IActionResult> SendWithPictureAsync(PictureDesk pictures, IFormFile? file, string description, Func<Picture?, IProgrammeCommand> command)
    {
        var isChosen = file is { Length: > 0 };
        var trial = command(isChosen ? new Picture(PictureEndpoint.Folder, description) : null).Decide(Programme, Service<IDatabaseClock>().Now);
        if (trial.IsRefused)
        {
            return Refuse(trial.Refusal);
        }

        var kept = await pictures.KeepAsync(file, HttpContext.RequestAborted);
        return kept.Refusal is { } refusal ? Refuse(refusal) : await SendAsync(command(isChosen ? new Picture(kept.Path, description) : null));
    }
}
