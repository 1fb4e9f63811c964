using System.Globalization;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Formats;

/// <summary>Understands single values, and notes those it can't.</summary>
internal sealed class ReadingFindings
{
    private readonly List<FeedDiagnostic> _found = [];

    public IReadOnlyList<FeedDiagnostic> Found => _found;

    public void Add(FeedRule rule, string path, string message) => _found.Add(rule.At(path, message));

    public DateTimeOffset? Date(string path, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (FeedDate.TryParse(text, out var date))
            return date;
        Add(ReadingRules.Date, path, $"\"{text}\" is no date.");
        return null;
    }

    public Uri? Url(string path, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (Uri.TryCreate(text.Trim(), UriKind.RelativeOrAbsolute, out var url))
            return url;
        Add(ReadingRules.Url, path, $"\"{text}\" is no URL.");
        return null;
    }

    public long? Number(string path, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number))
            return number;
        Add(ReadingRules.Number, path, $"\"{text}\" is no number.");
        return null;
    }

    public int? Size(string path, string? text) => Number(path, text) is > 0 and <= int.MaxValue and var number ? (int)number : null;
}
