using System.Text;
using System.Threading.Channels;

namespace MorningPost.Feeds.Tool.Tests;

/// <summary>Lines that a test waits for while the command that writes them runs.</summary>
internal sealed class LineWriter : TextWriter
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new NotSupportedException("The tool writes lines.");

    public override void WriteLine(string? value) => Assert.True(_lines.Writer.TryWrite(value ?? ""));

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    /// <summary>The next line that holds the text; those before it are left out.</summary>
    public async Task<string> FindAsync(string text)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (line.Contains(text, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException("The writer is never closed.");
    }
}
