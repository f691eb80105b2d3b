using System.Text;
using QRCoder;

namespace CommunityAction.Participation.Web.Features.Polls;

/// <summary>An address as the path of an SVG, one unit a module.</summary>
/// <param name="Size">Modules across.</param>
/// <param name="Path">What is dark.</param>
public sealed record QrCode(int Size, string Path)
{
    private const int QuietZone = 4;

    /// <summary>Without its quiet zone: the page gives it a white border.</summary>
    public static QrCode Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count - (2 * QuietZone);
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            var row = data.ModuleMatrix[y + QuietZone];
            for (var x = 0; x < size; x++)
            {
                var from = x;
                while (x < size && row[x + QuietZone])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append('M').Append(from).Append(' ').Append(y).Append('h').Append(x - from).Append("v1h-").Append(x - from).Append('z');
                }
            }
        }

        return new(size, path.ToString());
    }
}
