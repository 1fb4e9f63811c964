using System.Net;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering.Text;

/// <summary>Somebody's HTML as plain text: its paragraphs, lists, quotes and links.</summary>
internal static class HtmlBlocks
{
    public static void LayOut(TextSink sink, string html)
    {
        var open = new Stack<Block>();
        var tokens = new HtmlTokens(html);
        string? href = null;
        var isPreformatted = false;
        while (tokens.Read())
        {
            if (tokens.IsText)
                Text(sink, WebUtility.HtmlDecode(tokens.Text.ToString()), isPreformatted);
            else if (!tokens.IsEnd && HtmlExtract.IsUnread(tokens))
                tokens.SkipContent(tokens.Name.ToString());
            else if (tokens.Is("a"))
                href = Link(sink, tokens, href);
            else if (tokens.Is("img"))
                sink.Picture(WebUtility.HtmlDecode(tokens.Attribute("alt").ToString()));
            else if (tokens.Is("br"))
                sink.Break();
            else if (tokens.Is("hr"))
                sink.Rule();
            else
            {
                if (tokens.Is("pre"))
                    isPreformatted = !tokens.IsEnd;
                Element(sink, tokens, open);
            }
        }

        while (open.Count > 0)
            Close(sink, open.Pop());
    }

    private static void Text(TextSink sink, string text, bool isPreformatted)
    {
        if (isPreformatted)
        {
            sink.Text(text);
            return;
        }

        var folded = string.Join(' ', text.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries));
        var inLine = sink.Buffer.Length > 0 && sink.Buffer.Written[^1] is not ((byte)' ' or (byte)'\n');
        if (inLine && text.Length > 0 && IsSpace(text[0]))
            sink.Sign(" "u8);
        if (folded.Length == 0)
            return;
        sink.Text(folded);
        if (IsSpace(text[^1]))
            sink.Sign(" "u8);
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>The address is said behind the link's text.</summary>
    private static string? Link(TextSink sink, HtmlTokens tokens, string? href)
    {
        if (!tokens.IsEnd)
            return WebUtility.HtmlDecode(tokens.Attribute("href").ToString());
        if (href is { Length: > 0 } and not ['#', ..])
            sink.Refer(href);
        return null;
    }

    private static void Element(TextSink sink, HtmlTokens tokens, Stack<Block> open)
    {
        if (BlockOf(tokens) is not { } block)
            return;
        if (!tokens.IsEnd)
        {
            // An item that nobody closed ends where the next begins.
            if (block == Block.Item && (open.Count == 0 || open.Peek() == Block.Item))
            {
                if (open.Count == 0)
                    return;
                Close(sink, open.Pop());
            }

            open.Push(block);
            Open(sink, block);
            return;
        }

        if (!open.Contains(block))
            return;
        while (true)
        {
            var last = open.Pop();
            Close(sink, last);
            if (last == block)
                return;
        }
    }

    private static void Open(TextSink sink, Block block)
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

    private static void Close(TextSink sink, Block block)
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
