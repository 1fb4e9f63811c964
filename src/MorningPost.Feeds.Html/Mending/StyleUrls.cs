using System.Text;
using MorningPost.Feeds.Html.Markup;

namespace MorningPost.Feeds.Html.Mending;

/// <summary>The <c>url()</c> of a style.</summary>
internal static class StyleUrls
{
    private const string Space = " \t\n\f\r";

    /// <returns>The style with absolute URLs, all else as it was; null when there is nothing to change.</returns>
    public static string? Resolve(string style, UrlBase baseUrl)
    {
        if (!style.Contains("url(", StringComparison.OrdinalIgnoreCase))
            return null;
        StringBuilder? mended = null;
        var copied = 0;
        for (var at = 0; at < style.Length;)
        {
            var rest = style.AsSpan(at);
            if (rest[0] is '"' or '\'')
                at = EndOfString(style, at);
            else if (rest.StartsWith("/*"))
                at = style.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : style.Length;
            else if (!rest.StartsWith("url(", StringComparison.OrdinalIgnoreCase) || IsPartOfName(style, at))
                at++;
            else
            {
                var (start, end, next) = Find(style, at + "url(".Length);
                if (Absolute(style[start..end], baseUrl) is { } absolute)
                {
                    (mended ??= new StringBuilder(style.Length + 64)).Append(style, copied, start - copied).Append(absolute);
                    copied = end;
                }

                at = next;
            }
        }

        return mended?.Append(style, copied, style.Length - copied).ToString();
    }

    /// <summary>An address that needs no quotes and no escapes, whatever is around it. One written with escapes stays as it is.</summary>
    private static string? Absolute(string url, UrlBase baseUrl)
    {
        if (url.AsSpan().Trim(Space).IsEmpty || url.Contains('\\', StringComparison.Ordinal))
            return null;
        return baseUrl.Resolve(url)?
            .Replace("'", "%27", StringComparison.Ordinal)
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal);
    }

    private static (int Start, int End, int Next) Find(string style, int at)
    {
        while (at < style.Length && Space.Contains(style[at], StringComparison.Ordinal))
            at++;
        if (at < style.Length && style[at] is '"' or '\'')
        {
            var next = EndOfString(style, at);
            return (at + 1, Math.Max(at + 1, next - 1), next);
        }

        var length = style.AsSpan(at).IndexOf(')');
        var end = length < 0 ? style.Length : at + length;
        return (at, at + style.AsSpan(at, end - at).TrimEnd(Space).Length, end);
    }

    private static int EndOfString(string style, int at)
    {
        var quote = style[at];
        for (at++; at < style.Length; at++)
        {
            if (style[at] == '\\')
                at++;
            else if (style[at] == quote)
                return at + 1;
        }

        return style.Length;
    }

    private static bool IsPartOfName(string style, int at) =>
        at > 0 && (char.IsAsciiLetterOrDigit(style[at - 1]) || style[at - 1] is '-' or '_' or '\\');
}
