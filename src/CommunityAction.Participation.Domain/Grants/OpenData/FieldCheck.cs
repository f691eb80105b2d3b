using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityAction.Participation.Domain.Grants.OpenData;

/// <summary>Holds objects against the fields of the standard, and keeps what is wrong with them. <see cref="GrantCheck"/> lists the codes.</summary>
internal sealed class FieldCheck
{
    private readonly List<GrantProblem> _problems = [];
    private readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);

    public IReadOnlyList<GrantProblem> Problems => _problems;

    /// <summary>Says of which grant the problems from there on are.</summary>
    public void NameGrant(int from, string? id)
    {
        for (var at = from; at < _problems.Count; at++)
        {
            _problems[at] = _problems[at] with { Grant = id };
        }
    }

    public void Parts(GrantField group, JsonObject node, string path, string[] apart)
    {
        foreach (var field in group.Parts)
        {
            var (value, at) = (node[field.Name], $"{path}/{field.Name}");
            if (value is null || (value.GetValueKind() == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetValue<string>())))
            {
                if (field.IsRequired)
                {
                    Wrong(at, "value-missing");
                }
            }
            else if (field.IsContact)
            {
                LeftOut(at, "contact-left-out");
            }
            else
            {
                Value(field, value, at);
            }
        }

        foreach (var (name, _) in node.Where(part => part.Value is not null && !apart.Contains(part.Key) && group.Parts.All(field => field.Name != part.Key)))
        {
            LeftOut($"{path}/{name}", "field-left-out");
        }
    }

    private void Value(GrantField field, JsonNode value, string path)
    {
        switch (field.Kind, value)
        {
            case (GrantFieldKind.Group, JsonObject group):
                Parts(field, group, path, []);
                break;
            case (GrantFieldKind.Groups, JsonArray list):
                Groups(field, list, path);
                break;
            case (GrantFieldKind.Texts, JsonArray texts):
                for (var at = 0; at < texts.Count; at++)
                {
                    Text(field, texts[at], $"{path}/{at}");
                }

                break;
            case (GrantFieldKind.Number, JsonValue number) when number.NumberOf() is { } amount:
                if (field.IsLength && amount < 0)
                {
                    Wrong(path, "below-nought", amount);
                }

                break;
            case (GrantFieldKind.Text, _):
                Text(field, value, path);
                break;
            default:
                Wrong(path, field.Kind switch { GrantFieldKind.Group => "not-an-object", GrantFieldKind.Number => "not-a-number", _ => "not-a-list" }, value.Shown());
                break;
        }
    }

    private void Groups(GrantField field, JsonArray list, string path)
    {
        if (field.IsRequired && list.Count == 0)
        {
            Wrong(path, "value-missing");
        }

        for (var at = 0; at < list.Count; at++)
        {
            if (list[at] is JsonObject one)
            {
                Parts(field, one, $"{path}/{at}", []);
            }
            else
            {
                Wrong($"{path}/{at}", "not-an-object");
            }
        }
    }

    private void Text(GrantField field, JsonNode? value, string path)
    {
        if (value?.GetValueKind() != JsonValueKind.String)
        {
            Wrong(path, "not-a-text", value.Shown());
        }
        else if (field.Codes is { } list && !list.Has(value.GetValue<string>()))
        {
            Wrong(path, "code-unknown", value.Shown(), list.Name);
        }
        else if (!WrittenForms.Is(field.Form, value.GetValue<string>()))
        {
            Wrong(path, "value-out-of-form", value.Shown(), field.Form);
        }
    }

    public void Wrong(string path, string code, params object[] arguments) => _problems.Add(GrantProblem.Of(path, code, arguments));

    public void Advise(string path, string code, params object[] arguments) => _problems.Add(GrantProblem.Of(path, code, arguments) with { IsAdvice = true });

    /// <summary>Said once for each field, not for each grant.</summary>
    private void LeftOut(string path, string code)
    {
        var field = path.Split('/')[^1];
        if (_leftOut.Add($"{code} {field}"))
        {
            Advise(path, code, field);
        }
    }
}
