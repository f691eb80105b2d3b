using CommunityAction.Participation.Domain.Counting;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityAction.Participation.Domain.Tests.Counting;

public sealed class Drawing_a_lot
{
    private static readonly Lot Saturday = new("Saturday 14 March: 7 12 23 31 40 44");

    [Fact] // printf '%s\n%s' 'Saturday 14 March: 7 12 23 31 40 44' park | sha256sum
    public void A_ticket_is_what_sha256sum_says() =>
        Saturday.TicketOf("park").ShouldBe("1433c6f00f942ecc828ffe3bcd296744aac840199fad1d8fccca25843f7a007b");

    [Fact]
    public void The_lowest_ticket_comes_first() =>
        Saturday.Order(["park", "library", "bus"]).ShouldBe(["park", "bus", "library"]);

    [Fact]
    public void Another_seed_draws_another_order() =>
        Enumerable.Range(0, 20).Select(i => string.Concat(new Lot($"{i}").Order(["a", "b", "c"]))).Distinct().Count().ShouldBeGreaterThan(3);

    [Fact]
    public void It_does_not_matter_in_which_order_options_stand_or_who_else_takes_part() =>
        Prop.ForAll<NonNull<string>[]>(names =>
        {
            var options = names.Select(name => name.Get).Distinct(StringComparer.Ordinal).ToList();
            var drawn = Saturday.Order(options);
            Saturday.Order(options.AsEnumerable().Reverse()).ShouldBe(drawn);
            Saturday.Order(options.Skip(1)).ShouldBe(drawn.Where(name => name != options[0]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_seed_stands_on_one_line() => Should.Throw<ArgumentException>(() => new Lot("two\nlines"));
}
