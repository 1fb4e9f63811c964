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
    private bool _isBegun;
    private bool _isInItems;
    private bool _hasVersion;
    private int _count;
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
            var reader = new Utf8JsonReader(window[_position..], isLast, _state);
            _findings.Position = _position;
            var found = _findings.Count;
            try
            {
                if (!Step(ref reader, isLast))
                    return false;
            }
            catch (JsonException e)
            {
                _findings.Rewind(found);
                Fail(e);
                return true;
            }

            _position += (int)reader.BytesConsumed;
            _state = reader.CurrentState;
        }

        return true;
    }

    /// <summary>Reads an item, or a member of the feed.</summary>
    /// <returns>Whether it was there.</returns>
    private bool Step(ref Utf8JsonReader reader, bool isLast)
    {
        // An item that is broken leaves nothing behind; a member of the feed would.
        if ((!isLast || !_isInItems) && !IsThere(reader))
            return isLast ? throw new JsonException("The document has no end.") : false;
        if (!reader.Read())
            return false;
        if (!_isBegun)
        {
            _isBegun = true;
            if (reader.TokenType != JsonTokenType.StartObject)
                throw Unknown();
        }
        else if (_isInItems)
            Item(ref reader);
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

    private void Item(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _isInItems = false;
            return;
        }

        _findings.Item = _count;
        if (_values.Enter(ref reader, JsonTokenType.StartObject, ""))
        {
            Items.Add(_items.Read(ref reader));
            _count++;
        }

        _findings.Item = -1;
    }

    private void Member(ref Utf8JsonReader reader)
    {
        if (JsonParts.Is(ref reader, "items"u8))
            _isInItems = _values.Enter(ref reader, JsonTokenType.StartArray, "items");
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

            hasOthers |= !reader.ValueTextEquals("about"u8);
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

    /// <summary>Items that were read before the fault are kept.</summary>
    private void Fail(JsonException e)
    {
        var message = e.Message.Split(" LineNumber:", 2)[0];
        if (message.Contains("' is an invalid JSON literal", StringComparison.Ordinal))
            message = "A word is none that JSON has.";
        _findings.Item = -1;
        _findings.Place = ((int)(e.LineNumber ?? 0) + _first.Line,
            (int)(e.BytePositionInLine ?? 0) + (e.LineNumber is null or 0 ? _first.Column : 1));
        if (message.Contains("maximum configured depth", StringComparison.Ordinal))
            throw _findings.Refuse(ReadingRules.Limit, nameof(FeedReaderOptions.MaxDepth),
                "objects and arrays are nested deeper than is allowed.", e);
        if (_count == 0 || !_hasVersion)
            throw _findings.Refuse(ReadingRules.Malformed, "", message, e);
        _findings.Add(ReadingRules.Mended, "items", message + " What follows was left out.");
        IsDone = true;
    }

    private FeedException Unknown() => _findings.Refuse(ReadingRules.UnknownFormat, "version", "this JSON is no JSON Feed.");
}
