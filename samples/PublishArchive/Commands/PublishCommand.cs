using System.CommandLine;
using MimeKit;
using MorningPost.Feeds;
using PublishArchive.Output;
using PublishArchive.Publishing;

namespace PublishArchive.Commands;

/// <summary>Publishes an archive as feeds and pages.</summary>
internal sealed class PublishCommand
{
    private readonly Surroundings _surroundings;
    private readonly Option<string> _source;
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Where to publish to: a folder, s3://bucket/prefix or azblob://account/container/prefix (default: its folder site)",
        HelpName = "PLACE",
    };
    private readonly Option<Uri?> _baseUrl = new("--base-url")
    {
        Description = "The address that the output will have on the web (default: the newsletter's home page)",
        CustomParser = argument => Arguments.Url(argument, "--base-url"),
        HelpName = "URL",
    };
    private readonly Option<int> _pageSize = new("--page-size")
    {
        Description = "How many items an archive document holds at most; a subscription document holds at most twice as many",
        DefaultValueFactory = _ => 25,
        Validators = { Arguments.AtLeastOne },
        HelpName = "ITEMS",
    };
    private readonly Option<FeedFormat[]> _formats = new("--formats")
    {
        Description = "Which formats, such as rss,atom (default: rss,atom,json)",
        CustomParser = Arguments.Formats,
        DefaultValueFactory = _ => Enum.GetValues<FeedFormat>(),
        HelpName = "FORMATS",
    };
    private readonly Option<string[]> _projections = new("--projections")
    {
        Description = "Which feeds, by their folders: issues, articles, tools, sections/lead … (default: all)",
        CustomParser = Arguments.Names,
        HelpName = "NAMES",
    };
    private readonly Option<bool> _strict = new("--strict") { Description = "Take warnings for errors" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would be written, and write nothing" };
    private readonly Option<DateTimeOffset?> _asOf;
    private readonly Option<bool> _allowRemoval = new("--allow-removal")
    {
        Description = "Issues that were published may be gone, all of them too",
    };
    private readonly Option<bool> _allowNewId = new("--allow-new-id")
    {
        Description = "The newsletter may have another id, which makes every item new in every reader",
    };
    private readonly Option<bool> _noSite = new("--no-site") { Description = "Publish feeds alone, without pages" };
    private readonly Option<string?> _eml = new("--eml")
    {
        Description = "Write each issue as a mail message too, ID.eml, to this folder",
        HelpName = "FOLDER",
    };
    private readonly Option<MailboxAddress?> _from = new("--from")
    {
        Description = "Who sends those mails (default: the first editor who has an e-mail address)",
        CustomParser = Arguments.Sender,
        HelpName = "ADDRESS",
    };
    private readonly Option<bool> _ping = new("--ping") { Description = "Tell the newsletter's hub (WebSub) which feeds have changed" };
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Name every document and every finding" };
    private readonly Option<bool> _json = new("--json") { Description = "Write what was done as one JSON object, for scripts" };

    private PublishCommand(Surroundings surroundings)
    {
        _surroundings = surroundings;
        _source = Newsletters.Source(surroundings);
        _output.Validators.Add(option => Arguments.Store(option, surroundings));
        _asOf = new("--as-of")
        {
            Description = "Hold back issues dated later: now, or a date such as 2026-11-25 or 2026-11-25T06:30:00+01:00",
            CustomParser = argument => Arguments.Date(argument, "--as-of", surroundings.Clock),
            HelpName = "DATE",
        };
    }

    public static void Define(Command command, Surroundings surroundings)
    {
        var publish = new PublishCommand(surroundings);
        foreach (var option in new Option[]
        {
            publish._source, publish._output, publish._baseUrl, publish._pageSize, publish._formats, publish._projections, publish._strict,
            publish._dryRun, publish._asOf, publish._allowRemoval, publish._allowNewId, publish._noSite, publish._eml, publish._from,
            publish._ping, publish._verbose, publish._json,
        })
        {
            command.Options.Add(option);
        }

        command.SetAction(publish.RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var source = parsed.GetRequiredValue(_source);
        var output = parsed.GetValue(_output) ?? Newsletters.OutputOf(source, _surroundings);
        var options = OptionsOf(parsed, _surroundings.PathOf(source));
        var isJson = parsed.GetValue(_json);
        var publication = new Publication(options, _surroundings) { Progress = isJson ? null : _surroundings.ErrorScreen };
        var report = await publication.RunAsync(Stores.Open(output, _surroundings), cancellationToken);
        await (isJson
            ? ToolJson.WriteAsync(_surroundings.Out, PublicationJson.Of(report, source, output, options.DryRun))
            : new PublicationLines(report, output, options.DryRun).WriteAsync(_surroundings, parsed.GetValue(_verbose)));
        return report.Feeds is null ? ExitCode.Failure : ExitCode.Success;
    }

    private PublicationOptions OptionsOf(ParseResult parsed, string source) => new()
    {
        Source = source,
        BaseUrl = parsed.GetValue(_baseUrl),
        PageSize = parsed.GetValue(_pageSize),
        Formats = parsed.GetRequiredValue(_formats),
        Projections = parsed.GetValue(_projections) ?? [],
        Strict = parsed.GetValue(_strict),
        DryRun = parsed.GetValue(_dryRun),
        AsOf = parsed.GetValue(_asOf),
        AllowRemoval = parsed.GetValue(_allowRemoval),
        AllowNewId = parsed.GetValue(_allowNewId),
        HasSite = !parsed.GetValue(_noSite),
        Mails = parsed.GetValue(_eml) is { } folder ? new MailFolder(_surroundings.PathOf(folder), parsed.GetValue(_from)) : null,
        Ping = parsed.GetValue(_ping),
    };
}
