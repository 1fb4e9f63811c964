using System.Runtime.InteropServices;
using System.Text;

namespace MorningPost.Feeds.Formats.Xml;

/// <summary>The names of a document, each made once, and the namespaces that are in scope.</summary>
internal sealed class NameTable(int maxNames)
{
    private const int MaxLength = 1024;

    /// <summary>Another one in every process, so that nobody can make names that collide.</summary>
    private static readonly ulong Seed = (uint)"".GetHashCode(StringComparison.Ordinal);

    private readonly Dictionary<string, ElementNamespace> _namespaces = new(StringComparer.Ordinal);
    private readonly List<(string Prefix, ElementNamespace Namespace)> _scope = [];
    private Slot[] _slots = new Slot[64];
    private int _count;
    private int _scopes;
    private ElementNamespace? _own;
    private NamespaceMeaning _ownVocabulary = NamespaceMeaning.Rss;

    /// <summary>Which declarations are in scope: equal numbers, equal declarations.</summary>
    public int Scope { get; private set; }

    public int Declared => _scope.Count;

    /// <summary>Says what the root's namespace is, or none: a feed may be in one that nobody knows.</summary>
    public void Own(ElementNamespace space, NamespaceMeaning vocabulary)
    {
        _own = space.NamespaceMeaning == NamespaceMeaning.Other ? new ElementNamespace(space.Uri, vocabulary) : null;
        _ownVocabulary = vocabulary;
        if (_own is not null)
            _namespaces[space.Uri] = _own;
        for (var i = 0; i < _scope.Count; i++)
        {
            if (_own is not null && _scope[i].Namespace.Uri == space.Uri)
                _scope[i] = (_scope[i].Prefix, _own);
        }

        Scope = ++_scopes;
    }

    public void Declare(string prefix, string uri)
    {
        _scope.Add((prefix, Namespace(uri)));
        Scope = ++_scopes;
    }

    /// <summary>Goes back to what was in scope before.</summary>
    public void Leave(int declared, int scope)
    {
        CollectionsMarshal.SetCount(_scope, declared);
        Scope = scope;
    }

    /// <summary>The element of that name, where it is.</summary>
    public ElementName Find(ReadOnlySpan<byte> raw)
    {
        var index = Slots(raw);
        ref var slot = ref _slots[index];
        if (slot.Name is not null && slot.Scope == Scope)
            return slot.Name;
        var name = Make(slot.Name, raw);
        if (slot.Name is null && ++_count > maxNames)
            throw new LimitException(nameof(FeedReaderOptions.MaxNames), "there are more names than are allowed.");
        slot = new Slot(name, Scope);
        if (_count * 2 > _slots.Length)
            Grow();
        return name;
    }

    /// <summary>The namespace of an attribute; null where it is in none.</summary>
    public ElementNamespace? OfAttribute(string prefix) => prefix.Length == 0 ? null : OfPrefix(prefix);

    private ElementName Make(ElementName? before, ReadOnlySpan<byte> raw)
    {
        if (raw.Length > MaxLength)
            throw new LimitException(nameof(FeedReaderOptions.MaxNames), "a name is longer than 1,024 bytes.");
        var colon = raw.IndexOf((byte)':');
        var prefix = before?.Prefix ?? (colon < 0 ? "" : Encoding.UTF8.GetString(raw[..colon]));
        var space = OfPrefix(prefix) ?? Undeclared;
        if (before is not null && before.Namespace == space)
            return before;
        var local = before?.Local ?? Encoding.UTF8.GetString(raw[(colon + 1)..]);
        var vocabulary = space.Uri.Length == 0 && !ReferenceEquals(space, Undeclared) ? _ownVocabulary : space.NamespaceMeaning;
        return new ElementName(raw.ToArray(), prefix, local, space, vocabulary, ElementNames.Find(vocabulary, local));
    }

    /// <summary>What a prefix is in that nobody knows.</summary>
    public static ElementNamespace Undeclared { get; } = new("", NamespaceMeaning.Other);

    private ElementNamespace? OfPrefix(string prefix)
    {
        for (var i = _scope.Count - 1; i >= 0; i--)
        {
            if (_scope[i].Prefix == prefix)
                return _scope[i].Namespace;
        }

        return prefix.Length == 0 ? Namespace("") : ElementNamespace.OfPrefix(prefix) is { } uri ? Namespace(uri) : null;
    }

    private ElementNamespace Namespace(string uri)
    {
        if (_namespaces.TryGetValue(uri, out var space))
            return space;
        if (_namespaces.Count == maxNames)
            throw new LimitException(nameof(FeedReaderOptions.MaxNames), "there are more namespaces than are allowed.");
        return _namespaces[uri] = ElementNamespace.Of(uri);
    }

    private int Slots(ReadOnlySpan<byte> raw)
    {
        var mask = _slots.Length - 1;
        var index = Hash(raw) & mask;
        while (_slots[index].Name is { } name && !raw.SequenceEqual(name.Raw))
            index = (index + 1) & mask;
        return index;
    }

    private static int Hash(ReadOnlySpan<byte> raw)
    {
        var hash = Seed + (ulong)raw.Length;
        for (; raw.Length >= sizeof(ulong); raw = raw[sizeof(ulong)..])
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(raw));
        var rest = 0UL;
        foreach (var b in raw)
            rest = (rest << 8) | b;
        return (int)(Mix(hash ^ rest) >> 33);
    }

    private static ulong Mix(ulong hash)
    {
        hash *= 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Name is not null)
                _slots[Slots(slot.Name.Raw)] = slot;
        }
    }

    private readonly record struct Slot(ElementName? Name, int Scope);
}
