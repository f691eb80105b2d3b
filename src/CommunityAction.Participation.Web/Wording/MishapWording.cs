using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>What to say when something went wrong, for any status: what it is, what happened, and what to do.</summary>
public sealed class MishapWording(IStringLocalizer<Texts> texts)
{
    public (string Title, string What, string Next) Of(int status) => status switch
    {
        400 => Say("We could not read that", "What your browser sent was not complete, or the page had been open too long.", "Go back, load the page again and send it once more. Votes already cast are safe."),
        403 => Say("You cannot do that here", "This is for officers, or it was sent from another site.", "Go to the front page and start from there. Officers need to sign in."),
        404 => Say("We could not find that page", "There is no page, or no vote, at this address.", "Check the six digits of the code, or look on the front page for what is on now."),
        409 => Say("Something changed in the meantime", "Somebody else changed this at the same moment.", "Load the page again to see how it stands now."),
        413 => Say("That file is too big", "What you sent is bigger than we can take.", "Send a smaller file: 64 MB is the most."),
        503 => Say("The site is busy for a moment", "Our records cannot be reached right now. Votes already cast are safe.", "Wait a few seconds and send it again. The same vote sent twice counts once."),
        < 500 => Say("That did not work", "We could not do what was asked.", "Go back, check what you entered and try again."),
        _ => Say("Something went wrong", "The fault is ours. Votes already cast are safe.", "Try again in a minute. The same vote sent twice counts once."),
    };

    private (string Title, string What, string Next) Say(string title, string what, string next) => (texts[title], texts[what], texts[next]);
}
