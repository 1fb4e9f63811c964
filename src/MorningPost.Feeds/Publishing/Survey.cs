using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Publishing;

/// <summary>A look at the entries before the first document is written: everything that is refused is found here.</summary>
/// <param name="material">What is published.</param>
/// <param name="before">What was published.</param>
/// <param name="options">What is allowed, and what is held back.</param>
/// <param name="cancellation">Stops between two entries.</param>
internal sealed class Survey(Material material, PublishManifest before, FeedPublisherOptions options, CancellationToken cancellation)
{
    private readonly Findings _findings = Writing.OpenDocument.NewFindings(options.Writer.Policy, checkKeys: material.Feeds
        .Any(feed => feed.Projection?.UsesKeys ?? false));
    private readonly HashSet<int> _held = [];
    private HashSet<ulong>? _published;

    /// <summary>The entries there are, in their order.</summary>
    public EntryIndex Entries { get; } = new();

    /// <summary>The places of those that aren't published yet, since they are dated later.</summary>
    public IReadOnlySet<int> Held => _held;

    /// <summary>Their names.</summary>
    public List<string> HeldNames { get; } = [];

    /// <summary>How the entries of before stand among those that are there.</summary>
    public Alignment? Alignment { get; private set; }

    /// <summary>The places of entries that are said to be corrected, and of those that were held back and come late.</summary>
    public SortedSet<int> Corrected { get; } = [];

    /// <summary>Looks at the entries from a place on, and at single ones before it.</summary>
    /// <param name="start">The place; what is before it is as it was.</param>
    /// <param name="sealedEnd">How many of the entries of before are sealed somewhere.</param>
    /// <param name="corrected">The names of those that are said to be corrected.</param>
    /// <returns>False when what is before the place isn't as it was.</returns>
    public async Task<bool> LookAsync(int start, int sealedEnd, IReadOnlyCollection<string> corrected)
    {
        var missing = new HashSet<string>(corrected, StringComparer.Ordinal);
        Entries.Append(before.Entries, start);
        await foreach (var entry in material.ReadAsync(start, cancellation).WithCancellation(cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            var at = Entries.Count;
            var name = Look(entry, at);
            if (missing.Remove(name))
                Corrected.Add(at);
            var hash = EntryIndex.HashOf(name);
            if (IsHeld(entry, hash))
            {
                _held.Add(at);
                HeldNames.Add(name);
            }

            Entries.Add(hash, EntryIndex.Held);
        }

        _findings.Throw();
        Alignment = Alignment.Of(before.Entries, Entries, start);
        if (start > 0 && !Alignment.IsSame(sealedEnd))
            return false;
        for (var old = start; old < before.Entries.Count; old++)
        {
            if (before.Entries.ContentAt(old) == EntryIndex.Held && Alignment.PlaceOf(old) is { } place && !_held.Contains(place))
                Corrected.Add(place);
        }

        await LookBackAsync(start, missing).ConfigureAwait(false);
        if (missing.Count > 0)
        {
            var names = string.Join(", ", missing.Order(StringComparer.Ordinal));
            throw new ArgumentException($"No {material.Entries} have these ids: {names}.", nameof(corrected));
        }

        Refuse(sealedEnd);
        if (!Alignment.IsSame(before.Entries.Count) || Entries.Count != before.Entries.Count)
            await RefuseRepeatedAsync().ConfigureAwait(false);
        return true;
    }

    /// <summary>The entry at a place.</summary>
    public ValueTask<object?> ReadAsync(int place) => material.ReadAsync(place, cancellation).FirstOrDefaultAsync(cancellation)!;

    /// <summary>Single entries of before: those that are said to be corrected, and those that were held back.</summary>
    private async Task LookBackAsync(int start, HashSet<string> missing)
    {
        var names = missing.ToLookup(EntryIndex.HashOf);
        for (var place = 0; place < start; place++)
        {
            var wasHeld = before.Entries.ContentAt(place) == EntryIndex.Held;
            if (!wasHeld && (names.Count == 0 || !names.Contains(Entries.NameAt(place))))
                continue;
            if (await ReadAsync(place).ConfigureAwait(false) is not { } entry)
                continue;
            var name = Look(entry, place);
            _findings.Throw();
            if (wasHeld && IsHeld(entry, EntryIndex.HashOf(name)))
            {
                _held.Add(place);
                HeldNames.Add(name);
            }
            else if (missing.Remove(name) || wasHeld)
            {
                Corrected.Add(place);
            }
        }
    }

    private string Look(object entry, int place)
    {
        if (entry is null)
            throw new ArgumentException($"{material.Entries}[{place}] is null.", nameof(entry));
        _findings.Enter(material.Entries, place);
        material.Check(_findings, entry);
        _findings.Leave();
        return material.NameOf(entry);
    }

    /// <summary>What is published stays published.</summary>
    private bool IsHeld(object entry, ulong name)
    {
        if (options.AsOf is not { } asOf || !(material.PublishedOf(entry) > asOf))
            return false;
        _published ??= [.. Enumerable.Range(0, before.Entries.Count).Where(place => before.Entries.ContentAt(place) != EntryIndex.Held)
            .Select(before.Entries.NameAt)];
        return !_published.Contains(name);
    }

    private void Refuse(int sealedEnd)
    {
        if (!options.AllowRemoval && Entries.Count == 0 && before.Entries.Count > 0)
            throw new FeedException([PublishingRules.Empty.At(material.Entries,
                $"there are none, and {before.Entries.Count} were published.")]);
        if (Entries.Count - _held.Count == 0 && options.Formats.Contains(FeedFormat.Atom) && material.Feeds
            .All(feed => feed.Feed.Updated is null))
            throw new FeedException([FeedRules.NoUpdated.At("updated",
                $"there are no {material.Entries} to take a date from, and there is none of its own.")]);
        if (!options.AllowRemoval && Alignment!.FirstMissing(sealedEnd) is { } place)
        {
            throw new FeedException([PublishingRules.Sealed.At(
                $"{material.Entries}[{place}]",
                $"the one that was published at this place is missing, or has moved before one that it followed; {sealedEnd} "
                    + $"are sealed.")]);
        }
    }

    private async Task RefuseRepeatedAsync()
    {
        foreach (var (first, second) in Entries.Repeated())
        {
            // Different names can have one hash.
            if (await ReadAsync(first).ConfigureAwait(false) is not { } one || await ReadAsync(second)
                .ConfigureAwait(false) is not { } other)
                continue;
            var name = material.NameOf(one);
            if (name == material.NameOf(other))
                _findings.Add(PublishingRules.SameIssue, $"{material.Entries}[{second}].id",
                    $"{material.Entries}[{first}] has the id \"{name}\" too.");
        }

        _findings.Throw();
    }
}
