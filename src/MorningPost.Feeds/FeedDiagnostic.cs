using System.Text;

namespace MorningPost.Feeds;

/// <summary>A finding of the validator: what is wrong, where, by which rule, and what to do.</summary>
public sealed record FeedDiagnostic
{
    /// <summary>The finding's code, such as <c>MPF1002</c>. Codes never change their meaning; <c>Validation/DIAGNOSTICS.md</c> lists
    /// them.</summary>
    public required string Code { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>How bad it is.</summary>
    public required FeedSeverity Severity { get; init; }

    /// <summary>Where it is: names joined by dots, a place in a list in brackets, from 0; empty for the whole.</summary>
    /// <remarks>In a model the names are its properties as issue files write them: <c>sections[1].tools[0].url</c>,
    /// <c>items[3].published</c>; a media type is
    /// <c>type</c>. In a document that is read they are the document's own: <c>items[3].pubDate</c>.</remarks>
    public required string Path { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What is wrong, in a sentence.</summary>
    public required string Message { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The rule, and the clause of the spec that makes it.</summary>
    public string? Rule { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Help { get; init; }

    /// <summary>The file that holds it.</summary>
    public string? File { get; init; }

    /// <summary>The line in <see cref="File"/>, from 1.</summary>
    public int? Line { get; init; }

    /// <summary>The column in <see cref="Line"/>, from 1, counted in bytes.</summary>
    public int? Column { get; init; }

    /// <summary>The same finding for those who take warnings for errors.</summary>
    internal FeedDiagnostic InStrictTerms() => Severity == FeedSeverity.Warning ? this with { Severity = FeedSeverity.Error } : this;

    /// <summary>All of it in one line, the way compilers put it: <c>file(line,column): error MPF1002: path: message rule
    /// help</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (File is not null)
        {
            text.Append(File);
            if (Line is { } line)
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"({line},{Column ?? 1})");
            text.Append(": ");
        }

        text.Append(Severity switch { FeedSeverity.Error => "error ", FeedSeverity.Warning => "warning ", _ => "info " }).Append(Code)
            .Append(": ");
        if (Path.Length > 0)
            text.Append(Path).Append(": ");
        text.Append(Message);
        if (Rule is not null)
            text.Append(' ').Append(Rule);
        if (Help is not null)
            text.Append(' ').Append(Help);
        return text.ToString();
    }
}
