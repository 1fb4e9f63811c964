using System.Diagnostics;
using MorningPost.Feeds;
using MorningPost.Feeds.Issues;
using Spectre.Console;

namespace PublishArchive;

/// <summary>One run: read, validate, write, report.</summary>
internal sealed class Publication(string source, string output, Uri? baseUrl)
{
    private const int Latest = 50;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var folder = IssueFolder.Open(source);
            var findings = await ProgressDisplay.RunAsync(
                "Checking issues", folder.Files.Count, progress => folder.ValidateAsync(progress, cancellationToken));
            foreach (var finding in findings)
                Console.Error.WriteLine(finding);
            var errors = findings.Count(finding => finding.Severity == FeedSeverity.Error);
            if (errors > 0)
            {
                Console.Error.WriteLine($"{errors} {(errors == 1 ? "error" : "errors")}: nothing was published.");
                return ExitCode.Failure;
            }

            var newsletter = await folder.ReadNewsletterAsync(cancellationToken);
            var issues = await folder.ReadNewestIssuesAsync(Latest, cancellationToken).ToListAsync(cancellationToken);
            Report(await WriteAsync(newsletter, issues, cancellationToken));
            return ExitCode.Success;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted: what was published before is as it was.");
            return ExitCode.Interrupted;
        }
        catch (FeedException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failure;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{output}: {e.Message} What was published before is as it was.");
            return ExitCode.Failure;
        }
    }

    private async Task<List<Written>> WriteAsync(Newsletter newsletter, List<Issue> issues, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(output);
        var written = new List<Written>();
        try
        {
            foreach (var format in Enum.GetValues<FeedFormat>())
                written.Add(await WriteAsync(newsletter, issues, format, cancellationToken));
            foreach (var document in written)
                File.Move(document.Temporary, document.Path, overwrite: true);
        }
        finally
        {
            foreach (var format in Enum.GetValues<FeedFormat>())
                File.Delete(TemporaryOf(format));
        }

        return written;
    }

    private async Task<Written> WriteAsync(Newsletter newsletter, List<Issue> issues, FeedFormat format, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var temporary = TemporaryOf(format);
        var document = new Uri(baseUrl ?? newsletter.Url, format.GetFileName());
        await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1, useAsync: true))
        {
            await FeedWriter.WriteAllAsync(newsletter, issues, [new FeedOutput(file, format) { FeedUrl = document }], cancellationToken: cancellationToken);
            file.Flush(flushToDisk: true);
        }

        return new Written(
            Path.Combine(output, format.GetFileName()), temporary, issues.Count, new FileInfo(temporary).Length, Stopwatch.GetElapsedTime(started));
    }

    private string TemporaryOf(FeedFormat format) => Path.Combine(output, $".{format.GetFileName()}.tmp");

    private static void Report(List<Written> documents)
    {
        var table = new Table().AddColumn("Document").AddColumn("Items", c => c.RightAligned()).AddColumn("Bytes", c => c.RightAligned()).AddColumn("Time", c => c.RightAligned());
        foreach (var document in documents)
            table.AddRow(Markup.Escape(document.Path), $"{document.Items:N0}", $"{document.Bytes:N0}", $"{document.Time.TotalMilliseconds:N0} ms");
        AnsiConsole.Write(table);
    }

    private sealed record Written(string Path, string Temporary, int Items, long Bytes, TimeSpan Time);
}
