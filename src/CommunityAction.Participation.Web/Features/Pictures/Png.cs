using System.Buffers.Binary;
using System.IO.Compression;

namespace CommunityAction.Participation.Web.Features.Pictures;

/// <summary>Reads a PNG (ISO/IEC 15948) down to its lines of pixels and writes them anew. Interlaced ones are not read.</summary>
internal static class Png
{
    private static readonly byte[] Signature = [0x89, .. "PNG\r\n\u001a\n"u8];

    /// <summary>Null when it is not a PNG.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
        {
            return null;
        }

        byte[]? header = null, palette = null, transparency = null;
        using var packed = new MemoryStream();
        for (var at = Signature.Length; ;)
        {
            var length = checked((int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(file[at..]), int.MaxValue));
            var name = file.Slice(at + 4, 4);
            var data = file.Slice(at + 8, length);
            if (BinaryPrimitives.ReadUInt32BigEndian(file[(at + 8 + length)..]) != Checksum(name, data))
            {
                throw new InvalidDataException("A part of the picture is damaged.");
            }

            if (name.SequenceEqual("IHDR"u8))
            {
                header = data.ToArray();
            }
            else if (name.SequenceEqual("PLTE"u8))
            {
                palette = data.ToArray();
            }
            else if (name.SequenceEqual("tRNS"u8))
            {
                transparency = data.ToArray();
            }
            else if (name.SequenceEqual("IDAT"u8))
            {
                packed.Write(data);
            }
            else if (name.SequenceEqual("IEND"u8))
            {
                return Write(header ?? [], palette, transparency, packed);
            }

            at += 12 + length;
        }
    }

    private static byte[] Write(byte[] header, byte[]? palette, byte[]? transparency, MemoryStream packed)
    {
        var pixels = Unpack(packed, SizeOf(header));
        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR"u8, header);
        if (palette is { Length: > 0 and <= 768 })
        {
            WriteChunk(file, "PLTE"u8, palette);
        }

        if (transparency is { Length: > 0 and <= 256 })
        {
            WriteChunk(file, "tRNS"u8, transparency);
        }

        WriteChunk(file, "IDAT"u8, Pack(pixels));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>How many bytes all lines of pixels take, each with its filter.</summary>
    private static int SizeOf(byte[] header)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)));
        var (depth, colour, isInterlaced) = (header[8], header[9], header[12] != 0);
        var channels = colour switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        var isDepth = colour switch { 0 => depth is 1 or 2 or 4 or 8 or 16, 3 => depth is 1 or 2 or 4 or 8, _ => depth is 8 or 16 };
        if (header.Length != 13 || channels == 0 || !isDepth || isInterlaced || !CleanPicture.HasSize(width, height))
        {
            throw new InvalidDataException("The picture has a form that is not read.");
        }

        return checked((int)(height * (1 + (((width * (long)channels * depth) + 7) / 8))));
    }

    private static byte[] Unpack(MemoryStream packed, int size)
    {
        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var pixels = new byte[size];
        unpacked.ReadExactly(pixels);
        return unpacked.ReadByte() < 0 ? pixels : throw new InvalidDataException("The picture holds more than its size.");
    }

    private static byte[] Pack(byte[] pixels)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(pixels);
        }

        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(name, data));
        file.Write(number);
    }

    /// <summary>CRC-32 as in the standard's annex D.</summary>
    private static uint Checksum(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data) => ~Continue(Continue(uint.MaxValue, name), data);

    private static uint Continue(uint sum, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : 0xedb88320 ^ (sum >> 1);
            }
        }

        return sum;
    }
}
