using System.Text;
using MorningPost.Feeds.Html.Markup;

namespace MorningPost.Feeds.Html.Mending;

/// <summary>The candidates of a <c>srcset</c>: HTML §4.8.4.2.1.</summary>
internal static class SourceSets
{
    private const string Space = " \t\n\f\r";

    /// <returns>The candidates with absolute URLs, all else as it was; null when there is nothing to change.</returns>
    public static string? Resolve(string value, UrlBase baseUrl)
    {
        StringBuilder? mended = null;
        var copied = 0;
        var at = 0;
        while ((at = Skip(value, at)) < value.Length)
        {
            var length = value.AsSpan(at).IndexOfAny(Space);
            var end = length < 0 ? value.Length : at + length;
            var url = value.AsSpan(at, end - at).TrimEnd(',');
            if (baseUrl.Resolve(url.ToString()) is { } absolute)
            {
                (mended ??= new StringBuilder(value.Length + 64)).Append(value, copied, at - copied).Append(absolute);
                copied = at + url.Length;
            }

            at = at + url.Length < end ? end : EndOfDescriptors(value, end);
        }

        return mended?.Append(value, copied, value.Length - copied).ToString();
    }

    private static int Skip(string value, int at)
    {
        while (at < value.Length && (value[at] == ',' || Space.Contains(value[at], StringComparison.Ordinal)))
            at++;
        return at;
    }

    /// <summary>Behind the comma that ends a candidate; one in parentheses doesn't.</summary>
    private static int EndOfDescriptors(string value, int at)
    {
        var isInside = false;
        for (; at < value.Length; at++)
        {
            if (value[at] == ',' && !isInside)
                return at;
            isInside = value[at] == '(' || (isInside && value[at] != ')');
        }

        return at;
    }
}
