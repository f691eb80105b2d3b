using System.Collections.Concurrent;
using System.Globalization;
using CommunityAction.Participation.Domain.Grants.Panels;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Panels;

/// <summary>
/// The part of a room that moves, as bytes. When something moves a whole hall asks at once: who sees the same gets the same, drawn once, and those who ask meanwhile wait for it.
/// </summary>
public sealed class DrawnRooms
{
    private readonly ConcurrentDictionary<(PanelId Panel, string Whose, string Language), Drawn> _last = [];

    /// <param name="panel">Which one.</param>
    /// <param name="whose">Everybody of whom this is the same sees the same, as long as the state is the same.</param>
    /// <param name="state">Whatever decides what is seen: a record, or a tuple.</param>
    /// <param name="draw">Draws it for one of them.</param>
    public IActionResult Of(PanelId panel, string whose, object state, Func<IActionResult> draw) => new Part(this, (panel, whose, CultureInfo.CurrentUICulture.Name), state, draw);

    private sealed record Drawn(object State, TaskCompletionSource<byte[]?> Bytes);

    private sealed class Part(DrawnRooms rooms, (PanelId Panel, string Whose, string Language) key, object state, Func<IActionResult> draw) : IActionResult
    {
        public async Task ExecuteResultAsync(ActionContext context)
        {
            var mine = new Drawn(state, new(TaskCreationOptions.RunContinuationsAsynchronously));
            var drawn = rooms._last.AddOrUpdate(key, mine, (_, last) => last.State.Equals(state) ? last : mine);
            var bytes = ReferenceEquals(drawn, mine) ? await DrawAsync(context, mine) : await drawn.Bytes.Task;
            if (bytes is null)
            {
                await draw().ExecuteResultAsync(context); // whoever drew it has gone
                return;
            }

            var response = context.HttpContext.Response;
            (response.ContentType, response.ContentLength) = ("text/html; charset=utf-8", bytes.Length);
            await response.Body.WriteAsync(bytes, context.HttpContext.RequestAborted);
        }

        private async Task<byte[]?> DrawAsync(ActionContext context, Drawn mine)
        {
            var response = context.HttpContext.Response;
            var (body, memory) = (response.Body, new MemoryStream());
            try
            {
                response.Body = memory;
                await draw().ExecuteResultAsync(context);
                mine.Bytes.SetResult(memory.ToArray());
                return await mine.Bytes.Task;
            }
            finally
            {
                response.Body = body;
                if (mine.Bytes.TrySetResult(null))
                {
                    rooms._last.TryRemove(new(key, mine)); // it went wrong: the next one draws anew
                }
            }
        }
    }
}
