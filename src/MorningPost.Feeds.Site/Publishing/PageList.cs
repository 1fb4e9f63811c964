using MorningPost.Feeds.Site.Addressing;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Publishing;

/// <summary>The list of all pages as it was and as it becomes: what was in it and is no more has to be deleted.</summary>
/// <param name="addresses">Where pages are.</param>
/// <param name="known">What is sealed and stays; null where everything is made again.</param>
/// <param name="before">What was published before; null where nothing was, and a list in the store is somebody else's.</param>
/// <param name="state">Reads the list that is there.</param>
/// <param name="outbox">Takes the list.</param>
internal sealed class PageList(
    SiteAddresses addresses, SiteManifest? known, SiteManifest? before, SiteState state, PageOutbox outbox) : IDisposable
{
    private const string Type = "application/xml";

    private readonly Sitemap _sitemap = new(addresses);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);

    /// <summary>Reads the list: the lines of sealed pages go on, the others may be gone.</summary>
    public async Task BeginAsync()
    {
        if (before is null)
            return;
        var keep = known?.SealedPages ?? 0;
        var fullFiles = await IsIndexAsync().ConfigureAwait(false) ? keep / Sitemap.MostPages : 0;
        _sitemap.Begin(fullFiles);
        var place = fullFiles * Sitemap.MostPages;
        await foreach (var line in LinesAsync(fullFiles).ConfigureAwait(false))
        {
            if (place++ < keep)
                await SendAsync(_sitemap.AddLine(line)).ConfigureAwait(false);
            else if (_sitemap.DocumentOf(line) is { } document)
                _gone.Add(document);
        }
    }

    /// <summary>Adds the page of an issue.</summary>
    public ValueTask AddAsync(string path, DateTimeOffset changed)
    {
        _gone.Remove(SiteAddresses.DocumentOf(path));
        return SendAsync(_sitemap.Add(path, changed));
    }

    /// <summary>Adds another page.</summary>
    public void Add(string path)
    {
        _gone.Remove(SiteAddresses.DocumentOf(path));
        _sitemap.Add(path);
    }

    public async Task FinishAsync()
    {
        foreach (var (path, content) in _sitemap.Finish())
            await outbox.SendAsync(path, Type, content, newest: null).ConfigureAwait(false);
    }

    /// <summary>The documents of pages that are in the list no more.</summary>
    public IReadOnlyCollection<string> Gone => _gone;

    public void Dispose() => _sitemap.Dispose();

    private async ValueTask<bool> IsIndexAsync() =>
        await state.ReadTextAsync(Sitemap.Document).ConfigureAwait(false) is { } file && Sitemap.IsIndex(file);

    private async IAsyncEnumerable<string> LinesAsync(int skipFiles)
    {
        var file = await state.ReadTextAsync(Sitemap.Document).ConfigureAwait(false);
        if (file is null)
            yield break;
        if (!Sitemap.IsIndex(file))
        {
            foreach (var line in Sitemap.LinesOf(file))
                yield return line;
            yield break;
        }

        for (var part = skipFiles + 1; await state.ReadTextAsync(Sitemap.PartOf(part)).ConfigureAwait(false) is { } lines; part++)
        {
            foreach (var line in Sitemap.LinesOf(lines))
                yield return line;
        }

        foreach (var line in Sitemap.LinesOf(await state.ReadTextAsync(Sitemap.PartOf(0)).ConfigureAwait(false) ?? ""))
            yield return line;
    }

    private async ValueTask SendAsync((string Path, Utf8Buffer Content)? file)
    {
        if (file is var (path, content))
            await outbox.SendAsync(path, Type, content, newest: null).ConfigureAwait(false);
    }
}
