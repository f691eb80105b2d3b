using CommunityAction.Participation.Domain.Grants.Funds;
using CommunityAction.Participation.Web.Features.Grants.Desk.FormBuilder;
using Microsoft.Extensions.Localization;

namespace CommunityAction.Participation.Web.Wording;

/// <summary>Kinds of questions, and what was changed in a form, in words.</summary>
public sealed class FormWording(IStringLocalizer<Texts> texts)
{
    public string Name(QuestionCard card) => card.Slug switch
    {
        "short" => texts["Short answer"],
        "long" => texts["Long answer"],
        "number" => texts["Number"],
        "money" => texts["Amount of money"],
        "choice" => texts["Choice"],
        "date" => texts["Date"],
        "file" => texts["File"],
        "declaration" => texts["Declaration"],
        "budget" => texts["Budget table"],
        "ward" => texts["Ward"],
        "theme" => texts["Theme"],
        "population" => texts["Whom it helps"],
        ApplicationForm.Title => texts["Name of the project"],
        ApplicationForm.Summary => texts["Summary for the public"],
        ApplicationForm.Begins => texts["First day of the project"],
        ApplicationForm.Ends => texts["Last day of the project"],
        _ => throw new ArgumentOutOfRangeException(nameof(card)),
    };

    public string Help(QuestionCard card) => card.Slug switch
    {
        "short" => texts["One line, such as a name or a place."],
        "long" => texts["Several lines, up to a number of words. Applicants see how many they have left."],
        "number" => texts["A whole number, such as how many people take part."],
        "money" => texts["Pounds and pence."],
        "choice" => texts["One answer from a list that you write."],
        "date" => texts["A day."],
        "file" => texts["A document or a picture: PDF, JPEG or PNG."],
        "declaration" => texts["A sentence that applicants tick to say that it is so."],
        "budget" => texts["Lines of cost, the group’s own money and what it asks for. They must add up. Every form needs one."],
        "ward" => texts["One of the council’s wards, or all. It decides which pots the money can come from."],
        "theme" => texts["One of the council’s themes. It decides which pots the money can come from."],
        "population" => texts["A group of people from the council’s list, or everyone. It decides which pots the money can come from."],
        ApplicationForm.Title => texts["The name that the application is known by. Every form needs one."],
        ApplicationForm.Summary => texts["What we publish about the project if it gets a grant."],
        ApplicationForm.Begins => texts["We publish it if the project gets a grant."],
        ApplicationForm.Ends => texts["We publish it if the project gets a grant. Reports are due by it."],
        _ => throw new ArgumentOutOfRangeException(nameof(card)),
    };

    public string Say(FormChange change) => change switch
    {
        { Kind: FormChangeKind.GroupHidden } => texts["The group’s name is hidden from whoever scores."],
        { Kind: FormChangeKind.GroupShown } => texts["The group’s name is shown to whoever scores."],
        { Kind: FormChangeKind.Added, IsSection: true } => texts["New part: {0}", change.Name],
        { Kind: FormChangeKind.Removed, IsSection: true } => texts["Removed part: {0}", change.Name],
        { Kind: FormChangeKind.Changed, IsSection: true } => texts["Renamed part: {0}", change.Name],
        { Kind: FormChangeKind.Moved, IsSection: true } => texts["Moved part: {0}", change.Name],
        { Kind: FormChangeKind.Added } => texts["New question: {0}", change.Name],
        { Kind: FormChangeKind.Removed } => texts["Removed question: {0}", change.Name],
        { Kind: FormChangeKind.Changed } => texts["Changed question: {0}", change.Name],
        { Kind: FormChangeKind.Moved } => texts["Moved question: {0}", change.Name],
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };
}
