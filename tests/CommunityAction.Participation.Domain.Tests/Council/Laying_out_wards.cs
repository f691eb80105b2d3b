using CommunityAction.Participation.Domain.Council;

namespace CommunityAction.Participation.Domain.Tests.Council;

public sealed class Laying_out_wards
{
    [Fact]
    public void North_is_up_and_east_is_right()
    {
        var tiles = WardTiles.Of([At("south-west", 53.0, -1.2), At("north-east", 53.1, -1.0), At("north-west", 53.1, -1.2), At("south-east", 53.0, -1.0)]);

        tiles.Select(tile => tile.Ward.Value).ShouldBe(["north-west", "north-east", "south-west", "south-east"]);
        tiles[0].Row.ShouldBe(tiles[1].Row);
        tiles[2].Column.ShouldBe(tiles[0].Column);
        tiles[3].Column.ShouldBeGreaterThan(tiles[2].Column);
    }

    [Fact]
    public void Wards_in_one_place_stand_beside_each_other()
    {
        var tiles = WardTiles.Of(Enumerable.Range(1, 6).Select(number => At($"w{number}", 53.6, 0.9)));

        tiles.Select(tile => (tile.Column, tile.Row)).Distinct().Count().ShouldBe(6);
        tiles.Max(tile => tile.Column).ShouldBe(WardTiles.MostColumns - 1);
    }

    [Fact]
    public void None_and_one_are_maps_too()
    {
        WardTiles.Of([]).ShouldBeEmpty();
        WardTiles.Of([At("only", 53.6, 0.9)]).ShouldHaveSingleItem().ShouldBe(new(new("only"), 0, 0));
    }

    /// <summary>Any wards: each has a place of its own, no row or column is empty, and none is too wide for a phone.</summary>
    [Theory]
    [InlineData(8)]
    [InlineData(22)]
    [InlineData(69)] // Birmingham's, the most that any council has
    public void Each_ward_has_a_place_of_its_own(int wards)
    {
        var random = new Random(wards);
        for (var run = 0; run < 10; run++)
        {
            var centres = Enumerable.Range(0, wards).Select(number => At($"w{number}", 53 + random.NextDouble(), -1 + random.NextDouble())).ToList();

            var tiles = WardTiles.Of(centres);

            tiles.Select(tile => tile.Ward).ShouldBe(centres.Select(centre => centre.Ward), ignoreOrder: true);
            tiles.Select(tile => (tile.Column, tile.Row)).Distinct().Count().ShouldBe(wards);
            tiles.Select(tile => tile.Column).Distinct().Order().ShouldBe(Enumerable.Range(0, tiles.Max(tile => tile.Column) + 1));
            tiles.Select(tile => tile.Row).Distinct().Order().ShouldBe(Enumerable.Range(0, tiles.Max(tile => tile.Row) + 1));
            tiles.Max(tile => tile.Column).ShouldBeLessThan(WardTiles.MostColumns);
            WardTiles.Of(Enumerable.Reverse(centres)).ShouldBe(tiles);
        }
    }

    private static (WardId Ward, Coordinates Centre) At(string ward, double latitude, double longitude) => (new(ward), new(latitude, longitude));
}
