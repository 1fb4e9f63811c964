using System.Globalization;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Rendering;

/// <summary>Renders what an issue holds as HTML that feed readers keep: headings, paragraphs, lists, figures and tables.</summary>
/// <remarks>
/// Straight into UTF-8, no string on the way. Every text is encoded; the issue's own HTML goes in as it is. There are no words of ours
/// in it, so an issue reads the same in every language. Nothing that XML can't hold comes out, no CR and no <c>]]&gt;</c>.
/// </remarks>
internal sealed class IssueHtml(Utf8Buffer buffer, bool repeatLeadImage = false)
{
    private const string NumberFormat = "#,0.############################";

    /// <summary>Beyond this a difference of two decimals might not be one.</summary>
    private const decimal Countable = 1e27m;

    /// <summary>With up to so many digits behind the point numbers are formatted here: the framework's custom formats are slow.</summary>
    private const int FewDigits = 4;

    private static readonly int[] PowersOfTen = [1, 10, 100, 1_000, 10_000];

    /// <summary>The figures of the board at hand, in the order in which they first appear.</summary>
    private readonly List<string> _columns = [];

    public Utf8Buffer Buffer { get; } = buffer;

    /// <summary>A whole issue, with the call to subscribe at its end.</summary>
    public void Issue(Newsletter newsletter, Issue issue)
    {
        if (repeatLeadImage)
            Image(issue.Image);
        if (!Blank.Is(issue.Standfirst))
            Element("<p><em>"u8, issue.Standfirst, "</em></p>"u8);
        foreach (var section in issue.Sections.Span())
            Section(section, withTitle: true);
        Subscribe(newsletter.Subscribe);
    }

    public void Section(Section section, bool withTitle)
    {
        if (withTitle && !Blank.Is(section.Title))
            Element("<h2>"u8, section.Title, "</h2>"u8);
        RichText(section.Intro);
        switch (section)
        {
            case ArticleSection articles:
                var underTitle = !Blank.Is(section.Title);
                foreach (var article in articles.Articles.Span())
                    Article(article, underTitle);
                break;
            case MetricsSection metrics:
                Metrics(metrics.Metrics);
                break;
            case ToolsSection tools:
                Tools(tools.Tools);
                break;
            case TrendingSection trending:
                foreach (var board in trending.Boards.Span())
                    Board(board);
                Movers(trending);
                break;
            case ReadingListSection reading:
                ReadingList(reading.Items);
                break;
            case HtmlSection html:
                HtmlFragment.Append(Buffer, html.Html);
                break;
        }
    }

    /// <summary>An article without its headline, which is the item's title.</summary>
    public void ArticleBody(Article article)
    {
        if (repeatLeadImage)
            Image(article.Image);
        if (!Blank.Is(article.Standfirst))
            Element("<p><em>"u8, article.Standfirst, "</em></p>"u8);
        RichText(article.Body);
    }

    public void Tool(Tool tool)
    {
        Buffer.Append("<p>"u8);
        Link(tool.Url, tool.Name);
        Buffer.Append("</p><p>"u8);
        Text(tool.Description);
        Buffer.Append("</p>"u8);
    }

    public void Entry(TrendingEntry entry)
    {
        Buffer.Append("<p>"u8);
        Link(entry.Url, entry.Name);
        Buffer.Append("</p>"u8);
        if (!Blank.Is(entry.Description))
            Element("<p>"u8, entry.Description, "</p>"u8);
        if (entry.Metrics.Count > 0)
            Metrics(entry.Metrics);
    }

    public void ReadingItem(ReadingItem item)
    {
        Buffer.Append("<p>"u8);
        ReadingLine(item);
        Buffer.Append("</p>"u8);
        if (!Blank.Is(item.Summary))
            Element("<p>"u8, item.Summary, "</p>"u8);
    }

    private void Article(Article article, bool underTitle)
    {
        Buffer.Append(underTitle ? "<h3>"u8 : "<h2>"u8);
        if (article.Url is null)
            Text(article.Headline);
        else
            Link(article.Url, article.Headline);
        Buffer.Append(underTitle ? "</h3>"u8 : "</h2>"u8);
        if (!Blank.Is(article.Standfirst))
            Element("<p><em>"u8, article.Standfirst, "</em></p>"u8);
        Byline(article.Authors);
        Image(article.Image);
        RichText(article.Body);
    }

    private void Byline(IReadOnlyList<FeedPerson> authors)
    {
        var any = false;
        foreach (var author in authors.Span())
        {
            if (author.DisplayName is not { } name)
                continue;
            Buffer.Append(any ? ", "u8 : "<p>— "u8);
            any = true;
            if (author.Url is { } url && FeedUrl.IsWeb(url))
                Link(url, name);
            else
                Text(name);
        }

        if (any)
            Buffer.Append("</p>"u8);
    }

