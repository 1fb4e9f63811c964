using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads a document from its first byte to its last: fills the window, lets the format's reader go through it, and keeps the
/// limits.</summary>
internal sealed class ReadingSession : IDisposable
{
    private readonly ReadingInput _input;
    private readonly FeedReaderOptions _options;
    private readonly ReadingFindings _findings;
    private readonly bool _readsAll;
    private readonly int _maxItems;
    private DocumentReading? _reading;
    private int _count;

    public ReadingSession(ReadingInput input, FeedReaderOptions options, bool readsAll, int maxItems)
    {
        (_input, _options, _readsAll, _maxItems) = (input, options, readsAll, maxItems);
        _findings = new ReadingFindings(input, options.MaxDiagnostics);
    }

    public DocumentReading Reading => _reading ?? throw new InvalidOperationException("Nothing has been read yet.");

    public IReadOnlyList<FeedDiagnostic> Diagnostics => _findings.Found;

    /// <summary>Reads until an item is complete, or to the end of the document.</summary>
    /// <returns>Whether there is more to come.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var wanted = EncodingDetection.Needed;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Advance())
                return !_reading!.IsDone;
            try
            {
                var used = Used();
                var left = _input.Window.Length - used;
                wanted = Math.Max(EncodingDetection.Needed, left * 2);
                await _input.FillAsync(used, wanted, cancellationToken).ConfigureAwait(false);
            }
            catch (LimitException e)
            {
                throw Refuse(e);
            }
        }
    }

    /// <summary>Reads all of what is in memory.</summary>
    public void ReadAll()
    {
        while (!Advance() || !Reading.IsDone)
        {
        }
    }

    public void Dispose()
    {
        _reading?.Dispose();
        _input.Dispose();
    }

    /// <summary>Drops what has been read; the reader's offsets are moved with it.</summary>
    private int Used()
    {
        if (_reading is null)
            return 0;
        var used = _reading.Position;
        _reading.Shift(used);
        return used;
    }

    private bool Advance()
    {
        try
        {
            if (_reading is null && !Begin())
                return false;
            if (!_reading!.Read(_input.Window, _input.IsLast))
                return false;
        }
        catch (LimitException e)
        {
            throw Refuse(e);
        }

        _count += _reading.Items.Count;
        if (!_readsAll && _count > _maxItems)
            throw Refuse(new LimitException(nameof(FeedReaderOptions.MaxItems), "there are more items than are allowed."));
        if (_reading.IsDone)
            CheckStrict();
        return true;
    }

    /// <summary>Finds out the kind of document by its first character.</summary>
    private bool Begin()
    {
        var window = _input.Window;
        var first = Start(window, out var isJson);
        if (first < 0 && !_input.IsLast)
            return window.Length > _options.MaxJunkLength
                ? throw new LimitException(nameof(FeedReaderOptions.MaxJunkLength), "there is no feed at the beginning.")
                : false;
        if (_input.UnknownEncoding is { } name)
            _findings.Add(ReadingRules.Encoding, "", $"{ReadingFindings.Quote(name)} isn't a known encoding.");
        _reading = first >= 0 && isJson
            ? new JsonDocumentReading(_findings, _options, first) { ReadsAll = _readsAll, MaxItems = _maxItems }
            : new XmlDocumentReading(_findings, _options) { ReadsAll = _readsAll, MaxItems = _maxItems };
        return true;
    }

    /// <summary>Where the first tag or object begins: other text may precede it.</summary>
    private static int Start(ReadOnlySpan<byte> window, out bool isJson)
    {
        isJson = false;
        if (window.IndexOfAnyExcept(" \t\r\n\0"u8) is >= 0 and var first && window[first] == '[')
        {
            isJson = true;
            return first;
        }

        for (var at = 0; window[at..].IndexOfAny((byte)'<', (byte)'{') is >= 0 and var next; at++)
        {
            at += next;
            if (window[at] == '<')
                return at;
            var inside = window[(at + 1)..].IndexOfAnyExcept(" \t\r\n"u8);
            if (inside < 0)
                return -1;
            isJson = window[at + 1 + inside] is (byte)'"' or (byte)'}' or (byte)'/';
            if (isJson)
                return at;
        }

        return -1;
    }

    private void CheckStrict()
    {
        if (!_options.TreatWarningsAsErrors || !_findings.Any(FeedSeverity.Warning))
            return;
        throw new FeedException([.. Diagnostics.Where(finding => finding.Severity >= FeedSeverity.Warning)]);
    }

    private FeedException Refuse(LimitException limit) => _findings.Refuse(ReadingRules.Limit, limit.Limit, limit.Message);
}
