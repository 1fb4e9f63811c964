using System.IO.Compression;
using System.Text;

namespace PublishArchive.Import;

/// <summary>The files of an export, a folder or a zip: texts by their paths in it.</summary>
internal static class ImportFiles
{
    private const long MaxLength = 512L * 1024 * 1024;

    private static readonly string[] Read = [".csv", ".html", ".json", ".md", ".markdown"];

    /// <exception cref="IOException">It can't be read, or is too large.</exception>
    /// <exception cref="InvalidDataException">It is no zip.</exception>
    public static IReadOnlyDictionary<string, string> Of(string path)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var length = 0L;
        if (Directory.Exists(path))
        {
            foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
                Add(Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/'), () => File.OpenRead(file));
            return files;
        }

        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries)
            Add(entry.FullName, entry.Open);
        return files;

        void Add(string name, Func<Stream> open)
        {
            if (!Read.Contains(Path.GetExtension(name).ToLowerInvariant())
                || name.Split('/').Any(part => part is "__MACOSX" || part.StartsWith('.')))
            {
                return;
            }

            using var reader = new StreamReader(open(), Encoding.UTF8);
            var text = new StringBuilder();
            var buffer = new char[16 * 1024];
            int read;
            while ((read = reader.Read(buffer)) > 0)
            {
                if ((length += read) > MaxLength)
                    throw new IOException($"the files hold more than {MaxLength / 1024 / 1024} MB of text");
                text.Append(buffer, 0, read);
            }

            files[name] = text.ToString();
        }
    }
}