    private void Image(FeedImage? image)
    {
        if (image is null)
            return;
        Buffer.Append("<figure><img src=\""u8);
        Attribute(FeedUrl.ToAscii(image.Url));
        Buffer.Append("\" alt=\""u8);
        Attribute(image.Alt);
        Buffer.Append((byte)'"');
        if (image.Width is { } width)
        {
            Buffer.Append(" width=\""u8);
            Buffer.Append(width);
            Buffer.Append((byte)'"');
        }

        if (image.Height is { } height)
        {
            Buffer.Append(" height=\""u8);
            Buffer.Append(height);
            Buffer.Append((byte)'"');
        }

        Buffer.Append((byte)'>');
        if (!Blank.Is(image.Caption))
            Element("<figcaption>"u8, image.Caption, "</figcaption>"u8);
        Buffer.Append("</figure>"u8);
    }

    private void RichText(RichText? text)
    {
        if (text is null)
            return;
        if (text.Html is not null)
        {
            HtmlFragment.Append(Buffer, text.Html);
            return;
        }

        foreach (var paragraph in text.Paragraphs.Span())
        {
            if (!Blank.Is(paragraph))
                Element("<p>"u8, paragraph, "</p>"u8);
        }
    }

    private void Metrics(IReadOnlyList<Metric> metrics)
    {
        if (metrics.Count == 0)
            return;
        Buffer.Append("<table><tbody>"u8);
        foreach (var metric in metrics.Span())
        {
            Element("<tr><th scope=\"row\">"u8, metric.Label, "</th><td>"u8);
            Value(metric);
            Buffer.Append("</td></tr>"u8);
        }

        Buffer.Append("</tbody></table>"u8);
    }

    private void Value(Metric metric)
    {
        if (Blank.Is(metric.Text))
            Number(metric.Value);
        else
            Text(metric.Text);
        Unit(metric.Unit);
        if (metric.Change is not { } change)
            return;
        Buffer.Append(" ("u8);
        Signed(change);
        Unit(metric.Unit);
        Buffer.Append((byte)')');
    }

    private void Unit(string? unit)
    {
        if (Blank.Is(unit))
            return;
        Buffer.Append("\u00A0"u8);
        Text(unit);
    }

    private void Tools(IReadOnlyList<Tool> tools)
    {
        if (tools.Count == 0)
            return;
        Buffer.Append("<ul>"u8);
        foreach (var tool in tools.Span())
        {
            Buffer.Append("<li>"u8);
            Link(tool.Url, tool.Name);
            Buffer.Append("<br>"u8);
            Text(tool.Description);
            Buffer.Append("</li>"u8);
        }

        Buffer.Append("</ul>"u8);
    }

    /// <summary>A table: place, name, description, and one column for each figure that any entry has.</summary>
    private void Board(TrendingBoard board)
    {
        Buffer.Append("<table>"u8);
        if (!Blank.Is(board.Caption))
            Element("<caption>"u8, board.Caption, "</caption>"u8);
        Buffer.Append("<thead><tr><th scope=\"col\">#</th><th scope=\"col\" colspan=\"2\">"u8);
        if (board.Url is null)
            Text(board.Title);
        else
            Link(board.Url, board.Title);
        Buffer.Append("</th>"u8);
        CollectColumns(board);
        foreach (var column in _columns)
            Element("<th scope=\"col\">"u8, column, "</th>"u8);
        Buffer.Append("</tr></thead><tbody>"u8);
        var place = 1;
        foreach (var entry in board.Entries.Span())
            Row(entry, place++);
        Buffer.Append("</tbody></table>"u8);
    }

    private void CollectColumns(TrendingBoard board)
    {
        _columns.Clear();
        foreach (var entry in board.Entries.Span())
        {
            var metrics = entry.Metrics;
            for (var m = 0; m < metrics.Count; m++)
            {
                if (!_columns.Contains(metrics[m].Label))
                    _columns.Add(metrics[m].Label);
            }
        }
    }

    private void Row(TrendingEntry entry, int place)
    {
        Buffer.Append("<tr><td>"u8);
        Buffer.Append(entry.Rank ?? place);
        Buffer.Append("</td><th scope=\"row\">"u8);
        Link(entry.Url, entry.Name);
        Buffer.Append("</th><td>"u8);
        Text(entry.Description);
        Buffer.Append("</td>"u8);
        foreach (var column in _columns)
        {
            Buffer.Append("<td>"u8);
            if (Find(entry, column) is { } metric)
                Value(metric);
            Buffer.Append("</td>"u8);
        }

        Buffer.Append("</tr>"u8);
    }

    private static Metric? Find(TrendingEntry entry, string label)
    {
        foreach (var metric in entry.Metrics.Span())
        {
            if (metric.Label == label)
                return metric;
        }

        return null;
    }

