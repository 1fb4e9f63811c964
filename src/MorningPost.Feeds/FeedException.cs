using System.Text;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds;

/// <summary>Something can't be written, read or published. <see cref="Diagnostics"/> lists everything that is wrong.</summary>
public sealed class FeedException : Exception
{
    /// <summary>An exception without a message.</summary>
    public FeedException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public FeedException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and its cause.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public FeedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception for findings.</summary>
    /// <param name="diagnostics">Everything that is wrong; the message says all of it.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public FeedException(IReadOnlyList<FeedDiagnostic> diagnostics, Exception? innerException = null)
        : base(Say(diagnostics), innerException)
    {
        Diagnostics = ValueList.Of(diagnostics);
    }

    /// <summary>Everything that is wrong; empty when the message says it all.</summary>
    public IReadOnlyList<FeedDiagnostic> Diagnostics { get; } = ValueList.Empty<FeedDiagnostic>();

    private static string Say(IReadOnlyList<FeedDiagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (diagnostics.Count == 1)
            return diagnostics[0].ToString();

        var text = new StringBuilder().Append(System.Globalization.CultureInfo.InvariantCulture, $"{diagnostics.Count} problems:");
        foreach (var diagnostic in diagnostics)
            text.Append('\n').Append(diagnostic);
        return text.ToString();
    }
}
