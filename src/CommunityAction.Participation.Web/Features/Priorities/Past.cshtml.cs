using CommunityAction.Participation.Domain.Polls;
using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Web.Features.Council;
using CommunityAction.Participation.Web.Features.Polls;
using CommunityAction.Participation.Web.Features.Shared;
using CommunityAction.Participation.Web.Security;
using CommunityAction.Participation.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityAction.Participation.Web.Features.Priorities;

/// <summary>A priority board as it stood at any moment, exactly; each moment has an address of its own.</summary>
[Authorize(Policies.Watch)]
public sealed class PastModel(PriorityPolls polls, PastBoards past, CouncilSettings council, IEventStore log, IDatabaseClock clock) : FormPage
{
    /// <summary>The vote as it stands.</summary>
    public Poll Poll { get; private set; } = null!;

    /// <summary>The board as it stood; null when the time that was asked for cannot be had.</summary>
    public PriorityBoard? Board { get; private set; }

    /// <summary>The time that is shown, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The last event of the log that had happened.</summary>
    public long Position { get; private set; }

    public PastTime Asked { get; private set; } = new(null, null);

    /// <summary>As the filter stands in the address.</summary>
    public PriorityFilter Filter { get; private set; } = new();

    public IReadOnlyList<DateTimeOffset> Slider { get; private set; } = [];

    public IReadOnlyList<DateTimeOffset> Links { get; private set; } = [];

    /// <summary>How far along the slider the time is that is shown.</summary>
    public int Step => Math.Max(0, Slider.TakeWhile(step => step <= At).Count() - 1);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (polls.Find(code) is not { } now)
        {
            return NotFound();
        }

        (Poll, Filter) = (now.Poll, PriorityFilter.Read(Request.Query));
        var span = await PastSpan.ReadAsync(log, Poll, clock.Now, HttpContext.RequestAborted);
        (Slider, Links) = (PastSteps.OnSlider(span), PastSteps.AsLinks(span));
        Asked = PastTime.Read(Request.Query, span, clock.Now);
        At = Asked.At ?? span.To;
        if (Asked.Wrong is { } wrong)
        {
            return Refuse(wrong);
        }

        if (Asked.At is { } at && !Request.Query.ContainsKey("at"))
        {
            return Redirect(Address(at)); // so that what they look at has the address of that moment
        }

        if (await past.AtAsync(now, At, HttpContext.RequestAborted) is not { } then)
        {
            return Refuse(Domain.Refusal.Of("past-too-early", "day", span.From));
        }

        Position = then.Position;
        Board = PriorityBoard.Make(then.Board, PriorityPast.None, Filter, council, HttpContext.WardOfViewer());
        return Page();
    }

    /// <summary>Of this board at another time.</summary>
    public string Address(DateTimeOffset at) => $"/priorities/{Poll.Code}/then?at={PastTime.Say(at)}{(Filter.Ward.Length > 0 ? "&ward=" + Uri.EscapeDataString(Filter.Ward) : "")}";

    /// <summary>For the fields of the form: by London's clocks.</summary>
    public (string Day, string Time) Typed => Asked.Wrong is not null && Asked.Day.Length + Asked.Time.Length > 0
        ? (Asked.Day, Asked.Time)
        : (Moments.ToLondon(At).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Moments.ToLondon(At).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
