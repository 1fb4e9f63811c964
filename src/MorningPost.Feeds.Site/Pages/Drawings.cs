using System.Collections;
using System.Globalization;
using MorningPost.Feeds.Text;
using QRCoder;

namespace MorningPost.Feeds.Site.Pages;

/// <summary>The site's own pictures, as SVG: the code to scan, and the icon.</summary>
internal static class Drawings
{
    /// <summary>A QR code of an address: a path of one stroke a row of dark squares, on white in every mode.</summary>
    public static Utf8Buffer Code(Uri url)
    {
        using var code = QRCodeGenerator.GenerateQrCode(FeedUrl.ToAscii(url), QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count;
        var svg = new Utf8Buffer(8 * 1024);
        svg.AppendText(string.Create(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">"
                + $"<path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path stroke=\"#000\" d=\""));
        for (var row = 0; row < size; row++)
            Row(svg, code.ModuleMatrix[row], row);
        svg.Append("\"/></svg>\n"u8);
        return svg;
    }

    /// <summary>The first letter of the newsletter, as an icon that follows the reader's mode.</summary>
    public static Utf8Buffer Icon(string title)
    {
        var letter = StringInfo.GetNextTextElement(title.TrimStart() is { Length: > 0 } text ? text : "N");
        var svg = new Utf8Buffer(1024);
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><style>rect{fill:#1a1814}text{fill:#fbf8f1}"u8);
        svg.Append("@media(prefers-color-scheme:dark){rect{fill:#ece6d8}text{fill:#16140f}}</style><rect width=\"64\" height=\"64\"/>"u8);
        svg.Append("<text x=\"32\" y=\"47\" font-family=\"Georgia,serif\" font-size=\"44\" text-anchor=\"middle\">"u8);
        TextEscape.Html.Append(svg, letter);
        svg.Append("</text></svg>\n"u8);
        return svg;
    }

    private static void Row(Utf8Buffer svg, BitArray squares, int row)
    {
        for (var from = 0; from < squares.Length; from++)
        {
            if (!squares[from])
                continue;
            var to = from;
            while (to < squares.Length && squares[to])
                to++;
            svg.AppendText(string.Create(CultureInfo.InvariantCulture, $"M{from} {row}.5h{to - from}"));
            from = to;
        }
    }
}
