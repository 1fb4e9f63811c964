using MorningPost.Feeds.Site.Pages;

namespace MorningPost.Feeds.Site.Publishing;

/// <summary>What is sealed when a run ends: everything before the newest month, as it was when the run came there.</summary>
/// <param name="known">What is sealed already; null where everything is made again.</param>
internal sealed class Seal(SiteManifest? known)
{
    private readonly Dictionary<int, int> _months = known is null ? [] : new(known.Months);
    private int _pages = known?.SealedPages ?? 0;
    private SiteManifest _taken = known ?? Nothing;

    private static SiteManifest Nothing => new()
    {
        Fingerprint = "",
        Sealed = 0,
        LastSealed = null,
        SealedPages = 0,
        Open = [],
        OpenFirst = null,
        OpenColumns = [],
        Months = new Dictionary<int, int>(),
        Columns = new Dictionary<string, string>(),
    };

    /// <summary>The name of the issue that the run has come to.</summary>
    public string? Name { get; set; } = known?.LastSealed;

    /// <summary>The months up to where the run has come, and how many issues each has.</summary>
    public IReadOnlyDictionary<int, int> MonthsNow => _months;

    /// <summary>The columns whose sealed entries have to be written down.</summary>
    public IReadOnlyList<(ColumnName Name, List<ColumnEntry> Entries)> Columns { get; private set; } = [];

    /// <summary>Counts an issue.</summary>
    public void Add(int month, bool hasPage)
    {
        _months[month] = _months.GetValueOrDefault(month) + 1;
        _pages += hasPage ? 1 : 0;
    }

    /// <summary>Seals everything before a place, which the run has come to.</summary>
    public void Take(Columns columns, int place)
    {
        if (place == _taken.Sealed)
            return;
        Columns = [.. columns.Touched.Select(column => (column.Name, new List<ColumnEntry>(column.Entries)))];
        _taken = _taken with
        {
            Sealed = place,
            LastSealed = Name,
            SealedPages = _pages,
            Months = new SortedDictionary<int, int>(_months),
            Columns = TitlesWith(Columns.Select(column => column.Name)),
        };
    }

    /// <summary>All sections and topics there are.</summary>
    public IReadOnlyList<ColumnName> NamesWith(IEnumerable<ColumnName> touched) =>
        [.. TitlesWith(touched).Select(column => ColumnName.At(column.Key, column.Value))];

    public SiteManifest ToManifest(string fingerprint, SiteSurvey survey, IReadOnlyList<string> openColumns) => _taken with
    {
        Version = SiteManifest.CurrentVersion,
        Fingerprint = fingerprint,
        Open = survey.Open,
        OpenFirst = survey.OpenFirst,
        OpenColumns = openColumns,
    };

    private SortedDictionary<string, string> TitlesWith(IEnumerable<ColumnName> names)
    {
        var titles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, title) in _taken.Columns)
            titles[path] = title;
        foreach (var name in names)
            titles[name.Path] = name.Title;
        return titles;
    }
}
