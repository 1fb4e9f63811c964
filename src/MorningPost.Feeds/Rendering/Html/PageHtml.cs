using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering.Html;

/// <summary>HTML for a page: that of a feed, with the addresses that single items link to (<c>#section/key</c>), and
/// <c>rel="sponsored"</c> on links that are paid for.</summary>
internal class PageHtml(Utf8Buffer buffer) : HtmlSink<FeedTags>(buffer)
{
    private readonly List<string> _parts = [];

    public override void BeginPart(string key)
    {
        Buffer.Append("<section"u8);
        Address(key);
        PartAttributes();
        Buffer.Append((byte)'>');
        _parts.Add(key);
    }

    public override void EndPart()
    {
        Buffer.Append("</section>"u8);
        _parts.RemoveAt(_parts.Count - 1);
    }

    /// <summary>In what is paid for, somebody's links say so too, unless they say what they are.</summary>
    public override void Html(string html)
    {
        if (!IsSponsored)
        {
            base.Html(html);
            return;
        }

        const int LengthOfName = 2;
        var copied = 0;
        var tokens = new HtmlTokens(html);
        while (tokens.Read())
        {
            if (!tokens.Is("a") || tokens.IsEnd || tokens.Attribute("href").IsEmpty || !tokens.Attribute("rel").IsEmpty)
                continue;
            var end = tokens.Start + LengthOfName;
            HtmlFragment.Append(Buffer, html.AsSpan(copied..end));
            Relation();
            copied = end;
        }

        HtmlFragment.Append(Buffer, html.AsSpan(copied));
    }

    /// <summary>What else a part says of itself. Nothing: a page of somebody's own has its own style.</summary>
    protected virtual void PartAttributes()
    {
    }

    protected override void Address(string key)
    {
        Buffer.Append(" id=\""u8);
        foreach (var part in _parts)
        {
            Attribute(part);
            Buffer.Append((byte)'/');
        }

        Attribute(key);
        Buffer.Append((byte)'"');
    }

    protected override void Relation()
    {
        if (IsSponsored)
            Buffer.Append(" rel=\"sponsored\""u8);
    }

    protected override void Open()
    {
        ClearParts();
        base.Open();
    }

    protected void ClearParts() => _parts.Clear();
}
