using CommunityAction.Participation.Domain;
using CommunityAction.Participation.Domain.Council;
using CommunityAction.Participation.Domain.Groups;
using CommunityAction.Participation.Domain.Programmes;
using CommunityAction.Participation.Domain.Proposals;
using CommunityAction.Participation.Web.Features.Officer;

namespace CommunityAction.Participation.Web.Features.Proposals;

/// <summary>A proposal as its author types it, kept as it was typed.</summary>
public sealed record ProposalDraft(ProposalId Proposal, ProgrammeId Programme)
{
    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    public string Body { get; init; } = "";

    public WardId? Ward { get; init; }

    public ThemeId? Theme { get; init; }

    public PopulationId? Population { get; init; }

    /// <summary>In whose name it is put forward; null for the author's own.</summary>
    public GroupId? Group { get; init; }

    /// <summary>As it was typed, in pounds.</summary>
    public string Cost { get; init; } = "";

    /// <summary>Below <c>/pictures/</c>; null without one.</summary>
    public string? Picture { get; init; }

    public string PictureDescription { get; init; } = "";

    public Money? Guess => OptionLine.ReadMoney(Cost) is { } pence ? new Money(pence, Money.Sterling) : null;

    public static ProposalDraft Of(ProposalFile file)
    {
        var content = file.Proposal.Content;
        return new(file.Proposal.Id, file.Proposal.Programme)
        {
            Title = file.Title ?? "",
            Summary = file.Summary ?? "",
            Body = file.Body ?? "",
            Ward = content.Ward,
            Theme = content.Theme,
            Population = content.Population,
            Group = file.Proposal.Group,
            Cost = content.Guess is { } guess ? OptionLine.WriteMoney(guess.Pence) : "",
            Picture = content.Picture?.Path,
            PictureDescription = file.Say(content.Picture?.Description) ?? "",
        };
    }

    public ProposalDraft Read(IFormCollection form)
    {
        string Field(string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();
        return this with
        {
            Title = Field("title"),
            Summary = Field("summary"),
            Body = Field("body"),
            Ward = Field("ward") is { Length: > 0 } ward ? new WardId(ward) : null,
            Theme = Field("theme") is { Length: > 0 } theme ? new ThemeId(theme) : null,
            Population = Field("population") is { Length: > 0 } population ? new PopulationId(population) : null,
            Group = Guid.TryParse(Field("group"), out var group) ? new GroupId(group) : null,
            Cost = Field("cost"),
            Picture = Field("noPicture") == "on" ? null : Picture,
            PictureDescription = Field("pictureDescription"),
        };
    }

    /// <summary>What cannot be saved: text-too-long, choice-unknown, money-unreadable, picture-description-missing.</summary>
    public IReadOnlyList<Refusal> Check(ProposalChoices choices) => new[]
    {
        WrittenText.Optional(Title, "title", WrittenText.LongestTitle),
        WrittenText.Optional(Summary, "summary", WrittenText.LongestSummary),
        WrittenText.Optional(Body, "body", WrittenText.LongestBody),
        WrittenText.Optional(PictureDescription, "pictureDescription", WrittenText.LongestDescription),
        Ward is { } ward && choices.Ward(ward) is null ? Refusal.Of("choice-unknown", "ward") : null,
        Theme is { } theme && choices.Theme(theme) is null ? Refusal.Of("choice-unknown", "theme") : null,
        Population is { } population && choices.Population(population) is null ? Refusal.Of("choice-unknown", "population") : null,
        Cost.Length > 0 && Guess is null ? Refusal.Of("money-unreadable", "cost", Cost) : null,
        Picture is not null && PictureDescription.Length == 0 ? Refusal.Of("picture-description-missing", "pictureDescription") : null,
    }.OfType<Refusal>().ToList();
}
