using System.CommandLine;
using MorningPost.Feeds;
using PublishArchive.Input;
using PublishArchive.Output;

namespace PublishArchive.Commands;

/// <summary>Writes any feed in another format, and names what that format has no place for.</summary>
internal static class ConvertCommand
{
    public static Command Define(Surroundings surroundings)
    {
        var input = new Argument<string>("feed") { Description = "A file, an http or https address, or - for the standard input" };
        var to = new Option<FeedFormat?>("--to") { Description = "The format (default: what the output's name says)" };
        var output = new Option<string?>("--output") { Description = "The file to write (default: the standard output)" };
        var command = new Command("convert", "Writes any feed as RSS 2.0, Atom 1.0 or JSON Feed 1.1") { input, to, output };
        command.Validators.Add(result =>
        {
            if (result.GetValue(to) is null && !FeedFormat.TryFromFileName(result.GetValue(output), out _))
                result.AddError("convert takes --to rss, --to atom or --to json, or an --output whose name says it, such as atom.xml.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = parsed.GetValue(output);
            var format = parsed.GetValue(to) ?? (FeedFormat.TryFromFileName(file, out var named) ? named : default);
            var document = await FeedInput.ReadAsync(parsed.GetRequiredValue(input), surroundings, cancellationToken);
            using var written = new MemoryStream();
            await FeedWriter.WriteAsync(written, format, document.Feed, document.Items, cancellationToken: cancellationToken);
            foreach (var lost in LostValues.Between(document, FeedReader.Read(written.ToArray())))
                await surroundings.Error.WriteLineAsync($"left out, for {format} has no place for it: {lost}");
            if (file is null)
                await surroundings.Documents.WriteAsync(written.ToArray(), cancellationToken);
            else
                await File.WriteAllBytesAsync(surroundings.PathOf(file), written.ToArray(), cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }
}
