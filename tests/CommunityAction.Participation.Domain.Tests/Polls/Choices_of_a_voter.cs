using System.Text.Json;
using CommunityAction.Participation.Domain.Polls;

namespace CommunityAction.Participation.Domain.Tests.Polls;

public sealed class Choices_of_a_voter
{
    [Fact]
    public void Equal_ballots_are_equal_in_every_form()
    {
        var (one, other) = (Choices.Of("p07", "p01"), Choices.Of("p01", "p07"));
        one.ShouldBe(other);
        one.GetHashCode().ShouldBe(other.GetHashCode());
        one.ToString().ShouldBe("p01=1&p07=1");
        one.ShouldNotBe(Choices.Of("p01"));
    }

    [Fact]
    public void They_are_sorted_by_code_point_in_every_culture() => Choices.Of("b", "B", "ä", "a", "10", "9").Select(c => c.Option).ShouldBe(["10", "9", "B", "a", "b", "ä"]);

    [Fact]
    public void An_option_stands_once()
    {
        Choices.From([new("park", 1), new("bus", 1), new("park", 2)]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => Choices.Of("park", "park"));
    }

    [Fact]
    public void An_option_without_points_is_not_chosen() => Choices.From([new("park", 0), new("bus", 2)])?.WithoutZeros().ShouldBe(Choices.From([new("bus", 2)]));

    [Fact]
    public void Keys_are_escaped_in_text() => Choices.Of("BO.OM.97/24", "a=b&c").ToString().ShouldBe("BO.OM.97%2F24=1&a%3Db%26c=1");

    [Fact]
    public void In_json_they_are_an_object_of_option_and_points()
    {
        var choices = Choices.From([new("p07", 2), new("p01", 1)])!;
        JsonSerializer.Serialize(choices).ShouldBe("""{"p01":1,"p07":2}""");
        JsonSerializer.Deserialize<Choices>("""{"p07":2,"p01":1}""").ShouldBe(choices);
        JsonSerializer.Deserialize<Choices>("{}").ShouldBe(Choices.None);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"p01\"")]
    [InlineData("""{"p01":1,"p01":1}""")]
    [InlineData("""{"p01":1.5}""")]
    public void Other_json_is_refused(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Choices>(json));
}
