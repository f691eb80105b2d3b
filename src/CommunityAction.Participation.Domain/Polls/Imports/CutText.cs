namespace CommunityAction.Participation.Domain.Polls.Imports;

/// <summary>Text that fits: white space made single, cut at a word, with an ellipsis where it was cut.</summary>
internal static class CutText
{
    public static (string Text, bool WasCut) At(string text, int longest)
    {
        var single = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (single.Length <= longest)
        {
            return (single, false);
        }

        var room = longest - 1;
        var word = single.LastIndexOf(' ', room);
        // One endless word is cut in its middle, but never in the middle of a character.
        var end = word > 0 ? word : char.IsHighSurrogate(single[room - 1]) ? room - 1 : room;
        return (single[..end].TrimEnd() + "…", true);
    }
}
