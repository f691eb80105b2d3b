using System.Text;
using CommunityAction.Participation.Web.Features.Pictures;

namespace CommunityAction.Participation.Web.Tests.Pictures;

public sealed class Cleaning_a_picture
{
    [Fact]
    public void A_clean_picture_stays_what_it_is_and_cleaning_it_again_changes_nothing()
    {
        var png = CleanPicture.Of(SamplePictures.Png()).ShouldNotBeNull();
        (png.MediaType, png.Extension).ShouldBe(("image/png", "png"));
        CleanPicture.Of(png.Content)!.Content.ShouldBe(png.Content);

        var jpeg = CleanPicture.Of(SamplePictures.Jpeg()).ShouldNotBeNull();
        (jpeg.MediaType, jpeg.Extension).ShouldBe(("image/jpeg", "jpg"));
        jpeg.Content.ShouldBe(SamplePictures.Jpeg());
    }

    [Fact]
    public void Where_it_was_taken_comments_and_what_hides_behind_its_end_are_gone()
    {
        byte[][] pictures =
        [
            SamplePictures.Png(comment: SamplePictures.Secret), SamplePictures.Png(behind: SamplePictures.Secret), SamplePictures.Jpeg(comment: SamplePictures.Secret),
            SamplePictures.Jpeg(behind: SamplePictures.Secret), SamplePictures.Jpeg(exif: SamplePictures.Exif(1)), SamplePictures.Jpeg(exif: SamplePictures.Exif(6)),
        ];
        foreach (var picture in pictures)
        {
            Encoding.Latin1.GetString(picture).ShouldContain("GPS");
            Encoding.Latin1.GetString(CleanPicture.Of(picture)!.Content).ShouldNotContain("GPS");
        }
    }

    [Fact]
    public void A_photograph_from_a_phone_stays_the_right_way_up()
    {
        var turned = CleanPicture.Of(SamplePictures.Jpeg(exif: SamplePictures.Exif(6)))!.Content;

        turned.Length.ShouldBe(SamplePictures.Jpeg().Length + 36);
        turned[2..4].ShouldBe([0xff, 0xe1]);
        turned.AsSpan(22, 12).ToArray().ShouldBe([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]);
        CleanPicture.Of(turned)!.Content.ShouldBe(turned);
    }

    public static TheoryData<string, byte[]> NoPictures => new()
    {
        { "nothing", [] },
        { "a page", "<html><script>alert(1)</script></html>"u8.ToArray() },
        { "a drawing with a script", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray() },
        { "a GIF", "GIF89a\u0001\0\u0001\0\0\0\0"u8.ToArray() },
        { "a PNG that ends in the middle", SamplePictures.Png()[..30] },
        { "a PNG with a damaged part", Damaged() },
        { "a PNG that says it is enormous", SamplePictures.Png(width: 60_000, height: 60_000) },
        { "a PNG of no size", SamplePictures.Png(width: 0) },
        { "a PNG with fewer pixels than it says", SamplePictures.Png(pixels: 13) },
        { "a PNG with more pixels than it says", SamplePictures.Png(pixels: 1_000_000) },
        { "an interlaced PNG", SamplePictures.Png(interlace: 1) },
        { "a PNG without a header", [.. SamplePictures.Png()[..8], .. SamplePictures.Chunk("IEND", [])] },
        { "a JPEG that ends in its scan", SamplePictures.Jpeg()[..^2] },
        { "a JPEG without pixels", SamplePictures.Jpeg(hasFrame: false) },
        { "a JPEG of no size", SamplePictures.Jpeg(width: 0) },
        { "a JPEG that is a page from its third byte", [0xff, 0xd8, .. "<script>"u8] },
    };

    [Theory]
    [MemberData(nameof(NoPictures))]
    public void What_is_no_picture_is_not_taken(string what, byte[] file) => CleanPicture.Of(file).ShouldBeNull(what);

    /// <summary>A thousand broken files: none is taken for an exception, which would be a bug, and nothing runs on for ever.</summary>
    [Fact]
    public void Chance_breaks_nothing()
    {
        var random = new Random(2026);
        byte[][] whole = [SamplePictures.Png(comment: "hello"), SamplePictures.Jpeg(exif: SamplePictures.Exif(3), comment: "hello")];
        for (var i = 0; i < 1_000; i++)
        {
            byte[] broken = [.. whole[i % 2]];
            for (var hit = 0; hit <= i % 4; hit++)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            Should.NotThrow(() => CleanPicture.Of(broken));
        }
    }

    private static byte[] Damaged()
    {
        var png = SamplePictures.Png();
        png[20]++;
        return png;
    }
}
