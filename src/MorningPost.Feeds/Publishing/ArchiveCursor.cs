namespace MorningPost.Feeds.Publishing;

/// <summary>Where in an archive a projection is, and which pages it has: it goes over those that may have changed, and past those that
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
        GoTo(_start - 1);
        return true;
    }

    private void GoTo(int page)
    {
        if (_pages.Count > page - 1)
            _pages.RemoveRange(page - 1, _pages.Count - page + 1);
        while (_pages.Count < page - 1)
            _pages.Add(_ends[_pages.Count] - (_pages.Count == 0 ? 0 : _ends[_pages.Count - 1]));
        _start = page;
        _sealedEnd = page == 1 ? 0 : _ends[page - 2];
        Position = page >= _ends.Length ? Math.Max(_sealedEnd, _first) : _sealedEnd;
    }
}
