using System.CommandLine;
using PublishArchive;

var source = new Option<DirectoryInfo>("--source")
{
    Description = "The newsletter's folder: newsletter.json, and issues/*.json or *.md",
    DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("samples", "archive")),
};
var output = new Option<string>("--output")
{
    Description = "Where to publish to: a folder, s3://bucket/prefix or azblob://account/container/prefix",
    DefaultValueFactory = _ => Path.Combine("artifacts", "site"),
};
output.Validators.Add(Arguments.Store);
var baseUrl = new Option<Uri?>("--base-url")
{
    Description = "The address that the output will have on the web (default: the newsletter's home page)",
    CustomParser = Arguments.Url,
};
var pageSize = new Option<int>("--page-size")
{
    Description = "How many items an archive document holds at most; a subscription document holds at most twice as many",
    DefaultValueFactory = _ => 25,
};
pageSize.Validators.Add(Arguments.AtLeastOne);
var formats = new Option<MorningPost.Feeds.FeedFormat[]>("--formats")
{
    Description = "Which formats, such as rss,atom (default: rss,atom,json)",
    CustomParser = Arguments.Formats,
    DefaultValueFactory = _ => Enum.GetValues<MorningPost.Feeds.FeedFormat>(),
};
var strict = new Option<bool>("--strict") { Description = "Take warnings for errors" };
var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be written, and write nothing" };
var asOf = new Option<DateTimeOffset?>("--as-of")
{
    Description = "Hold back issues dated later: now, or a date such as 2026-11-25 or 2026-11-25T06:30:00+01:00",
    CustomParser = Arguments.Date,
};
var allowRemoval = new Option<bool>("--allow-removal") { Description = "Issues that were published may be gone, all of them too" };
var allowNewId = new Option<bool>("--allow-new-id")
{
    Description = "The newsletter may have another id, which makes every item new in every reader",
};
var noSite = new Option<bool>("--no-site") { Description = "Publish feeds alone, without pages" };
var command = new RootCommand("Publishes a newsletter's archive as RSS 2.0, Atom 1.0 and JSON Feed 1.1, and as pages to look at.")
{
    source, output, baseUrl, pageSize, formats, strict, dryRun, asOf, allowRemoval, allowNewId, noSite,
};
command.SetAction((parsed, cancellationToken) => new Publication
{
    Source = parsed.GetRequiredValue(source).ToString(),
    Output = parsed.GetRequiredValue(output),
    BaseUrl = parsed.GetValue(baseUrl),
    PageSize = parsed.GetValue(pageSize),
    Formats = parsed.GetRequiredValue(formats),
    Strict = parsed.GetValue(strict),
    DryRun = parsed.GetValue(dryRun),
    AsOf = parsed.GetValue(asOf),
    AllowRemoval = parsed.GetValue(allowRemoval),
    AllowNewId = parsed.GetValue(allowNewId),
    HasSite = !parsed.GetValue(noSite),
}.RunAsync(cancellationToken));

var result = command.Parse(args);
if (result.Errors.Count > 0)
{
    foreach (var error in result.Errors)
        Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("Run with --help for the options.");
    return ExitCode.WrongUsage;
}

return await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
