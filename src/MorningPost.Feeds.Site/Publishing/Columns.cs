using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Site.Pages;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Publishing;

/// <summary>The columns of sections and topics that a run touches: their sealed entries, and those behind.</summary>
/// <param name="most">How many entries a column shows.</param>
/// <param name="named">What the newsletter calls its sections.</param>
/// <param name="titles">What sealed columns are called, by their addresses.</param>
internal sealed class Columns(int most, IReadOnlyList<SectionTitle> named, IReadOnlyDictionary<string, string> titles)
{
    private readonly SortedSet<string> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> _touched = new(StringComparer.Ordinal);

    /// <summary>The columns that an issue of this run has something in.</summary>
    public IEnumerable<(ColumnName Name, IReadOnlyList<ColumnEntry> Entries)> Touched =>
        _touched.Values.Select(column => (column.Name, (IReadOnlyList<ColumnEntry>)column.Entries));

    /// <summary>The addresses of the columns that an issue of the newest month has something in.</summary>
    public IReadOnlyList<string> Open => [.. _open];

    /// <summary>The newest month begins.</summary>
    public void ForgetOpen() => _open.Clear();

    /// <summary>Touches sealed columns that had something which is taken back now.</summary>
    public async ValueTask TouchAsync(IEnumerable<string> paths, Func<string, ValueTask<List<ColumnEntry>>> read)
    {
        foreach (var path in paths)
        {
            if (!_touched.ContainsKey(path) && titles.TryGetValue(path, out var title))
                _touched.Add(path, new Column(ColumnName.At(path, title), await read(path).ConfigureAwait(false)));
        }
    }

    /// <summary>Puts an issue into the columns that it belongs to.</summary>
    /// <param name="issue">The issue, as everyone sees it.</param>
    /// <param name="card">What other pages show of it.</param>
    /// <param name="read">Reads the sealed entries of a column that is touched for the first time.</param>
    public async ValueTask AddAsync(Issue issue, IssueCard card, Func<string, ValueTask<List<ColumnEntry>>> read)
    {
        foreach (var (name, pieces) in ColumnsOf(issue))
        {
            if (!_touched.TryGetValue(name.Path, out var column))
            {
                var before = name with { Title = titles.GetValueOrDefault(name.Path, name.Title) };
                _touched.Add(name.Path, column = new Column(before, await read(name.Path).ConfigureAwait(false)));
            }

            _open.Add(name.Path);
            column.Name = Agree(column.Name, name);
            column.Entries.Add(new ColumnEntry(card.Path ?? FeedUrl.ToAscii(card.Url), card.Path is not null, issue.Published,
                issue.Language, issue.Title, pieces));
            if (column.Entries.Count > most)
                column.Entries.RemoveAt(0);
        }
    }

    /// <summary>A section whose title is another one in every issue is called by its key.</summary>
    private ColumnName Agree(ColumnName before, ColumnName now) =>
        now.Kind == ColumnKind.Topic || NameOf(now.Slug) is not null ? now
        : before.Title == now.Title ? before
        : now with { Title = Spoken(now.Slug) };

    /// <summary>What the newsletter calls a section; null where it doesn't say so.</summary>
    private string? NameOf(string key) => named.FirstOrDefault(section => section.Key == key)?.Title;

    /// <summary><c>deep-dive</c>: Deep dive.</summary>
    private static string Spoken(string key)
    {
        var words = key.Replace('-', ' ').Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private IEnumerable<(ColumnName Name, IReadOnlyList<ColumnPiece> Pieces)> ColumnsOf(Issue issue)
    {
        foreach (var section in issue.Sections)
        {
            var title = NameOf(section.Key) ?? Blank.OrNull(section.Title) ?? Spoken(section.Key);
            var name = new ColumnName(ColumnKind.Section, section.Key, title);
            yield return (name, PiecesOf(issue, section));
        }

        var whole = new ColumnPiece("", issue.Title, issue.Standfirst);
        foreach (var topic in issue.Topics.DistinctBy(topic => Slug.Of(topic.Term)))
            yield return (new ColumnName(ColumnKind.Topic, Slug.Of(topic.Term), Blank.OrNull(topic.Label) ?? topic.Term), [whole]);
    }

    private static List<ColumnPiece> PiecesOf(Issue issue, Section section)
    {
        const int MostPieces = 12;
        const int MostWithSummary = 3;
        var pieces = new List<Piece>();
        foreach (var piece in section.Pieces)
        {
            if (pieces.Count < MostPieces && !Blank.Is(piece.Title))
                pieces.Add(piece);
        }

        return pieces.Count == 0
            ? [new ColumnPiece("#" + section.Key, Blank.OrNull(section.Title) ?? issue.Title, null)]
            : pieces.ConvertAll(piece => new ColumnPiece(
                piece.Path.Length == 0 ? "#" + section.Key : $"#{section.Key}/{piece.Path}", piece.Title!,
                pieces.Count <= MostWithSummary ? Blank.OrNull(piece.Summary) : null));
    }

    private sealed class Column(ColumnName name, List<ColumnEntry> entries)
    {
        public ColumnName Name { get; set; } = name;

        public List<ColumnEntry> Entries { get; } = entries;
    }
}
