using MorningPost.Feeds.Rendering.Html;
using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Layout;

/// <summary>The markup of the site's pages: blocks as the core writes them for a page, with classes for the style sheet, and links and
/// pictures as this site has them.</summary>
/// <param name="buffer">Takes the bytes.</param>
/// <param name="links">Where the page is, and what there is beside it.</param>
internal sealed class PageMarkup(Utf8Buffer buffer, PageLinks links) : PageHtml(buffer)
{
    private string? _partClass;

    public PageLinks Links { get; } = links;

    /// <summary>Markup of ours: nothing in it has to be escaped.</summary>
    public void Raw(ReadOnlySpan<byte> html) => Buffer.Append(html);

    /// <summary>An attribute; nothing where there is no value.</summary>
    /// <param name="name">Its name, with a space before and <c>="</c> behind.</param>
    /// <param name="value">Its value.</param>
    public void Attribute(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        Buffer.Append(name);
        Attribute(value);
        Buffer.Append((byte)'"');
    }

    /// <summary>An element with a text and nothing else.</summary>
    public void Element(ReadOnlySpan<byte> open, string? text, ReadOnlySpan<byte> close)
    {
        if (Blank.Is(text))
            return;
        Buffer.Append(open);
        Line(text);
        Buffer.Append(close);
    }

    /// <summary>Begins a part with a class of its own.</summary>
    public void BeginPart(string key, string partClass)
    {
        _partClass = partClass;
        BeginPart(key);
    }

    /// <summary>A link to a page of this site.</summary>
    public void LinkTo(string path, string text) => Link(Links.To(path), text);

    /// <summary>A link to an address as it stands.</summary>
    public void Link(string address, string text)
    {
        Buffer.Append("<a"u8);
        Attribute(" href=\""u8, address);
        Buffer.Append((byte)'>');
        Line(text);
        Buffer.Append("</a>"u8);
    }

    /// <summary>A link to a page elsewhere; only its text where it would lead to a page of this site that isn't there.</summary>
    public void LinkOut(Uri? url, string text) => LinkOrText(url is not null && Links.LeadsSomewhere(url) ? url : null, text);

    /// <summary>A picture: with its size, so that nothing moves when it comes, and late unless it leads.</summary>
    public void Figure(FeedImage image, Uri? url, bool isLead)
    {
        Buffer.Append("<figure>"u8);
        if (url is not null)
        {
            Buffer.Append("<a"u8);
            Attribute(" href=\""u8, FeedUrl.ToAscii(url));
            Relation();
            Buffer.Append((byte)'>');
        }

        Picture(image, isLead);
        Buffer.Append(url is null ? ""u8 : "</a>"u8);
        Element("<figcaption>"u8, image.Caption, "</figcaption>"u8);
        Buffer.Append("</figure>"u8);
    }

    public override void Figure(FeedImage image, Uri? url = null) => Figure(image, url, isLead: false);

    /// <summary>Files that somebody's HTML names are published, too.</summary>
    public override void Html(string html)
    {
        var tokens = new HtmlTokens(html);
        while (tokens.Read())
        {
            foreach (var name in (ReadOnlySpan<string>)["src", "srcset", "poster", "href"])
                Links.Keep(tokens.IsText ? "" : tokens.Attribute(name));
        }

        base.Html(html);
    }

    protected override void PartAttributes()
    {
        Attribute(" class=\""u8, _partClass);
        _partClass = null;
    }

    /// <summary>The page says its language and direction itself.</summary>
    protected override void Open() => ClearParts();

    protected override void Close()
    {
    }

    private void Picture(FeedImage image, bool isLead)
    {
        var isSized = image is { Width: > 0, Height: > 0 };
        Buffer.Append("<img"u8);
        Attribute(" src=\""u8, Links.ToFile(image.Url));
        Attribute(" alt=\""u8, image.Alt ?? "");
        if (isSized)
        {
            Number(" width=\""u8, image.Width.GetValueOrDefault());
            Number(" height=\""u8, image.Height.GetValueOrDefault());
        }

        Buffer.Append(isSized ? ""u8 : " class=\"unsized\""u8);
        Buffer.Append(isLead ? ">"u8 : " loading=\"lazy\" decoding=\"async\">"u8);
    }

    public void Number(ReadOnlySpan<byte> name, long value)
    {
        Buffer.Append(name);
        Buffer.Append(value);
        Buffer.Append((byte)'"');
    }
}
