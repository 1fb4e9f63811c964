namespace MorningPost.Feeds.Formats.Xml;

/// <summary>The name of an element: one object for each name and namespace of a document.</summary>
internal sealed class ElementName(
    byte[] raw, string prefix, string local, ElementNamespace space, NamespaceMeaning vocabulary, KnownElement element)
{
    private readonly string _full = prefix.Length == 0 ? local : prefix + ":" + local;

    /// <summary>As it is written, with its prefix.</summary>
    public byte[] Raw { get; } = raw;

    public string Prefix { get; } = prefix;

    public string Local { get; } = local;

    public ElementNamespace Namespace { get; } = space;

    /// <summary>What it is to a feed.</summary>
    public KnownElement Element { get; } = element;

    /// <summary>Where a CDATA section in such an element ends that isn't closed.</summary>
    public byte[] EndTag { get; } = [.. "</"u8, .. raw];

    public NamespaceMeaning NamespaceMeaning { get; } = vocabulary;

    /// <summary>Whether an end tag of that name ends an element of this one.</summary>
    public bool Matches(ElementName end) =>
        ReferenceEquals(this, end) || System.Text.Ascii.EqualsIgnoreCase(Raw, end.Raw) || Raw.AsSpan().SequenceEqual(end.Raw);

    /// <summary>Whether it is written exactly so.</summary>
    public bool Is(ReadOnlySpan<byte> name) => name.SequenceEqual(Raw);

    public override string ToString() => _full;
}
