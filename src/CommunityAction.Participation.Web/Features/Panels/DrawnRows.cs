using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using CommunityAction.Participation.Domain.Grants.Panels;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>
/// Lines of a room as they were drawn. A score moves one of a hundred, and thirty members ask for all of them: what looks the same to several is drawn once. The key has all that
/// <c>_Row.cshtml</c> shows; what an application says of itself is a new object whenever any of it changes.
/// </summary>
public sealed class DrawnRows
{
    private const int Most = 5_000;
    private readonly ConcurrentDictionary<Key, HtmlString> _drawn = [];

    public async Task<IHtmlContent> OfAsync(IHtmlHelper html, RoomModel page, RoomRow row)
    {
        var panel = page.Panel;
        var key = new Key(
            new(panel.Rules!), panel.CriteriaVersion, new(row.Application), row.Title, row.Group, row.State, row.Place, row.Score is null, row.Line, row.IsDelegated, row.Present,
            page.Viewer.MayRead(row.Application), CultureInfo.CurrentUICulture.Name);
        if (_drawn.TryGetValue(key, out var drawn))
        {
            return drawn;
        }

        if (_drawn.Count >= Most)
        {
            _drawn.Clear();
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        (await html.PartialAsync("_Row", (page, row))).WriteTo(text, HtmlEncoder.Default);
        return _drawn[key] = new(text.ToString());
    }

    /// <summary>The very same object, whatever it would compare as.</summary>
    private readonly record struct Same(object It)
    {
        public bool Equals(Same other) => ReferenceEquals(It, other.It);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(It);
    }

    private readonly record struct Key(
        Same Rules, int Criteria, Same Application, string Title, string Group, RowState State, int? Place, bool IsSealed, FundedLine? Line, bool IsDelegated, int Present, bool MayRead, string Language);
}
