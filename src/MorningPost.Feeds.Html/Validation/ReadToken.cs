using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>What the parser has read, where it stands, and what the parser says about it.</summary>
internal sealed class ReadToken(HtmlToken token, int start, int end, bool isBroken)
{
    public HtmlToken Token { get; } = token;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>Whether its attributes are written wrong.</summary>
    public bool IsBroken { get; } = isBroken;

    public List<HtmlParseError> Errors { get; } = [];
}
