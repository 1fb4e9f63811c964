using System.IO.Compression;
using System.Xml.Linq;

namespace MorningPost.Feeds.Packages;

/// <summary>A packed package and its symbols.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _files;
    private readonly ZipArchive? _symbols;

    public Package(string path)
    {
        _files = ZipFile.OpenRead(path);
        var symbols = Path.ChangeExtension(path, ".snupkg");
        _symbols = File.Exists(symbols) ? ZipFile.OpenRead(symbols) : null;
        using var nuspec = _files.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        Metadata = XDocument.Load(nuspec).Root!.Elements().Single();
    }

    /// <summary>The nuspec's element `metadata`.</summary>
    public XElement Metadata { get; }

    public string Id => Value("id")!;

    public string Version => Value("version")!;

    public IEnumerable<string> Names => _files.Entries.Select(entry => entry.FullName);

    public string? Value(string name) => Metadata.Element(Metadata.Name.Namespace + name)?.Value;

    public IEnumerable<string> Dependencies =>
        Metadata.Descendants(Metadata.Name.Namespace + "dependency").Select(dependency => dependency.Attribute("id")!.Value);

    public byte[]? Find(string name) => Bytes(_files, name);

    public byte[]? FindSymbols(string name) => _symbols is null ? null : Bytes(_symbols, name);

    public void Dispose()
    {
        _files.Dispose();
        _symbols?.Dispose();
    }

    private static byte[]? Bytes(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
            return null;
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
