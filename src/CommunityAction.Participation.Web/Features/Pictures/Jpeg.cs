using System.Buffers.Binary;

namespace CommunityAction.Participation.Web.Features.Pictures;

/// <summary>
/// Reads a JPEG (ITU-T T.81) segment by segment and writes only what its pixels need: tables, frame and scans. Of all that a camera adds one thing is kept,
/// which way up the picture is, because without it photographs from phones lie on their side.
/// </summary>
internal static class Jpeg
{
    private const byte StartOfImage = 0xd8, EndOfImage = 0xd9, StartOfScan = 0xda, Exif = 0xe1;

    /// <summary>Null when it is not a JPEG.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || file[0] != 0xff || file[1] != StartOfImage)
        {
            return null;
        }

        using var clean = new MemoryStream();
        clean.Write([0xff, StartOfImage]);
        var (hasFrame, isTurned) = (false, false);
        for (var at = 2; ;)
        {
            var marker = file[at] == 0xff ? file[at + 1] : throw new InvalidDataException("A part of the picture does not begin as it should.");
            if (marker == 0xff)
            {
                at++; // padding
                continue;
            }

            if (marker == EndOfImage)
            {
                clean.Write([0xff, EndOfImage]);
                return hasFrame ? clean.ToArray() : throw new InvalidDataException("The picture has no pixels.");
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            var segment = file.Slice(at, 2 + Math.Max((int)length, 2));
            at += segment.Length;
            if (IsFrame(marker))
            {
                CheckFrame(segment, hasFrame);
                hasFrame = true;
                clean.Write(segment);
            }
            else if (marker is 0xc4 or 0xdb or 0xdd) // tables of Huffman codes, of quantisers, and the restart interval
            {
                clean.Write(segment);
            }
            else if (marker == Exif && !isTurned && Orientation(segment[4..]) is > 1 and var orientation)
            {
                isTurned = true;
                clean.Write(OnlyOrientation(orientation));
            }
            else if (marker == StartOfScan)
            {
                var scan = hasFrame ? EndOfScan(file, at) : throw new InvalidDataException("A scan comes before its frame.");
                clean.Write(segment);
                clean.Write(file[at..scan]);
                at = scan;
            }
            else if (marker is not (>= 0xe0 and <= 0xef or 0xfe))
            {
                throw new InvalidDataException("The picture has a part that is not known.");
            }
        }
    }

    /// <summary>Baseline, extended and progressive, with Huffman codes: what browsers show.</summary>
    private static bool IsFrame(byte marker) => marker is 0xc0 or 0xc1 or 0xc2;

    private static void CheckFrame(ReadOnlySpan<byte> segment, bool hasFrame)
    {
        var (height, width, components) = (BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), segment[9]);
        if (hasFrame || segment[4] != 8 || components is not (1 or 3) || segment.Length != 10 + (3 * components) || !CleanPicture.HasSize(width, height))
        {
            throw new InvalidDataException("The picture has a form that is not read.");
        }
    }

    /// <summary>Where the next marker stands that is no restart and no stuffed byte.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (!(file[at] == 0xff && file[at + 1] is not (0 or 0xff or >= 0xd0 and <= 0xd7)))
        {
            at++;
        }

        return at;
    }

    /// <summary>From 1 to 8 (Exif 2.32, tag 0x0112); 1, the way it lies, when it does not say.</summary>
    private static ushort Orientation(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 14 || !exif.StartsWith("Exif\0\0"u8))
        {
            return 1;
        }

        var tiff = exif[6..];
        var isLittle = tiff.StartsWith("II"u8);
        var directory = Read32(tiff[4..], isLittle);
        if (directory > tiff.Length - 2)
        {
            return 1;
        }

        var entries = tiff[(int)directory..];
        for (var entry = 0; entry < Read16(entries, isLittle) && entries.Length >= 14 + (12 * entry); entry++)
        {
            var field = entries[(2 + (12 * entry))..];
            if (Read16(field, isLittle) == 0x0112)
            {
                return Read16(field[8..], isLittle) is > 0 and <= 8 and var orientation ? orientation : (ushort)1;
            }
        }

        return 1;
    }

    private static byte[] OnlyOrientation(ushort orientation) =>
    [
        0xff, Exif, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, // a directory at 8 with one entry
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort Read16(ReadOnlySpan<byte> data, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(data) : BinaryPrimitives.ReadUInt16BigEndian(data);

    private static uint Read32(ReadOnlySpan<byte> data, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(data) : BinaryPrimitives.ReadUInt32BigEndian(data);
}
