using System.Runtime.InteropServices;

namespace MorningPost.Feeds.Rendering.Text;

/// <summary>The addresses of a body, numbered from 1, in one run of characters: none is a string of its own.</summary>
internal sealed class Addresses
{
    private readonly List<char> _characters = [];
    private readonly List<Range> _all = [];
    private int _listed;

    public void Clear()
    {
        _characters.Clear();
        _all.Clear();
        _listed = 0;
    }

    /// <summary>The number of an address; one that isn't listed yet has the same number every time.</summary>
    public int NumberOf(ReadOnlySpan<char> address)
    {
        for (var i = _listed; i < _all.Count; i++)
        {
            if (CollectionsMarshal.AsSpan(_characters)[_all[i]].SequenceEqual(address))
                return i + 1;
        }

        var start = _characters.Count;
        _characters.AddRange(address);
        _all.Add(start.._characters.Count);
        return _all.Count;
    }

    /// <summary>The next address that isn't listed yet.</summary>
    public bool TryList(out int number, out ReadOnlySpan<char> address)
    {
        number = _listed + 1;
        address = default;
        if (_listed == _all.Count)
            return false;
        address = CollectionsMarshal.AsSpan(_characters)[_all[_listed++]];
        return true;
    }
}
