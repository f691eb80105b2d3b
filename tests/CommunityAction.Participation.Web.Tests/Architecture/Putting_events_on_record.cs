using CommunityAction.Participation.Domain.Ports;
using CommunityAction.Participation.Tests;
using CommunityAction.Participation.Web.Features.Record;

namespace CommunityAction.Participation.Web.Tests.Architecture;

/// <summary>Whatever happens is on record in a sentence, or there is a reason why not. A new event decides who may read of it.</summary>
public sealed class Putting_events_on_record
{
    [Fact]
    public void Every_event_is_shown_or_says_why_not() =>
        RecordKinds.Shown.Concat(RecordKinds.NeverShown.Keys).ShouldBe(EventCatalogue.All.Select(entry => entry.Type), ignoreOrder: true);

    [Fact]
    public void A_reason_is_a_sentence() => RecordKinds.NeverShown.Values.ShouldAllBe(reason => reason.Length > 20 && reason.EndsWith('.'));

    [PostgresFact]
    public async Task Every_entry_is_a_sentence()
    {
        await using var app = await TestApp.StartAsync();
        var says = app.Get<RecordWording>();

        var sentences = RecordKinds.Shown.Select(type => says.Say(FactSamples.Of(type))).ToList();
        sentences.ShouldAllBe(sentence => sentence.Length > 5 && !sentence.Contains('{'));
        Enum.GetValues<RecordKind>().Select(says.Name).Distinct().Count().ShouldBe(Enum.GetValues<RecordKind>().Length);
        RecordFilter.Areas.ShouldBe(RecordKinds.Shown.Select(type => EventCatalogue.NameOf(type).Split('.')[0]).Distinct(), ignoreOrder: true);
    }
}
