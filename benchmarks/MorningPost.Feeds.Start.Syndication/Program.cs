using System.Runtime;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using MorningPost.Feeds.Start;

// The same feed with what the platform has: RSS and Atom by System.ServiceModel.Syndication, JSON Feed by Utf8JsonWriter.
var posts = Post.Fifty();
var items = new List<SyndicationItem>();
foreach (var post in posts)
{
    var item = new SyndicationItem(post.Title, new TextSyndicationContent(post.Html, TextSyndicationContentKind.Html), post.Url, post.Id, post.Published)
    {
        Summary = new TextSyndicationContent(post.Summary),
        PublishDate = post.Published,
    };
    item.Categories.Add(new SyndicationCategory(post.Category));
    items.Add(item);
}

var feed = new SyndicationFeed(
    "Tea & code", "Tea & code", new Uri("https://example.org/"), "tag:example.org,2026:blog", posts[0].Published, items);
feed.Authors.Add(new SyndicationPerson(null, "Ada", null));

using var rss = new MemoryStream();
using (var writer = XmlWriter.Create(rss, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
    feed.SaveAsRss20(writer);
using var atom = new MemoryStream();
using (var writer = XmlWriter.Create(atom, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
    feed.SaveAsAtom10(writer);
using var json = new MemoryStream();
using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
{
    writer.WriteStartObject();
    writer.WriteString("version", "https://jsonfeed.org/version/1.1");
    writer.WriteString("title", "Tea & code");
    writer.WriteString("home_page_url", "https://example.org/");
    writer.WriteStartArray("items");
    foreach (var post in posts)
    {
        writer.WriteStartObject();
        writer.WriteString("id", post.Id);
        writer.WriteString("url", post.Url.OriginalString);
        writer.WriteString("title", post.Title);
        writer.WriteString("content_html", post.Html);
        writer.WriteString("summary", post.Summary);
        writer.WriteString("date_published", post.Published);
        writer.WriteStartArray("authors");
        writer.WriteStartObject();
        writer.WriteString("name", "Ada");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartArray("tags");
        writer.WriteStringValue(post.Category);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    writer.WriteEndArray();
    writer.WriteEndObject();
}

Console.WriteLine($"{JitInfo.GetCompiledMethodCount()} {rss.Length + atom.Length + json.Length}");
