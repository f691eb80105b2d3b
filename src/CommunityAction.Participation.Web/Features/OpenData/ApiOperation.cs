namespace CommunityAction.Participation.Web.Features.OpenData;

/// <summary>What an address does: its parameters are checked by it, and the description is written from it.</summary>
/// <param name="Id">For programs that are made from the description.</param>
/// <param name="Summary">A line.</param>
/// <param name="Description">A sentence or two.</param>
/// <param name="Parameters">All that the address takes.</param>
/// <param name="Example">An answer.</param>
/// <param name="HasCsv">It answers in CSV too.</param>
/// <param name="IsOfOne">It asks for one thing by its id, which may not be there.</param>
public sealed record ApiOperation(string Id, string Summary, string Description, IReadOnlyList<ApiParameter> Parameters, object Example, bool HasCsv = true, bool IsOfOne = false);
