using System.CommandLine;
using MorningPost.Feeds;
using PublishArchive.Input;
using PublishArchive.Output;

namespace PublishArchive.Commands;

/// <summary>Writes any feed in another format, and names what that format has no place for.</summary>
internal sealed class ConvertCommand
{
    private readonly Surroundings _surroundings;
    private readonly Argument<string> _feed = new("feed") { Description = "A file, an http or https address, or - for the standard input" };
    private readonly Option<FeedFormat?> _to = new("--to")
    {
        Description = "The format: rss, atom or json (default: what the output's name says)",
        CustomParser = Arguments.Format,
        HelpName = "FORMAT",
    };
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The file to write (default: the standard output)",
        HelpName = "FILE",
    };
    private readonly Option<bool> _emails = new("--emails") { Description = "Keep people's e-mail addresses" };

    private ConvertCommand(Surroundings surroundings) => _surroundings = surroundings;

    public static Command Define(Surroundings surroundings)
    {
        var convert = new ConvertCommand(surroundings);
        var command = new Command("convert", "Writes any feed as RSS 2.0, Atom 1.0 or JSON Feed 1.1")
        {
            convert._feed, convert._to, convert._output, convert._emails,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(convert._to) is null && !FeedFormat.TryFromFileName(result.GetValue(convert._output), out _))
                result.AddError("convert takes --to rss, --to atom or --to json, or an --output whose name says it, such as atom.xml.");
        });
        command.SetAction(convert.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(_output);
        var format = parsed.GetValue(_to) ?? (FeedFormat.TryFromFileName(file, out var named) ? named : default);
        var emails = parsed.GetValue(_emails);
        var document = await FeedInput.ReadAsync(parsed.GetRequiredValue(_feed), _surroundings, cancellationToken);
        using var written = new MemoryStream();
        var options = new FeedWriterOptions
        {
            Format = new()
            {
                Generator = document.Generator ?? FeedGenerator.Default,
                IncludeEmails = emails,
                RssAuthors = emails ? RssAuthorStyle.Email : default,
            },
        };
        // Atom has no feed without an id, and many feeds in RSS have none: their page's address is the nearest.
        var feed = document.Feed with { Id = document.Feed.Id ?? (document.Feed.FeedUrl ?? document.Feed.Url)?.AbsoluteUri };
        var items = document.Items.DistinctBy(item => item.Id).ToList();
        await FeedWriter.WriteAsync(written, format, feed, items, options, cancellationToken);
        if (file is null)
            await _surroundings.Documents.WriteAsync(written.ToArray(), cancellationToken);
        else
            await File.WriteAllBytesAsync(_surroundings.PathOf(file), written.ToArray(), cancellationToken);
        await ReportAsync(document, FeedReader.Read(written.ToArray()));
        return ExitCode.Success;
    }

    private async Task ReportAsync(FeedDocument document, FeedDocument written)
    {
        var mended = Quantity.Of(document.Diagnostics.Count, "place");
        if (document.Diagnostics.Count > 0)
            await _surroundings.Error.WriteLineAsync($"mended while reading: {mended}; check names them.");
        foreach (var same in document.Items.Index().GroupBy(item => item.Item.Id).SelectMany(group => group.Skip(1)))
        {
            await _surroundings.Error.WriteLineAsync(
                TerminalText.Of($"left out: items[{same.Index}]: one before it has its id, {same.Item.Id}"));
        }


        foreach (var lost in LostValues.Between(document, written))
            await _surroundings.Error.WriteLineAsync(TerminalText.Of($"not in {NameOf(written.Format)}: {lost}"));
    }

    private static string NameOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss => "RSS",
        FeedFormat.Atom => "Atom",
        _ => "JSON Feed",
    };
}
