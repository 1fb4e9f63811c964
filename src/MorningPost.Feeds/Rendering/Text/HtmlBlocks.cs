using System.Runtime.InteropServices;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering.Text;

/// <summary>Somebody's HTML as plain text: its paragraphs, lists, quotes and links.</summary>
internal sealed class HtmlBlocks(TextSink sink)
{
    private readonly Stack<Block> _open = [];
    private readonly List<char> _text = [];
    private readonly List<char> _href = [];

    public void LayOut(string html)
    {
        _href.Clear();
        var tokens = new HtmlTokens(html);
        var isPreformatted = false;
        while (tokens.Read())
        {
            if (tokens.IsText)
                Text(tokens.Text, isPreformatted);
            else if (!tokens.IsEnd && HtmlExtract.IsUnread(tokens))
                tokens.SkipContent(tokens.Name);
            else if (tokens.Is("a"))
                Link(tokens);
            else if (tokens.Is("img"))
                sink.Picture(Decode(_text, tokens.Attribute("alt")));
            else if (tokens.Is("br"))
                sink.Break();
            else if (tokens.Is("hr"))
                sink.Rule();
            else
            {
                if (tokens.Is("pre"))
                    isPreformatted = !tokens.IsEnd;
                Element(tokens);
            }
        }

        while (_open.Count > 0)
            Close(_open.Pop());
    }

    private void Text(ReadOnlySpan<char> encoded, bool isPreformatted)
    {
        var text = Decode(_text, encoded);
        if (isPreformatted)
        {
            sink.Characters(text);
            return;
        }

        var beginsWithSpace = text.Length > 0 && IsSpace(text[0]);
        var endsWithSpace = text.Length > 0 && IsSpace(text[^1]);
        var inLine = sink.Buffer.Length > 0 && sink.Buffer.Written[^1] is not ((byte)' ' or (byte)'\n');
        if (inLine && beginsWithSpace)
            sink.Sign(" "u8);
        var folded = text[..Fold(text)];
        if (folded.IsEmpty)
            return;
        sink.Characters(folded);
        if (endsWithSpace)
            sink.Sign(" "u8);
    }

    /// <summary>Makes a space of each run of white space within the text, and nothing of those at its edges.</summary>
    /// <returns>How long the text is then.</returns>
    private static int Fold(Span<char> text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSpace(text[i]))
            {
                if (length > 0 && IsSpace(text[i - 1]))
                    text[length++] = ' ';
                text[length++] = text[i];
            }
        }

        return length;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>The characters of a text with references.</summary>
    private static Span<char> Decode(List<char> target, ReadOnlySpan<char> encoded)
    {
        Span<char> units = stackalloc char[2];
        target.Clear();
        while (encoded.IndexOf('&') is >= 0 and var ampersand)
        {
            target.AddRange(encoded[..ampersand]);
            encoded = encoded[ampersand..];
            if (CharacterReference.TryRead(encoded, out var length, out var character))
                target.AddRange(units[..character.EncodeToUtf16(units)]);
            else
                target.AddRange(encoded[..(length = 1)]);
            encoded = encoded[length..];
        }

        target.AddRange(encoded);
        return CollectionsMarshal.AsSpan(target);
    }

    /// <summary>The address is said behind the link's text.</summary>
    private void Link(HtmlTokens tokens)
    {
        if (!tokens.IsEnd)
        {
            Decode(_href, tokens.Attribute("href"));
            return;
        }

        if (_href is [not '#', ..])
            sink.Refer(CollectionsMarshal.AsSpan(_href));
        _href.Clear();
    }

    private void Element(HtmlTokens tokens)
    {
        if (BlockOf(tokens) is not { } block)
            return;
        if (!tokens.IsEnd)
        {
            // An item that nobody closed ends where the next begins.
            if (block == Block.Item && (_open.Count == 0 || _open.Peek() == Block.Item))
            {
                if (_open.Count == 0)
                    return;
                Close(_open.Pop());
            }

            _open.Push(block);
            Open(block);
            return;
        }

        if (!_open.Contains(block))
            return;
        while (true)
        {
            var last = _open.Pop();
            Close(last);
            if (last == block)
                return;
        }
    }

    private void Open(Block block)
    {
        if (block is Block.List or Block.OrderedList)
            sink.BeginList(block == Block.OrderedList);
        else if (block == Block.Item)
            sink.BeginItem();
        else if (block == Block.Quote)
            sink.BeginQuote();
        else if (block == Block.Paragraph)
            sink.BeginParagraph();
        else if (block == Block.Cell)
            sink.Sign(sink.Buffer.Length > 0 ? "  "u8 : ""u8);
        else
            sink.EndLine();
    }

    private void Close(Block block)
    {
        if (block is Block.List or Block.OrderedList)
            sink.EndList();
        else if (block == Block.Item)
            sink.EndItem();
        else if (block == Block.Quote)
            sink.EndQuote();
        else if (block == Block.Paragraph)
            sink.EndParagraph();
        else if (block == Block.Line)
            sink.EndLine();
    }

    private static Block? BlockOf(HtmlTokens tokens)
    {
        if (tokens.Is("p") || tokens.Is("h1") || tokens.Is("h2") || tokens.Is("h3") || tokens.Is("h4") || tokens.Is("h5") || tokens.Is("h6")
            || tokens.Is("pre") || tokens.Is("figure") || tokens.Is("table") || tokens.Is("dl"))
            return Block.Paragraph;
        if (tokens.Is("ul"))
            return Block.List;
        if (tokens.Is("ol"))
            return Block.OrderedList;
        if (tokens.Is("li"))
            return Block.Item;
        if (tokens.Is("blockquote"))
            return Block.Quote;
        if (tokens.Is("td") || tokens.Is("th"))
            return Block.Cell;
        return tokens.Is("div") || tokens.Is("tr") || tokens.Is("dt") || tokens.Is("dd") || tokens.Is("figcaption")
            || tokens.Is("section") || tokens.Is("article")
            ? Block.Line
            : null;
    }

    private enum Block
    {
        Paragraph,
        Line,
        List,
        OrderedList,
        Item,
        Quote,
        Cell,
    }
}
