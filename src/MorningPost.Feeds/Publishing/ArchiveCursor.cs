namespace MorningPost.Feeds.Publishing;

/// <summary>Where in an archive a projection is, and which pages it has: it reads those that may have changed, and skips those that
/// haven't.</summary>
internal sealed class ArchiveCursor
{
    private readonly int[] _ends;
    private readonly Queue<int> _targets;
    private readonly List<int> _pages = [];
    private int _sealedEnd;
    private readonly int _first;
    private int _start;

    /// <param name="ends">Where each page of before ends: the place behind its last issue.</param>
    /// <param name="targets">The pages that may have changed, in their order; the last stands for all behind it.</param>
    /// <param name="first">The first issue that has items in the last of these pages, or in the subscription document.</param>
    public ArchiveCursor(int[] ends, IEnumerable<int> targets, int first)
    {
        _ends = ends;
        _first = first;
        _targets = new Queue<int>(targets);
        GoTo(_targets.Dequeue());
    }

    /// <summary>The issue that comes next; the largest number when there is none.</summary>
    public int Position { get; set; }

    /// <summary>How many issues each page is made of.</summary>
    public IReadOnlyList<int> Pages => _pages;

    /// <summary>How many issues are sealed.</summary>
    public int Sealed => _sealedEnd;

    /// <summary>Whether the pages that are sealed stay so: it doesn't step back any more.</summary>
    public bool IsSettled => _targets.Count == 0 && (_pages.Count >= _start || _start == 1);

    /// <summary>A page is sealed.</summary>
    /// <param name="end">The place behind its last issue.</param>
    /// <returns>Its number.</returns>
    public int Seal(int end)
    {
        _pages.Add(end - _sealedEnd);
        _sealedEnd = end;
        return _pages.Count;
    }

    /// <summary>Goes on to the next page that may have changed, when what lies between is as it was.</summary>
    public bool TrySkip()
    {
        var isNext = false;
        while (_targets.TryPeek(out var page) && page <= _pages.Count + 1)
            isNext = _targets.Dequeue() == _pages.Count + 1;
        if (isNext || _targets.Count == 0 || _pages.Count > _ends.Length || _ends[_pages.Count - 1] != _sealedEnd)
            return false;
        GoTo(_targets.Dequeue());
        return true;
    }

    /// <summary>Goes one page back when none was sealed since it began: the one before may not be a page any more.</summary>
    public bool StepBack()
    {
        if (_pages.Count >= _start || _start == 1)
            return false;
        _sealedEnd -= _pages[^1];
        _pages.RemoveAt(_pages.Count - 1);
        Begin();
        return true;
    }

    private void GoTo(int page)
    {
        while (_pages.Count < page - 1)
            _pages.Add(_ends[_pages.Count] - (_pages.Count == 0 ? 0 : _ends[_pages.Count - 1]));
        _sealedEnd = page == 1 ? 0 : _ends[page - 2];
        Begin();
    }

    private void Begin()
    {
        _start = _pages.Count + 1;
        Position = _start >= _ends.Length ? Math.Max(_sealedEnd, _first) : _sealedEnd;
    }
}
