using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CommunityAction.Participation.Web.Tests.Pictures;

/// <summary>Small pictures made byte by byte, with whatever a camera or an attacker puts into them.</summary>
internal static class SamplePictures
{
    public const string Secret = "GPS 53.6N 0.9E <script>alert(1)</script>";

    /// <summary>Two pixels by two, in colour.</summary>
    public static byte[] Png(uint width = 2, uint height = 2, byte interlace = 0, string? comment = null, string behind = "", int pixels = 14)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (8, 2, interlace);
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            packing.Write(new byte[pixels]);
        }

        return
        [
            0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. comment is null ? [] : Chunk("tEXt", Encoding.Latin1.GetBytes(comment)),
            .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []), .. Encoding.Latin1.GetBytes(behind),
        ];
    }

    /// <summary>The skeleton of a JPEG: tables and a scan whose contents no test looks into.</summary>
    public static byte[] Jpeg(ushort width = 16, ushort height = 16, byte[]? exif = null, string? comment = null, string behind = "", bool hasFrame = true)
    {
        byte[] frame = [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0];
        return
        [
            0xff, 0xd8, .. exif is null ? [] : Segment(0xe1, exif), .. comment is null ? [] : Segment(0xfe, Encoding.Latin1.GetBytes(comment)),
            .. Segment(0xdb, new byte[65]), .. hasFrame ? Segment(0xc0, frame) : [], .. Segment(0xc4, new byte[20]), .. Segment(0xda, [1, 1, 0, 0, 63, 0]),
            0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9, .. Encoding.Latin1.GetBytes(behind),
        ];
    }

    /// <summary>What a phone writes: which way up, and behind it where it was.</summary>
    public static byte[] Exif(byte orientation) =>
        [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0, .. Encoding.Latin1.GetBytes(Secret)];

    public static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. Encoding.Latin1.GetBytes(name), .. data];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Checksum(named));
        return [.. length, .. named, .. sum];
    }

    private static byte[] Segment(byte marker, byte[] data) => [0xff, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static uint Checksum(byte[] data)
    {
        var sum = uint.MaxValue;
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : 0xedb88320 ^ (sum >> 1);
            }
        }

        return ~sum;
    }
}
