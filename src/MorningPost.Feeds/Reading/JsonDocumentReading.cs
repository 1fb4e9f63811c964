using System.Globalization;
using System.Text.Json;
using MorningPost.Feeds.Formats.Json;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>Reads JSON Feed 1.1, and 1.0 as far as it differs, item by item.</summary>
internal sealed class JsonDocumentReading : DocumentReading
{
    private const string Version = "jsonfeed.org/version/";

    private readonly ReadingFindings _findings;
    private readonly UrlReading _urls;
    private readonly JsonScalars _values;
    private readonly JsonParts _parts;
    private readonly JsonItemReading _items;
    private readonly FeedBuilder _feed;
    private JsonReaderState _state;
    private int _position;
    private bool _isBegun, _isInItems, _hasVersion;
    private int _count;
    private JsonRecovery? _recovery;
    private (string Message, (int Line, int Column) Place, JsonException Cause)? _fault;
    private bool _isResumed;
    private readonly (int Line, int Column) _first;

    public JsonDocumentReading(ReadingFindings findings, FeedReaderOptions options, int position)
    {
        _findings = findings;
        _urls = new UrlReading(findings, options.BaseUrl);
        _values = new JsonScalars(findings, _urls);
        _parts = new JsonParts(_values);
        _items = new JsonItemReading(_values, _parts, new ItemBuilder(findings, _urls));
        _feed = new FeedBuilder(findings, _urls);
        _position = position;
        _first = findings.Locate(position);
        _state = new JsonReaderState(new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = options.MaxDepth,
        });
    }

    public override FeedFormat Format => FeedFormat.Json;

    public override int Position => _position;

    public override Feed Feed => _feed.Build();

    public override FeedGenerator? Generator => null;

    public override void Shift(int count) => _position -= count;

    public override bool Read(ReadOnlySpan<byte> window, bool isLast)
    {
        while (!IsDone && GoesOn())
        {
            if (_fault is { } fault)
            {
                if (!Resume(fault, window, isLast))
                    return false;
                continue;
            }

            var reader = new Utf8JsonReader(window[_position..], isLast, _state);
            _findings.Position = _position;
            var found = _findings.Mark;
            try
            {
                if (!Step(ref reader, isLast))
                {
                    Forget(found);
                    return isLast ? throw new JsonException("The document ends too early.") : false;
                }
            }
            catch (JsonException e)
            {
                Forget(found);
                Fail(e, (int)reader.BytesConsumed);
                continue;
            }

            _position += (int)reader.BytesConsumed;
            _state = reader.CurrentState;
            if (_position > _findings.FirstInvalid)
                _findings.Pass(_position, _isInItems ? "items" : "");
        }

        return true;
    }

    /// <summary>Reads an item, or a member of the feed.</summary>
    /// <returns>Whether it was there.</returns>
    private bool Step(ref Utf8JsonReader reader, bool isLast)
    {
        // An item that isn't all there leaves nothing behind; a member of the feed would.
        if (_isInItems)
            return reader.Read() && Item(ref reader);
        if (!IsThere(reader))
            return isLast ? throw new JsonException("The document ends too early.") : false;
        reader.Read();
        if (!_isBegun)
        {
            _isBegun = true;
            if (reader.TokenType != JsonTokenType.StartObject)
                throw Unknown();
        }
        else if (reader.TokenType == JsonTokenType.PropertyName)
            Member(ref reader);
        else
            Finish();
        return true;
    }

    /// <summary>Whether the next value is there to its end, or the array of items to its beginning.</summary>
    private bool IsThere(Utf8JsonReader reader)
    {
        if (!reader.Read())
            return false;
        if (!_isBegun)
            return true;
        if (reader.TokenType != JsonTokenType.PropertyName)
            return reader.TrySkip();
        var isItems = JsonParts.IsAt(ref reader, "items"u8);
        return reader.Read() && ((isItems && reader.TokenType == JsonTokenType.StartArray) || reader.TrySkip());
    }

    /// <returns>Whether it was there to its end.</returns>
    private bool Item(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _isInItems = false;
            return true;
        }

        _findings.Item = _count;
        var depth = reader.CurrentDepth;
        if (!_values.EnterItem(ref reader))
        {
            _findings.Item = -1;
            return reader.TokenType != JsonTokenType.StartArray;
        }

        var item = _items.Read(ref reader);
        _findings.Item = -1;
        if (reader.TokenType != JsonTokenType.EndObject || reader.CurrentDepth != depth)
            return false;
        Items.Add(item);
        _count++;
        return true;
    }

    private void Forget((int Kept, int Beyond) found)
    {
        _findings.Rewind(found);
        _findings.Item = -1;
    }

    private void Member(ref Utf8JsonReader reader)
    {
        if (JsonParts.Is(ref reader, "items"u8))
        {
            _isInItems = _values.Enter(ref reader, JsonTokenType.StartArray, "items");
            _recovery = new JsonRecovery(reader.CurrentState);
        }
        else if (JsonParts.Is(ref reader, "version"u8))
            ReadVersion(ref reader);
        else if (JsonParts.Is(ref reader, "title"u8))
            _feed.Title = _values.Line(ref reader, "title");
        else if (JsonParts.Is(ref reader, "home_page_url"u8))
            _urls.Found(_feed.Link = _values.Url(ref reader, "home_page_url"), isSelf: false);
        else if (JsonParts.Is(ref reader, "feed_url"u8))
            _urls.Found(_feed.FeedUrl = _values.Url(ref reader, "feed_url"), isSelf: true);
        else if (JsonParts.Is(ref reader, "description"u8))
            _feed.Description = _values.Said(ref reader, "description");
        else if (JsonParts.Is(ref reader, "user_comment"u8))
            _feed.UserComment = _values.Said(ref reader, "user_comment");
        else if (JsonParts.Is(ref reader, "next_url"u8))
            _feed.Paging = new FeedPaging { Next = _values.Url(ref reader, "next_url") };
        else if (JsonParts.Is(ref reader, "icon"u8))
            _feed.Icon = _values.Url(ref reader, "icon");
        else if (JsonParts.Is(ref reader, "favicon"u8))
            _feed.Favicon = _values.Url(ref reader, "favicon");
        else if (JsonParts.Is(ref reader, "language"u8))
            _feed.Language = _values.Said(ref reader, "language")?.Trim();
        else if (JsonParts.Is(ref reader, "expired"u8))
            _feed.IsExpired = _values.Truth(ref reader, "expired");
        else if (JsonParts.Is(ref reader, "authors"u8))
            _parts.Authors(ref reader, _feed.Creators);
        else if (JsonParts.Is(ref reader, "author"u8))
        {
            if (_parts.Author(ref reader, "author") is { } author)
                _feed.Authors.Add(author);
        }
        else if (JsonParts.Is(ref reader, "hubs"u8))
            _parts.Hubs(ref reader, _feed.Hubs);
        else if (reader.ValueSpan is [(byte)'_', ..])
        {
            var name = JsonParts.Utf8Name(ref reader);
            reader.Read();
            if (name == OurObject.Name && IsAuthorsAlone(reader))
                reader.TrySkip();
            else
                _parts.Extension(ref reader, name, _feed.Extensions);
        }
        else
            _parts.Skip(ref reader, "");
    }

    /// <summary>Reads the feed's authors from an object of ours, ahead.</summary>
    /// <returns>Whether it holds nothing else.</returns>
    private bool IsAuthorsAlone(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        var (hasAuthors, hasOthers) = (false, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonParts.Is(ref reader, "authors"u8))
            {
                hasAuthors = true;
                _parts.Authors(ref reader, _feed.OtherAuthors);
                continue;
            }

            hasOthers |= !JsonParts.IsAt(ref reader, "about"u8);
            reader.Read();
            reader.TrySkip();
        }

        return hasAuthors && !hasOthers;
    }

    private void ReadVersion(ref Utf8JsonReader reader)
    {
        var version = reader.TokenType == JsonTokenType.Number ? JsonParts.Utf8Name(ref reader) : _values.Text(ref reader, "version") ?? "";
        _hasVersion = version.Contains(Version, StringComparison.OrdinalIgnoreCase) || version is "1" or "1.0" or "1.1";
        if (_hasVersion && version[0] == '1')
            _findings.Add(ReadingRules.Mended, "version", "it isn't the URL of a version.");
    }

    private void Finish()
    {
        if (!_hasVersion)
            throw Unknown();
        IsDone = true;
    }

    /// <summary>An item that isn't well-formed is left out, and the next is looked for.</summary>
    private void Fail(JsonException e, int consumed)
    {
        var message = JsonRecovery.Message(e);
        // The framework counts from the beginning of what it has been given.
        var place = _isResumed
            ? _findings.Locate(_position + consumed)
            : ((int)(e.LineNumber ?? 0) + _first.Line, (int)(e.BytePositionInLine ?? 0) + (e.LineNumber is null or 0 ? _first.Column : 1));
        _findings.Place = place;
        if (message.Contains("maximum configured depth", StringComparison.Ordinal))
            throw _findings.Refuse(ReadingRules.Limit, nameof(FeedReaderOptions.MaxDepth),
                "objects and arrays are nested deeper than is allowed.", e);
        _fault = (message, place, e);
        if (!_isInItems || !_hasVersion)
            GiveUp(message, e);
        _position += Math.Max(1, consumed);
    }

    /// <summary>Goes on with the next item.</summary>
    /// <returns>Whether it was found, or there is none; false where it may still come.</returns>
    private bool Resume((string Message, (int Line, int Column) Place, JsonException Cause) fault, ReadOnlySpan<byte> window, bool isLast)
    {
        (var isFound, _position) = _recovery!.Next(window, Math.Min(_position, window.Length), isLast);
        if (!isFound && !isLast && !_recovery.IsExhausted)
            return false;
        _findings.Place = fault.Place;
        if (!isFound)
        {
            GiveUp(fault.Message, fault.Cause);
            return true;
        }

        var path = string.Create(CultureInfo.InvariantCulture, $"items[{_count}]");
        _findings.Add(ReadingRules.Mended, path, fault.Message + " The item was left out.");
        (_fault, _findings.Place, _state, _isResumed) = (null, null, _recovery.Start, true);
        return true;
    }

    /// <summary>Items that were read before the fault are kept.</summary>
    private void GiveUp(string message, JsonException cause)
    {
        if (_count == 0 || !_hasVersion)
            throw _findings.Refuse(ReadingRules.Malformed, "", message, cause);
        _findings.Add(ReadingRules.Mended, "items", message + " What follows was left out.");
        IsDone = true;
    }

    private FeedException Unknown() => _findings.Refuse(ReadingRules.UnknownFormat, "version", "this JSON isn't a JSON Feed.");
}