    private void Movers(TrendingSection trending)
    {
        if (trending.Movers.Count == 0)
            return;
        if (!Blank.Is(trending.MoversTitle))
            Element("<h3>"u8, trending.MoversTitle, "</h3>"u8);
        Buffer.Append("<table><tbody>"u8);
        foreach (var mover in trending.Movers.Span())
        {
            Buffer.Append("<tr><th scope=\"row\">"u8);
            if (mover.Url is null)
                Text(mover.Name);
            else
                Link(mover.Url, mover.Name);
            Buffer.Append("</th><td>"u8);
            Text(mover.Metric);
            Buffer.Append("</td><td>"u8);
            Number(mover.From);
            Buffer.Append(" → "u8);
            Number(mover.To);
            Buffer.Append("</td><td>"u8);
            Change(mover.From, mover.To);
            Buffer.Append("</td></tr>"u8);
        }

        Buffer.Append("</tbody></table>"u8);
    }

    /// <summary><c>+6,500 (+52.4%)</c>; no percentage of nothing.</summary>
    private void Change(decimal from, decimal to)
    {
        if (from is > Countable or < -Countable || to is > Countable or < -Countable)
            return;
        Signed(to - from);
        if (from == 0)
            return;
        var percent = Math.Round((double)(to - from) / Math.Abs((double)from) * 100, 1, MidpointRounding.AwayFromZero);
        if (Math.Abs(percent) > (double)Countable)
            return;
        Buffer.Append(" ("u8);
        Signed((decimal)percent);
        Buffer.Append("%)"u8);
    }

    private void ReadingList(IReadOnlyList<ReadingItem> items)
    {
        if (items.Count == 0)
            return;
        Buffer.Append("<ul>"u8);
        foreach (var item in items.Span())
        {
            Buffer.Append("<li>"u8);
            ReadingLine(item);
            if (item.Summary is { } summary && !Blank.Is(summary))
                Element("<br>"u8, summary, ""u8);
            Buffer.Append("</li>"u8);
        }

        Buffer.Append("</ul>"u8);
    }

    /// <summary>Title, then kind, author and minutes in brackets, as far as they are there.</summary>
    private void ReadingLine(ReadingItem item)
    {
        Link(item.Url, item.Title);
        var any = false;
        Detail(ref any, item.Kind);
        Detail(ref any, item.Author);
        if (item.Minutes is { } minutes)
        {
            Buffer.Append(any ? ", "u8 : " ("u8);
            Buffer.Append(minutes);
            Buffer.Append("\u00A0min"u8);
            any = true;
        }

        if (any)
            Buffer.Append((byte)')');
    }

    private void Detail(ref bool any, string? text)
    {
        if (Blank.Is(text))
            return;
        Buffer.Append(any ? ", "u8 : " ("u8);
        Text(text);
        any = true;
    }

    /// <summary>The call that closes an issue.</summary>
    public void Subscribe(SubscribeCall? subscribe)
    {
        if (subscribe is null)
            return;
        Buffer.Append("<hr>"u8);
        if (!Blank.Is(subscribe.Title))
            Element("<h2>"u8, subscribe.Title, "</h2>"u8);
        if (!Blank.Is(subscribe.Pitch))
            Element("<p>"u8, subscribe.Pitch, "</p>"u8);
        Buffer.Append("<p>"u8);
        Link(subscribe.Url, Blank.Is(subscribe.Label) ? subscribe.Url.OriginalString : subscribe.Label);
        Buffer.Append("</p>"u8);
        Image(subscribe.Image);
    }

    private void Link(Uri url, string text)
    {
        Buffer.Append("<a href=\""u8);
        Attribute(FeedUrl.ToAscii(url));
        Buffer.Append("\">"u8);
        Text(text);
        Buffer.Append("</a>"u8);
    }

    private void Element(ReadOnlySpan<byte> open, string text, ReadOnlySpan<byte> close)
    {
        Buffer.Append(open);
        Text(text);
        Buffer.Append(close);
    }

    private void Text(string? text) => TextEscape.Html.Append(Buffer, text);

    private void Attribute(string? text) => TextEscape.HtmlAttribute.Append(Buffer, text);

    private void Signed(decimal number)
    {
        if (number > 0)
            Buffer.Append((byte)'+');
        else if (number < 0)
            Buffer.Append("\u2212"u8);
        Number(Math.Abs(number));
    }

    private void Number(decimal number)
    {
        if (number < 0)
        {
            Buffer.Append("\u2212"u8);
            number = -number;
        }

        if (number.Scale <= FewDigits && number <= long.MaxValue / PowersOfTen[FewDigits])
        {
            var power = PowersOfTen[number.Scale];
            var (whole, fraction) = Math.DivRem((long)(number * power), power);
            Buffer.AppendGrouped(whole);
            Buffer.AppendFraction(fraction, number.Scale);
            return;
        }

        number.TryFormat(Buffer.Reserve(64), out var written, NumberFormat, CultureInfo.InvariantCulture);
        Buffer.Advance(written);
    }
}
