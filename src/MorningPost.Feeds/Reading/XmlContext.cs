using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>What the readers of elements share.</summary>
internal sealed class XmlContext(ReadingFindings findings, UrlReading urls)
{
    public ReadingFindings Findings { get; } = findings;

    public UrlReading Urls { get; } = urls;

    public FeedBuilder Feed { get; } = new(findings, urls);

    public ItemBuilder Item { get; } = new(findings, urls);

    /// <summary>Whether it is an Atom document.</summary>
    public bool IsAtom { get; set; }

    public DateTimeOffset? Date(ElementName name, ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t\n\r"u8);
        if (text.IsEmpty)
            return null;
        if (DateReading.TryRead(text, out var date))
            return date;
        Findings.Add(ReadingRules.Date, name.ToString(), $"{ReadingFindings.Quote(Utf8Text.Read(text))} isn't a date.");
        return null;
    }

    public long? Number(string path, string? text, string? attribute = null)
    {
        if (Blank.Is(text))
            return null;
        if (long.TryParse(text.AsSpan().Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
            out var number))
            return number;
        Findings.Add(ReadingRules.Number, ReadingFindings.Path(path, attribute), $"{ReadingFindings.Quote(text)} isn't a number.");
        return null;
    }

    public int? Size(string path, string? text) => Number(path, text) is > 0 and <= int.MaxValue and var number ? (int)number : null;

    public void NoPlace(ElementName name, string message) => Findings.Add(ReadingRules.NoPlace, name.ToString(), message);

    /// <summary>Sets a value that there can be one of: the first that says anything.</summary>
    public void Set<T>(ref T? property, ElementName name, T? value)
        where T : class, IEquatable<T>
    {
        if (value is null)
            return;
        if (property is null)
            property = value;
        else if (!property.Equals(value))
            NoPlace(name, "it is given twice.");
    }
}
