using System.Globalization;
using System.Runtime.CompilerServices;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>Ways to make a feed of the same issues with the same fields. Each returns how many bytes it made.</summary>
internal static class Contenders
{
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly Newsletter Newsletter = Corpus.Newsletter;
    private static readonly byte[] Transcoded = new byte[1 << 20];

    /// <summary>This library.</summary>
    public static async Task<long> Library(IEnumerable<Issue> issues, params FeedFormat[] formats)
    {
        var streams = formats.Select(_ => new CountingStream()).ToArray();
        // A sequence, which the platform's writer is fed with too: a collection would be gone through twice, to check it whole before the first byte.
        var sequence = issues.Select(issue => issue);
        await FeedWriter.WriteAllAsync(
            Newsletter, sequence, [.. formats.Select((format, i) => new FeedOutput(streams[i], format) { FeedUrl = new Uri(Newsletter.Url, format.GetFileName()) })]);
        return streams.Sum(stream => stream.Count);
    }

    /// <summary>System.ServiceModel.Syndication, fed lazily, with the body in <c>content:encoded</c> (RSS) or <c>content</c> (Atom).</summary>
    public static long Syndication(IEnumerable<Issue> issues, FeedFormat format)
    {
        var stream = new CountingStream();
        var feed = new SyndicationFeed(Newsletter.Title, Newsletter.Description, Newsletter.Url, Newsletter.Id, DateTimeOffset.UnixEpoch)
        {
            Language = Newsletter.Language,
            Items = issues.Select(issue => ItemOf(issue, format)),
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(Newsletter.Url, format.GetFileName())));
        if (format == FeedFormat.Rss)
            feed.AttributeExtensions.Add(new XmlQualifiedName("content", "http://www.w3.org/2000/xmlns/"), ContentNamespace);
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            if (format == FeedFormat.Rss)
                feed.SaveAsRss20(writer);
            else
                feed.SaveAsAtom10(writer);
        }

        return stream.Count;
    }

    /// <summary>RSS by hand with an <see cref="XmlWriter"/>, on the same HTML.</summary>
    public static long HandWrittenXml(IEnumerable<Issue> issues)
    {
        var stream = new CountingStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "content", null, ContentNamespace);
            xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", Newsletter.Title);
            xml.WriteElementString("link", Newsletter.Url.OriginalString);
            xml.WriteElementString("description", Newsletter.Description);
            foreach (var issue in issues)
            {
                xml.WriteStartElement("item");
                xml.WriteElementString("title", issue.Title);
                xml.WriteElementString("link", issue.Url!.OriginalString);
                xml.WriteStartElement("guid");
                xml.WriteAttributeString("isPermaLink", "false");
                xml.WriteString(IdOf(issue));
                xml.WriteEndElement();
                xml.WriteElementString("dc", "creator", DublinCore, Newsletter.Editors[0].Name);
                xml.WriteElementString("pubDate", issue.Published.UtcDateTime.ToString("r", CultureInfo.InvariantCulture));
                foreach (var topic in issue.Topics)
                    xml.WriteElementString("category", topic.Term);
                xml.WriteElementString("description", issue.Standfirst);
                xml.WriteStartElement("content", "encoded", ContentNamespace);
                xml.WriteString(UsualHtml.Of(Newsletter, issue));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return stream.Count;
    }

    /// <summary>JSON Feed by hand with a <see cref="Utf8JsonWriter"/>, on the same HTML.</summary>
    public static long HandWrittenJson(IEnumerable<Issue> issues)
    {
        var stream = new CountingStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", Newsletter.Title);
            json.WriteString("home_page_url", Newsletter.Url.OriginalString);
            json.WriteStartArray("items");
            foreach (var issue in issues)
            {
                json.WriteStartObject();
                json.WriteString("id", IdOf(issue));
                json.WriteString("url", issue.Url!.OriginalString);
                json.WriteString("title", issue.Title);
                json.WriteString("content_html", UsualHtml.Of(Newsletter, issue));
                json.WriteString("summary", issue.Standfirst);
                json.WriteString("date_published", issue.Published.UtcDateTime);
                json.WriteStartArray("authors");
                json.WriteStartObject();
                json.WriteString("name", Newsletter.Editors[0].Name);
                json.WriteString("url", Newsletter.Editors[0].Url!.OriginalString);
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteStartArray("tags");
                foreach (var topic in issue.Topics)
                    json.WriteStringValue(topic.Term);
                json.WriteEndArray();
                json.WriteEndObject();
                json.Flush();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.Count;
    }

    /// <summary>The floor: every string that a document shows, as often as it shows it, transcoded to UTF-8. No markup, no escaping, no numbers, no dates.</summary>
    public static long Floor(IReadOnlyList<Issue> issues)
    {
        var total = 0L;
        foreach (var issue in issues)
        {
            var at = 0;
            Put(ref at, Newsletter.Id);
            Put(ref at, issue.Id);
            Put(ref at, issue.Title);
            Put(ref at, issue.Url!.OriginalString);
            Put(ref at, issue.Standfirst);
            Put(ref at, issue.Standfirst);
            Put(ref at, Newsletter.Editors[0].Name);
            foreach (var topic in issue.Topics)
                Put(ref at, topic.Term);
            foreach (var section in issue.Sections)
                Put(ref at, section);
            Put(ref at, Newsletter.Subscribe!.Title);
            Put(ref at, Newsletter.Subscribe.Pitch);
            Put(ref at, Newsletter.Subscribe.Url.OriginalString);
            Put(ref at, Newsletter.Subscribe.Label);
            total += at;
        }

        return total;
    }

    private static void Put(ref int at, Section section)
    {
        Put(ref at, section.Title);
        if (section.Intro is { } intro)
            Put(ref at, intro);
        switch (section)
        {
            case ArticleSection articles:
                foreach (var article in articles.Articles)
                {
                    Put(ref at, article.Headline);
                    Put(ref at, article.Standfirst);
                    Put(ref at, article.Body);
                }

                break;
            case MetricsSection metrics:
                foreach (var metric in metrics.Metrics)
                    Put(ref at, metric);
                break;
            case ToolsSection tools:
                foreach (var tool in tools.Tools)
                {
                    Put(ref at, tool.Url?.OriginalString);
                    Put(ref at, tool.Name);
                    Put(ref at, tool.Description);
                }

                break;
            case TrendingSection trending:
                foreach (var board in trending.Boards)
                {
                    Put(ref at, board.Title);
                    Put(ref at, board.Caption);
                    foreach (var entry in board.Entries)
                    {
                        Put(ref at, entry.Url?.OriginalString);
                        Put(ref at, entry.Name);
                        Put(ref at, entry.Description);
                        Put(ref at, entry.Metrics[0].Text);
                    }

                    Put(ref at, board.Entries[0].Metrics[0].Label);
                }

                Put(ref at, trending.MoversTitle);
                foreach (var mover in trending.Movers)
                {
                    Put(ref at, mover.Name);
                    Put(ref at, mover.Metric);
                }

                break;
            case ReadingListSection reading:
                foreach (var item in reading.Items)
                {
                    Put(ref at, item.Url?.OriginalString);
                    Put(ref at, item.Title);
                    Put(ref at, item.Kind);
                    Put(ref at, item.Author);
                    Put(ref at, item.Summary!);
                }

                break;
        }
    }

    private static void Put(ref int at, Metric metric)
    {
        Put(ref at, metric.Label);
        Put(ref at, metric.Text);
        Put(ref at, metric.Unit);
    }

    private static void Put(ref int at, RichText text)
    {
        foreach (var paragraph in text.Paragraphs)
            Put(ref at, paragraph);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref int at, string? text) => at += Encoding.UTF8.GetBytes(text, Transcoded.AsSpan(at));

    private static string IdOf(Issue issue) => $"{Newsletter.Id}/{issue.Id}";

    private static SyndicationItem ItemOf(Issue issue, FeedFormat format)
    {
        var html = UsualHtml.Of(Newsletter, issue);
        var item = new SyndicationItem
        {
            Id = IdOf(issue),
            Title = new TextSyndicationContent(issue.Title),
            Summary = new TextSyndicationContent(issue.Standfirst),
            PublishDate = issue.Published,
            LastUpdatedTime = issue.Published,
        };
        item.AddPermalink(issue.Url);
        foreach (var topic in issue.Topics)
            item.Categories.Add(new SyndicationCategory(topic.Term));
        if (format == FeedFormat.Rss)
        {
            item.ElementExtensions.Add("creator", DublinCore, Newsletter.Editors[0].Name);
            item.ElementExtensions.Add("encoded", ContentNamespace, html);
        }
        else
        {
            item.Authors.Add(new SyndicationPerson(null, Newsletter.Editors[0].Name, Newsletter.Editors[0].Url!.OriginalString));
            item.Content = new TextSyndicationContent(html, TextSyndicationContentKind.Html);
        }

        item.Id = IdOf(issue);
        return item;
    }
}
