using System.Text;
using MorningPost.Feeds.Html.Markup;
using MorningPost.Feeds.Html.Mending;

namespace MorningPost.Feeds.Html.Discovery;

/// <summary>One search through one page.</summary>
internal sealed class PageSearch
{
    /// <summary>So many feeds are kept: a page that lists a million links to feeds is none about them.</summary>
    private const int Most = 1_000;

    private static readonly string[] FeedWords = ["rss", "atom", "feed"];

    private readonly MarkupReader _markup;
    private readonly UrlBase _base;
    private readonly Uri _page;
    private readonly List<(int Rank, DiscoveredFeed Feed)> _announced = [];
    private readonly List<(int Rank, DiscoveredFeed Feed)> _linked = [];

    public PageSearch(string html, Uri pageUrl)
    {
        _page = pageUrl;
        var address = UrlBase.Of(pageUrl);
        _base = BaseElement.In(html) is { } href ? address.With(href) : address;
        _markup = new MarkupReader(html);
    }

    public IReadOnlyList<DiscoveredFeed> Run()
    {
        var isNext = _markup.Read();
        while (isNext)
        {
            if (_markup is { Kind: MarkupKind.StartTag, Name: "link" })
                Link();
            var isAnchor = _markup is { Kind: MarkupKind.StartTag, Name: "a" } && _announced.Count == 0 && _linked.Count < Most;
            if (isAnchor && _markup.Value("href") is { } href)
                isNext = Anchor(href, _markup.Value("type"), _markup.Value("rel"), _markup.Value("title"));
            else
                isNext = _markup.Read();
        }

        var found = _announced.Count > 0 ? _announced : _linked;
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        return [.. found.OrderBy(feed => feed.Rank).Select(feed => feed.Feed).Where(feed => addresses.Add(AddressOf(feed)))];
    }

    private static string AddressOf(DiscoveredFeed feed) => feed.Url.GetLeftPart(UriPartial.Query);

    private void Link()
    {
        if (_announced.Count == Most || _markup.Value("href") is not { } href || FeedAddresses.Read(href, _base) is not { } url)
            return;
        var isFeed = HasRelation(_markup.Value("rel"), "feed");
        if (!isFeed && !HasRelation(_markup.Value("rel"), "alternate"))
            return;
        var kind = FeedTypes.Read(_markup.Value("type"), out var format);
        var isLikely = FeedAddresses.IsLikely(url);
        int? rank = kind switch
        {
            FeedTypeKind.Feed => 0,
            FeedTypeKind.Other => null,
            _ when isFeed => 0,
            FeedTypeKind.Perhaps when isLikely => 2,
            FeedTypeKind.None when isLikely && !_markup.Attributes.Any(attribute => attribute.Name is "hreflang" or "media") => 2,
            _ => null,
        };
        if (rank is not { } place)
            return;
        var title = Line(_markup.Value("title"));
        if (place == 0 && IsOfComments(url, title))
            place = 1;
        _announced.Add((place, new DiscoveredFeed { Url = url, Title = title, Format = format, IsAnnounced = true }));
    }

    /// <summary>A link in the text. Its words are read up to its end, or to the next one.</summary>
    /// <returns>Whether something follows.</returns>
    private bool Anchor(string href, string? type, string? rel, string? title)
    {
        var words = new StringBuilder();
        var isNext = _markup.Read();
        for (; isNext && words.Length < 256; isNext = _markup.Read())
        {
            if (_markup is { Kind: MarkupKind.StartTag or MarkupKind.EndTag, Name: "a" })
                break;
            if (_markup.Kind == MarkupKind.Text)
                words.Append(CharacterReferences.Decode(_markup.Text));
            else if (_markup is { Kind: MarkupKind.StartTag, Name: "img" })
                words.Append(_markup.Value("alt"));
            else if (_markup is { Kind: MarkupKind.StartTag, Name: "link" })
                Link();
        }

        if (FeedAddresses.Read(href, _base) is not { } url)
            return isNext;
        var text = Line(words.ToString());
        var kind = FeedTypes.Read(type, out var format);
        var isLikely = FeedAddresses.IsLikely(url) || (FeedAddresses.IsData(url) && SaysFeed(text ?? title));
        if (kind != FeedTypeKind.Other && (kind == FeedTypeKind.Feed || HasRelation(rel, "feed") || isLikely))
        {
            var rank = (url.Host == _page.Host ? 0 : 2) + (IsOfComments(url, text) ? 1 : 0);
            _linked.Add((rank, new DiscoveredFeed { Url = url, Title = Line(title) ?? text, Format = format, IsAnnounced = false }));
        }

        return isNext;
    }

    private static bool HasRelation(string? rel, string name) =>
        rel is not null && rel.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsOfComments(Uri url, string? title) =>
        url.AbsolutePath.Contains("/comments/", StringComparison.OrdinalIgnoreCase)
        || url.Query.Contains("comments", StringComparison.OrdinalIgnoreCase)
        || (title is not null && title.Contains("comments", StringComparison.OrdinalIgnoreCase));

    private static bool SaysFeed(string? text) =>
        text is not null && FeedWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string? Line(string? text)
    {
        var line = new TextLine();
        line.Append(text ?? "");
        return line.Length > 0 ? line.ToString() : null;
    }
}
