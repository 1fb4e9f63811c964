using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads <c>category</c>: as Atom has it, in its attributes, and as RSS has it, in its text.</summary>
internal static class CategoryReading
{
    /// <summary>A category that is in its attributes.</summary>
    /// <returns>The category; null where it is blank.</returns>
    public static FeedCategory? Read(XmlContext context, ElementName name, TagAttributes attributes, Uri? baseUrl)
    {
        if ((attributes["term"u8] ?? attributes["label"u8]) is not { } term)
            return null;
        return new FeedCategory
        {
            Term = SingleLine.Of(term),
            Scheme = Scheme(context, name, attributes["scheme"u8], baseUrl),
            Label = attributes["label"u8],
        };
    }

    /// <summary>A scheme is an IRI; another word isn't one, and is left out.</summary>
    private static Uri? Scheme(XmlContext context, ElementName name, string? scheme, Uri? baseUrl)
    {
        if (scheme is null)
            return null;
        var url = UrlReading.HasScheme(scheme.AsSpan().Trim()) || baseUrl is not null
            ? context.Urls.Read(name.ToString(), scheme, baseUrl, "scheme")
            : null;
        if (url is null)
            context.NoPlace(name, $"the scheme {ReadingFindings.Quote(scheme)} isn't an IRI.");
        return url;
    }

    /// <summary>A category whose term is the element's text and whose scheme is an attribute, as RSS has it.</summary>
    public static FeedCategory? OfText(XmlContext context, in Frame frame, ReadOnlySpan<byte> text) =>
        ValueText.Line(frame, text) is { } term
            ? new FeedCategory { Term = term, Scheme = Scheme(context, frame.Name, frame.Attribute, baseUrl: null) }
            : null;
}
