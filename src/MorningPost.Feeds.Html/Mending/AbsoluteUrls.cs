using System.Text;
using MorningPost.Feeds.Html.Markup;

namespace MorningPost.Feeds.Html.Mending;

/// <summary>Makes the relative URLs of a fragment absolute, and leaves every other character as it is.</summary>
internal sealed class AbsoluteUrls
{
    private readonly string _html;
    private readonly UrlBase _base;
    private readonly MarkupReader _markup;
    private StringBuilder? _mended;
    private int _copied;

    private AbsoluteUrls(string html, UrlBase baseUrl)
    {
        _html = html;
        _base = BaseElement.In(html) is { } href ? baseUrl.With(href) : baseUrl;
        _markup = new MarkupReader(html);
    }

    /// <returns>The same string when there is nothing to change.</returns>
    public static string In(string html, Uri baseUrl) =>
        html.Contains('<', StringComparison.Ordinal) ? new AbsoluteUrls(html, UrlBase.Of(baseUrl)).Mend() : html;

    private string Mend()
    {
        while (_markup.Read())
        {
            if (_markup.Kind == MarkupKind.StartTag)
                Tag();
            else if (_markup is { Kind: MarkupKind.RawText, Name: "style" })
                StyleSheet();
        }

        return _mended is null ? _html : _mended.Append(_html, _copied, _html.Length - _copied).ToString();
    }

    private void StyleSheet()
    {
        if (StyleUrls.Resolve(_markup.Text.ToString(), _base) is { } style)
            Replace(_markup.Start, _markup.End, style);
    }

    private void Tag()
    {
        var hasCodeBase = _markup.Name is "applet" or "object" && _markup.Attributes.Any(attribute => attribute.Name == "codebase");
        foreach (var attribute in _markup.Attributes)
        {
            var kind = UrlAttributes.KindOf(_markup.Name, attribute.Name);
            if (kind == UrlAttributeKind.None || (hasCodeBase && UrlAttributes.IsBelowCodeBase(attribute.Name)))
                continue;
            var value = _markup.Value(attribute);
            var mended = kind switch
            {
                UrlAttributeKind.Url => value.AsSpan().Trim().IsEmpty && UrlAttributes.Loads(attribute.Name) ? null : _base.Resolve(value),
                UrlAttributeKind.Candidates => SourceSets.Resolve(value, _base),
                UrlAttributeKind.List => Lists(value),
                _ => StyleUrls.Resolve(value, _base),
            };
            if (mended is not null)
                Replace(attribute, mended);
        }
    }

    private string? Lists(string value)
    {
        var urls = value.Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var mended = string.Join(' ', urls.Select(url => _base.Resolve(url) ?? url));
        return mended == string.Join(' ', urls) ? null : mended;
    }

    private void Replace(MarkupAttribute attribute, string value)
    {
        var written = new StringBuilder(value.Length + 8);
        var isQuoted = attribute.Quote is '"' or '\'';
        var quote = isQuoted ? attribute.Quote : '"';
        if (!isQuoted)
            written.Append(attribute.Quote == '=' ? "\"" : "=\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => written.Append("&amp;"),
                '<' => written.Append("&lt;"),
                '>' => written.Append("&gt;"),
                '"' when quote == '"' => written.Append("&quot;"),
                '\'' when quote == '\'' => written.Append("&#39;"),
                _ => written.Append(c),
            };
        }

        if (!isQuoted)
            written.Append(quote);
        Replace(attribute.Start, attribute.End, written.ToString());
    }

    private void Replace(int start, int end, string by)
    {
        _mended ??= new StringBuilder(_html.Length + 256);
        _mended.Append(_html, _copied, start - _copied).Append(by);
        _copied = end;
    }
}
