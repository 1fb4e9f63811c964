namespace MorningPost.Feeds.Site.Publishing;

/// <summary>What was published, as far as the next run needs it: the issues of the newest month are read again, those before are
/// sealed.</summary>
internal sealed record SiteManifest
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>A hash of what pages depend on beside the issues.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>How many issues are sealed.</summary>
    public required int Sealed { get; init; }

    /// <summary>The name of the last sealed one; null when there is none.</summary>
    public required string? LastSealed { get; init; }

    /// <summary>How many of the sealed ones have a page.</summary>
    public required int SealedPages { get; init; }

    /// <summary>The names of the issues behind the sealed ones.</summary>
    public required IReadOnlyList<string> Open { get; init; }

    /// <summary>The first of them, as the sealed page before it names it; null when none is on pages.</summary>
    public required string? OpenFirst { get; init; }

    /// <summary>The addresses of the sections and topics that have something of them.</summary>
    public required IReadOnlyList<string> OpenColumns { get; init; }

    /// <summary>How many sealed issues each month has.</summary>
    public required IReadOnlyDictionary<int, int> Months { get; init; }

    /// <summary>The sections and topics of sealed issues: their titles by their addresses.</summary>
    public required IReadOnlyDictionary<string, string> Columns { get; init; }
}
