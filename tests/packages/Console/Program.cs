using MorningPost.Feeds;
using MorningPost.Feeds.Issues;

var newsletter = new Newsletter
{
    Id = "tag:consumer.example,2026:letter",
    Title = "The Consumer",
    Url = new Uri("https://consumer.example/"),
    Language = "en",
};
var issue = new Issue
{
    Id = "2026-11-24",
    Title = "From the package",
    Url = new Uri("https://consumer.example/2026-11-24/"),
    Published = new DateTimeOffset(2026, 11, 24, 6, 30, 0, TimeSpan.Zero),
    Sections = [new TextSection { Key = "note", Text = RichText.Plain("Taken from a file, < 1 MB.") }],
};

foreach (var format in new[] { FeedFormat.Rss, FeedFormat.Atom, FeedFormat.Json })
{
    using var stream = new MemoryStream();
    await FeedWriter.WriteAsync(stream, format, newsletter, [issue]);
    stream.Position = 0;
    var document = await FeedReader.ReadAsync(stream);
    Console.WriteLine($"{format}: {stream.Length} bytes, read back: {document.Items.Single().Title}");
}
