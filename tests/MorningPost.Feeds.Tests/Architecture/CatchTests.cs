namespace MorningPost.Feeds.Tests.Architecture;

/// <summary>An exception is caught where it is expected: what a mistake of ours throws must be seen.</summary>
public sealed class CatchTests
{
    /// <summary>Where <see cref="InvalidOperationException"/> is the platform's word for bad input, and nothing else can throw it.</summary>
    private static readonly Dictionary<string, string> Expected = new(StringComparer.Ordinal)
    {
        ["MorningPost.Feeds/Issues/Files/JsonText.cs"] = "a string holds half of a surrogate pair",
        ["MorningPost.Feeds/Issues/Files/JsonShape.cs"] = "a value is read whose strings hold half of a surrogate pair",
        ["MorningPost.Feeds/Publishing/PublishedState.cs"] = "a manifest that somebody wrote has a value of another kind",
        ["MorningPost.Feeds.Markdown/Reading/KeyFile.cs"] = "a file of keys that somebody wrote has a value of another kind",
        ["MorningPost.Feeds.Syndication/Export/ExportedExtensions.cs"] = "names and namespaces can't be written as XML",
    };

    private static readonly string Source = Path.GetFullPath(Path.Combine(SampleArchive.Path, "..", "..", "src"));

    [Fact]
    public void Whoever_catches_every_exception_throws_it_again_or_says_which() =>
        Assert.Empty(Clauses().Where(clause => clause.TakesAll && !clause.Body.Contains("throw;")).Select(clause => clause.File));

    [Fact]
    public void Invalid_operations_are_caught_only_where_the_input_can_be_their_cause() =>
        Assert.Equal(
            Expected.Keys.Order(StringComparer.Ordinal),
            Clauses().Where(clause => clause.Head.Contains(nameof(InvalidOperationException), StringComparison.Ordinal))
                .Select(clause => clause.File).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<Clause> Clauses() =>
        from file in Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        let lines = File.ReadAllLines(file)
        from at in Enumerable.Range(0, lines.Length)
        where lines[at].TrimStart() is "catch" || lines[at].TrimStart().StartsWith("catch (", StringComparison.Ordinal)
        select Clause.Of(Path.GetRelativePath(Source, file).Replace('\\', '/'), lines.AsSpan(at));

    private sealed record Clause(string File, string Head, IReadOnlyList<string> Body)
    {
        public bool TakesAll => Head is "catch" || (Head.StartsWith("catch (Exception", StringComparison.Ordinal)
            && !Head.Contains(" when (", StringComparison.Ordinal));

        /// <summary>The clause that begins with the first line, and ends where the indentation does.</summary>
        public static Clause Of(string file, ReadOnlySpan<string> lines)
        {
            var indentation = lines[0][..^lines[0].TrimStart().Length];
            var (open, close) = (lines.IndexOf(indentation + "{"), lines.IndexOf(indentation + "}"));
            var (head, body) = (new List<string>(), new List<string>());
            foreach (var line in lines[..open])
                head.Add(line.Trim());
            foreach (var line in lines[open..close])
                body.Add(line.Trim());
            return new Clause(file, string.Join(' ', head), body);
        }
    }
}
