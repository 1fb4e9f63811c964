using System.Text;
using System.Text.Unicode;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds;

/// <summary>An item's body: HTML or plain text, and it says which.</summary>
/// <remarks>
/// <para>RSS: <c>content:encoded</c>, or <c>description</c> when the item has no summary. Atom: <c>content type="html"</c> or
/// <c>type="text"</c>.
/// JSON Feed: <c>content_html</c> or <c>content_text</c>.</para>
/// <para>HTML goes out as it is. It should be a fragment with absolute URLs and without script; <c>HtmlValidator</c> of the package
/// MorningPost.Feeds.Html says where it isn't.</para>
/// <para>A body that was read is held as UTF-8, half as long in most languages. Its string is made, with absolute addresses in place of
/// relative ones, when <see cref="Value"/> is first asked for.</para>
/// </remarks>
public sealed record FeedContent
{
    private readonly Uri? _base;

    // A string, or a byte[] from which it is made. Threads that ask for it at the same time each put an equal one here.
    private object _value;

    private FeedContent(object value, bool isHtml, Uri? baseUrl = null)
    {
        _value = value;
        _base = baseUrl;
        IsHtml = isHtml;
    }

    /// <summary>The markup, or the text.</summary>
    public string Value
    {
        get
        {
            var value = _value;
            if (value is not byte[] utf8)
                return (string)value;
            var text = Encoding.UTF8.GetString(_base is null ? utf8 : HtmlLinks.Resolve(utf8, _base) ?? utf8);
            _value = text;
            return text;
        }
    }

    /// <summary>Whether <see cref="Value"/> is HTML.</summary>
    public bool IsHtml { get; }

    /// <summary>A body of HTML.</summary>
    /// <param name="html">A fragment of HTML.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    public static FeedContent Html(string html) => new(html ?? throw new ArgumentNullException(nameof(html)), isHtml: true);

    /// <summary>A body of plain text. Every character of it is text: <c>&lt;</c> stays a less-than sign.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static FeedContent Text(string text) => new(text ?? throw new ArgumentNullException(nameof(text)), isHtml: false);

    /// <summary>Whether the other is of the same kind and says the same.</summary>
    /// <param name="other">The other body.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(FeedContent? other) =>
        other is not null && IsHtml == other.IsHtml
        && (_value is byte[] utf8 && other._value is byte[] otherUtf8 && _base == other._base
            ? utf8.AsSpan().SequenceEqual(otherUtf8)
            : Value == other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, IsHtml);

    /// <summary>A body that was read.</summary>
    /// <param name="utf8">The text. Bytes in it that are no UTF-8 are windows-1252.</param>
    /// <param name="isHtml">Whether it is HTML.</param>
    internal static FeedContent Read(ReadOnlySpan<byte> utf8, bool isHtml) =>
        new(Utf8.IsValid(utf8) ? utf8.ToArray() : Encoding.UTF8.GetBytes(Utf8Text.Read(utf8)), isHtml);

    /// <summary>This body of HTML, whose relative addresses are relative to that.</summary>
    internal FeedContent RelativeTo(Uri baseUrl) => new(_value, IsHtml, baseUrl);
}
