using System.Buffers.Binary;
using System.IO.Compression;

namespace CommunityAction.Participation.Web.Features.Shared;

/// <summary>Writes a picture of opaque colours as PNG (ISO/IEC 15948), 8 bits a channel.</summary>
public static class Png
{
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="colour">Of a pixel, as 0xRRGGBB.</param>
    public static byte[] Of(int width, int height, Func<int, int, int> colour)
    {
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[1 + (3 * width)]; // the first byte says that the row is not filtered
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var rgb = colour(x, y);
                    (row[1 + (3 * x)], row[2 + (3 * x)], row[3 + (3 * x)]) = ((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
                }

                packed.Write(row);
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2); // 8 bits, red, green and blue
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, rows.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        name.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        var check = 0xFFFFFFFF;
        foreach (var part in chunk.AsSpan(4, data.Length + 4))
        {
            check = Remainders[(check ^ part) & 0xFF] ^ (check >> 8);
        }

        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), ~check);
        return chunk;
    }
}
