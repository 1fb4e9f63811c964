using System.Text.Json;
using MorningPost.Feeds;
using PublishArchive.Input;

namespace PublishArchive.Import;

/// <summary>Finds out what somebody wants to import, and reads it.</summary>
internal static class ImportSource
{
    /// <param name="name">A folder, a file, an address, or - for the standard input.</param>
    /// <param name="site">The address that the newsletter has.</param>
    /// <param name="surroundings">Where they are.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="FeedException">It can't be had, or is nothing that is known.</exception>
    public static async Task<ImportedPosts> ReadAsync(
        string name, Uri site, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var path = surroundings.PathOf(name);
        if (FeedInput.IsAddress(name) || name == "-")
            return FeedImport.Of(await FeedInput.ReadAsync(name, surroundings, cancellationToken));
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (Directory.Exists(path) || extension == ".zip")
            return ReadFiles(name, path, site);
        return extension == ".json" && await ReadJsonAsync(path, site, cancellationToken) is { } posts
            ? posts
            : FeedImport.Of(await FeedInput.ReadAsync(name, surroundings, cancellationToken));
    }

    private static ImportedPosts ReadFiles(string name, string path, Uri site)
    {
        if (File.Exists(Path.Combine(path, "newsletter.json")))
            throw new FeedException($"{name}: it is a newsletter of this kind already. Copy what is in its folder issues.");
        IReadOnlyDictionary<string, string> files;
        try
        {
            files = ImportFiles.Of(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new FeedException($"{name}: {e.Message.TrimEnd('.')}. Name a folder, or a zip that can be opened.", e);
        }

        if (SubstackExport.ListIn(files) is { } list)
            return SubstackExport.Read(files, list, site);
        if (files.Keys.Any(ButtondownExport.IsMarkdown))
            return ButtondownExport.Read(files, site);
        foreach (var (_, text) in files.Where(file => file.Key.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
        {
            if (ReadJson(text, site) is { } posts)
                return posts;
        }

        throw new FeedException($"{name}: there is neither Substack's posts.csv nor Markdown nor JSON of Ghost or Buttondown in it. "
            + "Name the folder or zip of an export.");
    }

    private static async Task<ImportedPosts?> ReadJsonAsync(string path, Uri site, CancellationToken cancellationToken) =>
        File.Exists(path) ? ReadJson(await File.ReadAllTextAsync(path, cancellationToken), site) : null;

    /// <summary>Null where it is no export; it may be a feed.</summary>
    private static ImportedPosts? ReadJson(string text, Uri site)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            // A feed is read even so, and what is wrong with it is said there.
            return null;
        }

        using (document)
        {
            if (GhostExport.TablesOf(document.RootElement) is { } tables)
                return GhostExport.Read(tables, site);
            return ButtondownExport.EmailsOf(document.RootElement) is { } emails ? ButtondownExport.Read(emails, site) : null;
        }
    }
}
