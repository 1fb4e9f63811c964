using System.Globalization;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Outlines;

/// <summary>The limits of a document.</summary>
internal static class OutlineLimits
{
    public static void CheckBytes(long bytes, OpmlReaderOptions options)
    {
        if (bytes > options.MaxBytes)
        {
            var most = options.MaxBytes.ToString(CultureInfo.InvariantCulture);
            throw Reached("", $"the document is larger than {most} bytes (MaxBytes).", null, null);
        }
    }

    public static FeedException Reached(string path, string message, int? line, int? column) =>
        new([OutlineRules.Limit.At(path, message) with { Line = line, Column = column }]);
}
