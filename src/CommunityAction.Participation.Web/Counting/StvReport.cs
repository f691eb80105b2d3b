using System.Globalization;
using System.Text.Json.Nodes;
using CommunityAction.Participation.Domain.Counting.Elections;
using CommunityAction.Participation.Web.Wording;

namespace CommunityAction.Participation.Web.Counting;

/// <summary>An election by single transferable vote, as on a returning officer's sheet.</summary>
internal sealed class StvReport(StvCount count, string seed)
{
    public CountReport ToReport() => new(Json(), [new(Method), Summary(), Stages(), Votes(), .. Figures.TieTable(count.Ties), Figures.LotLine(seed)]);

    private static string Method => CountWords.Get<MethodWording>().Say("scottish-stv");

    private JsonObject Json() => new()
    {
        ["rule"] = "scottish-stv",
        ["method"] = Method,
        ["seats"] = count.Seats,
        ["voters"] = count.Valid + count.Rejected,
        ["valid"] = count.Valid,
        ["rejected"] = count.Rejected,
        ["quota"] = count.Quota,
        ["winners"] = Ids(count.Elected),
        ["seed"] = seed,
        ["seedIsEmpty"] = seed.Length == 0,
        ["tiesMet"] = new JsonArray([.. count.Ties.Select(Figures.Tie)]),
        ["rounds"] = new JsonArray([.. count.Stages.Select(Stage)]),
        ["options"] = new JsonArray([.. count.Options.Select(option => new JsonObject { ["id"] = option.Id, ["name"] = option.Name })]),
    };

    private JsonObject Stage(StvStage stage) => new()
    {
        ["round"] = stage.Number,
        ["move"] = Figures.Word(stage.Move),
        ["from"] = IdOf(stage.From),
        ["moved"] = ById(stage.Moved),
        ["votes"] = ById(stage.Votes),
        ["notTransferable"] = stage.NotTransferable,
        ["elected"] = Ids(stage.Elected),
        ["excluded"] = IdOf(stage.Excluded),
        ["fillsLastSeats"] = stage.FillsLastSeats,
    };

    private TextTable Summary()
    {
        var table = new TextTable($"scottish-stv: {count.Elected.Count:N0} elected for {count.Seats:N0} seats")
            .Row("Valid ballots", $"{count.Valid:N0}")
            .Row("Rejected", $"{count.Rejected:N0}")
            .Row("Quota", count.Quota is { } quota ? $"{quota:N0}" : "none: there are no more candidates than seats");
        foreach (var option in count.Elected)
        {
            table.Row("Elected", count.Options[option].Name);
        }

        return table;
    }

    private TextTable Stages()
    {
        var table = new TextTable("Stages", "stage", "what is moved", "with nobody", "elected", "excluded");
        foreach (var stage in count.Stages)
        {
            var moved = stage.Move switch
            {
                StvMove.Surplus => $"surplus of {NameOf(stage.From)}",
                StvMove.Exclusion => $"all of {NameOf(stage.From)}",
                _ => "first preferences",
            };
            table.Row($"{stage.Number}", moved, Text(stage.NotTransferable), string.Join(", ", stage.Elected.Select(option => NameOf(option))), NameOf(stage.Excluded));
        }

        return table;
    }

    private TextTable Votes()
    {
        var table = new TextTable("Votes at the end of each stage", [.. count.Stages.Select(stage => $"{stage.Number}"), "candidate"]);
        foreach (var (place, option) in count.Options.Index())
        {
            table.Row([.. count.Stages.Select(stage => Text(stage.Votes[place])), option.Name]);
        }

        return table;
    }

    private JsonObject ById(IReadOnlyList<decimal> votes) =>
        new(count.Options.Select((option, place) => KeyValuePair.Create(option.Id, (JsonNode?)JsonValue.Create(votes[place]))));

    private JsonArray Ids(IReadOnlyList<int> options) => Figures.Ids(options.Select(option => count.Options[option].Id));

    private string? IdOf(int? option) => option is { } place ? count.Options[place].Id : null;

    private string NameOf(int? option) => option is { } place ? count.Options[place].Name : "";

    private static string Text(decimal votes) => votes.ToString("#,0.#####", CultureInfo.InvariantCulture);
}
