using CommunityAction.Participation.Domain.People;

namespace CommunityAction.Participation.Web.Features.Mail;

/// <summary>One letter to one person.</summary>
/// <param name="Reason">Why it is sent, such as <c>result:POLL:PERSON</c>: only one letter is ever sent for one reason. Kept for ever, so without personal data: ids only.</param>
/// <param name="Person">Null when the address belongs to nobody we know yet.</param>
/// <param name="Address">One e-mail address.</param>
/// <param name="Topic">Decides whether the person wants it.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">In order; greeting and signature are added.</param>
public sealed record Letter(string Reason, PersonId? Person, string Address, MailTopic Topic, string Subject, IReadOnlyList<LetterPart> Body)
{
    /// <summary>The moment from which it is of no use and is not sent any more: a code that has run out, a vote that has closed. Null when it always is of use.</summary>
    public DateTimeOffset? UsefulUntil { get; init; }
}

/// <summary>A piece of a letter, written once and shown as HTML and as text.</summary>
public abstract record LetterPart
{
    private LetterPart()
    {
    }

    public static LetterPart Say(string text) => new Paragraph(text);

    public static LetterPart Title(string text) => new Heading(text);

    public static LetterPart Show(string code) => new Code(code);

    public static LetterPart Link(string text, Uri address) => new Button(text, address);

    public static LetterPart List(IEnumerable<string> points) => new Points([.. points]);

    public sealed record Paragraph(string Text) : LetterPart;

    public sealed record Heading(string Text) : LetterPart;

    /// <summary>To be read out or typed: set large, and alone on its line.</summary>
    public sealed record Code(string Text) : LetterPart;

    public sealed record Button(string Text, Uri Address) : LetterPart;

    public sealed record Points(IReadOnlyList<string> Items) : LetterPart;
}
