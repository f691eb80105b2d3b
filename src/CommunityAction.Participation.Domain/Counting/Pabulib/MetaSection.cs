namespace CommunityAction.Participation.Domain.Counting.Pabulib;

internal sealed class MetaSection() : PabulibSection("META", PabulibColumns.OfMeta, "key", "value")
{
    private int _key;
    private int _value;

    public List<KeyValuePair<string, string>> Entries { get; } = [];

    public string Find(string key) => Entries.FirstOrDefault(e => e.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value?.Trim() ?? "";

    protected override void FindColumns() => (_key, _value) = (Columns.IndexOf("key"), Columns.IndexOf("value"));

    protected override FileProblem? TakeRow(TableRows row)
    {
        var (key, value) = (row[_key].Trim().ToString(), row[_value].ToString());
        Entries.Add(new(key, value));
        return key.Equals("budget", StringComparison.OrdinalIgnoreCase) && PabulibNumber.Parse(value) is null
            ? FileProblem.At(row.Line, "budget-not-a-number", value)
            : null;
    }

    protected override FileProblem? Check(int line) =>
        Find("vote_type").Length == 0 ? FileProblem.At(line, "meta-missing", "vote_type")
        : Find("budget").Length == 0 ? FileProblem.At(line, "meta-missing", "budget")
        : null;
}
