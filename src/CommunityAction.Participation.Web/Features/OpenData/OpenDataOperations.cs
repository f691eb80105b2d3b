namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>What there is to ask for.</summary>
public static class OpenDataOperations
{
    private static readonly ApiParameter[] OfPages = [ApiParameter.Limit, ApiParameter.Cursor, ApiParameter.Form];
    private static readonly ApiParameter[] OfOne = [ApiParameter.Form];

    public static ApiOperation Council { get; } = new(
        "getCouncil", "The council and its lists", "Whose data this is, its licence, and the wards, themes and populations that filters and entries refer to by their keys.",
        [], OpenDataExamples.Council, HasCsv: false);

    public static ApiOperation Programmes { get; } = new(
        "listProgrammes", "Programmes", "Published programmes with their phases, decisions and what came of them.",
        [.. OfPages, ApiParameter.State<ProgrammeState>(), ApiParameter.Ward, ApiParameter.Since], OpenDataExamples.PageOf(OpenDataExamples.Programme));

    public static ApiOperation Programme { get; } = One("getProgramme", "One programme", "A published programme by its id.", OpenDataExamples.Programme);

    public static ApiOperation Proposals { get; } = new(
        "listProposals", "Proposals", "Proposals that anybody may read, with the support they have, what they would cost and what the council answered.",
        [.. OfPages, ApiParameter.State<ProposalState>(), ApiParameter.Programme, ApiParameter.Ward, ApiParameter.Since], OpenDataExamples.PageOf(OpenDataExamples.Proposal));

    public static ApiOperation Proposal { get; } = One("getProposal", "One proposal", "A public proposal by its id.", OpenDataExamples.Proposal);

    public static ApiOperation Polls { get; } = new(
        "listPolls", "Polls", "Polls with their rules, options and turnout. Votes are not in here: they are in the result, once it is declared.",
        [.. OfPages, ApiParameter.State<PollState>(), ApiParameter.Programme, ApiParameter.Ward, ApiParameter.Since], OpenDataExamples.PageOf(OpenDataExamples.Poll));

    public static ApiOperation Poll { get; } = One("getPoll", "One poll", "A poll by its id.", OpenDataExamples.Poll);

    public static ApiOperation Results { get; } = new(
        "listResults", "Declared results", "Results that have been declared, with totals, winners, method and turnout. In CSV there is a row for each option.",
        [.. OfPages, ApiParameter.Programme, ApiParameter.Ward, ApiParameter.Since], OpenDataExamples.PageOf(OpenDataExamples.Result));

    public static ApiOperation Result { get; } = One("getResult", "One declared result", "The declared result of a poll, by the poll's id.", OpenDataExamples.Result);

    public static ApiOperation Groups { get; } = new(
        "listGroups", "Community groups", "Groups that put proposals forward. Who belongs to them is left out.", OfPages, OpenDataExamples.PageOf(OpenDataExamples.Group));

    public static ApiOperation Group { get; } = One("getGroup", "One community group", "A group by its id.", OpenDataExamples.Group);

    public static ApiOperation Record { get; } = new(
        "listRecord", "The record", "What happened, when and by whom in which role, as the public record has it. There are no ballots in it.",
        [ApiParameter.Limit, ApiParameter.Before, ApiParameter.Form, ApiParameter.Area, ApiParameter.Programme, ApiParameter.Since], OpenDataExamples.PageOf(OpenDataExamples.Record));

    private static ApiOperation One(string id, string summary, string description, object example) => new(id, summary, description, OfOne, example, IsOfOne: true);
}
