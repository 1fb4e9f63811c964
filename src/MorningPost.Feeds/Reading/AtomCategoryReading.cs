using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads <c>category</c> as Atom has it: in its attributes.</summary>
internal static class AtomCategoryReading
{
    /// <returns>The category; null where it says nothing.</returns>
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

    /// <summary>A scheme is an IRI; a word that isn't one says nothing to anybody else.</summary>
    public static Uri? Scheme(XmlContext context, ElementName name, string? scheme, Uri? baseUrl)
    {
        if (scheme is null)
            return null;
        var url = UrlReading.HasScheme(scheme.AsSpan().Trim()) || baseUrl is not null ? context.Urls.Read($"{name}.scheme", scheme, baseUrl)
            : null;
        if (url is null)
            context.NoPlace(name, $"the scheme {ReadingFindings.Quote(scheme)} is no IRI.");
        return url;
    }
}
