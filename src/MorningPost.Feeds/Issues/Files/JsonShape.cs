using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MorningPost.Feeds.Grammar;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>Holds a file against the types it should be read as, and lists everything that differs.</summary>
internal static class JsonShape
{
    public static IReadOnlyList<FeedDiagnostic> Check(ReadOnlySpan<byte> utf8, JsonTypeInfo type, string? file)
    {
        if (FileEncoding.Fault(utf8, file) is { } fault)
            return [fault];
        var walk = new Walk(utf8, file);
        try
        {
            if (walk.Read())
            {
                walk.Value(type, nullable: false);
                walk.Read();
            }
        }
        catch (JsonException e)
        {
            walk.AddSyntax(e);
        }

        // Where the shape is right, the validator says what is wrong with the values, and says it better.
        if (walk.Findings.Count > 0)
            walk.Findings.AddRange(walk.Values);
        return walk.Findings;
    }

    private const string Duration =
        "a duration in hours, minutes and seconds such as \"00:07:12\", in minutes and seconds such as \"7:12\", or in seconds such as "
            + "\"432\"";

    private const string NoCharacter =
        "a string holds what is no character: half of a surrogate pair (\\ud800 to \\udfff), or bytes that aren't UTF-8.";

    private ref struct Walk(ReadOnlySpan<byte> utf8, string? file)
    {
        private readonly ReadOnlySpan<byte> _utf8 = utf8;
        private Utf8JsonReader _reader = new(utf8);
        private string _path = "";
        private LineIndex? _lines;

        private LineIndex Lines => _lines ??= new LineIndex(_utf8);

        public List<FeedDiagnostic> Findings { get; } = [];

        /// <summary>What is wrong with single values; only of interest beside a finding about the shape, which keeps the validator from
        /// its work.</summary>
        public List<FeedDiagnostic> Values { get; } = [];

        public bool Read() => _reader.Read();

        public void Value(JsonTypeInfo type, bool nullable)
        {
            if (_reader.TokenType == JsonTokenType.Null)
            {
                if (!nullable)
                    Add(FileRules.WrongType, "the value is null, and a value is required.");
            }
            else if (type.Kind == JsonTypeInfoKind.Object)
                Object(type);
            else if (type.Kind == JsonTypeInfoKind.Enumerable)
                List(type);
            else
                Leaf(type);
        }

        public void AddSyntax(JsonException exception)
        {
            // The reader counts lines and columns from 0.
            var at = Lines.OffsetOf((int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0));
            var fault = JsonFault.Of(_utf8, at);
            Findings.Add(At(FileRules.Syntax, fault.Message, fault.At) with { Help = fault.Help });
        }

        private void Object(JsonTypeInfo type)
        {
            if (_reader.TokenType != JsonTokenType.StartObject)
            {
                Add(FileRules.WrongType, $"an object must be here, not {Describe(_reader.TokenType)}.");
                _reader.Skip();
                return;
            }

            var start = (int)_reader.TokenStartIndex;
            if (type.PolymorphismOptions is { } kinds)
            {
                if (KindOf(kinds) is not { } derived)
                {
                    _reader.Skip();
                    return;
                }

                type = type.Options.GetTypeInfo(derived);
            }

            var seen = new HashSet<string>(StringComparer.Ordinal);
            var path = _path;
            while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = JsonText.Of(ref _reader);
                _path = path.Length == 0 ? name : $"{path}.{name}";
                Member(type, name, seen.Add(name));
            }

            _path = path;
            foreach (var property in type.Properties.Where(p => p.IsRequired && !seen.Contains(p.Name)))
                Add(FileRules.Missing, $"\"{property.Name}\" is missing.", start, Member(path, property.Name));
        }

        private static string Member(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

        private void Member(JsonTypeInfo type, string name, bool first)
        {
            var property = type.Properties.FirstOrDefault(p => p.Name == name);
            var isKind = name == "kind" && typeof(Section).IsAssignableFrom(type.Type);
            if (!first)
                Add(FileRules.Duplicate, $"\"{name}\" is given twice.");
            else if (property is null && !isKind)
                Add(FileRules.UnknownProperty, $"there is no property \"{name}\" here; there are {Names(type)}.");

            _reader.Read();
            if (property is null)
                _reader.Skip();
            else if (_reader.TokenType == JsonTokenType.String && !JsonText.IsReadable(ref _reader))
                Add(FileRules.WrongType, NoCharacter);
            else if (property.IsRequired && property.PropertyType == typeof(string) && IsBlank())
                Values.Add(At(ItemRules.Blank, "it is blank."));
            else if (name == "key" && _reader.TokenType == JsonTokenType.String && !Key.IsWellFormed(JsonText.Of(ref _reader)))
                Values.Add(At(ItemRules.Key, $"\"{JsonText.Of(ref _reader)}\" is no key."));
            else
                Value(type.Options.GetTypeInfo(property.PropertyType), property.IsSetNullable);
        }

        private bool IsBlank() => _reader.TokenType == JsonTokenType.String && string.IsNullOrWhiteSpace(JsonText.Of(ref _reader));

        private static string Names(JsonTypeInfo type) =>
            string.Join(", ", type.Properties.Select(p => p.Name).Order(StringComparer.Ordinal));

        /// <summary>Looks ahead for the kind, which may stand anywhere in the object.</summary>
        private Type? KindOf(JsonPolymorphismOptions kinds)
        {
            var ahead = _reader;
            while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
            {
                var isKind = JsonText.Of(ref ahead) == "kind";
                ahead.Read();
                if (!isKind)
                {
                    ahead.Skip();
                    continue;
                }

                var known = string.Join(", ", kinds.DerivedTypes.Select(t => t.TypeDiscriminator));
                var kind = ahead.TokenType == JsonTokenType.String ? JsonText.Of(ref ahead) : null;
                foreach (var derived in kinds.DerivedTypes)
                {
                    if (kind is not null && derived.TypeDiscriminator is string name && name == kind)
                        return derived.DerivedType;
                }

                var unknown = $"there is no kind of section \"{kind}\"; there are {known}.";
                Add(FileRules.UnknownKind, unknown, (int)ahead.TokenStartIndex, Member(_path, "kind"));
                return null;
            }

            const string Missing = "\"kind\" is missing: it says which kind of section this is.";
            Add(FileRules.Missing, Missing, (int)_reader.TokenStartIndex, Member(_path, "kind"));
            return null;
        }

        private void List(JsonTypeInfo type)
        {
            if (_reader.TokenType != JsonTokenType.StartArray)
            {
                Add(FileRules.WrongType, $"an array must be here, not {Describe(_reader.TokenType)}.");
                _reader.Skip();
                return;
            }

            var path = _path;
            var element = type.Options.GetTypeInfo(type.ElementType!);
            for (var i = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; i++)
            {
                _path = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
                Value(element, nullable: false);
            }

            _path = path;
        }

        private void Leaf(JsonTypeInfo type)
        {
            var start = (int)_reader.TokenStartIndex;
            var kind = _reader.TokenType;
            _reader.Skip();
            var token = _utf8[start..(int)_reader.BytesConsumed];
            if (Expectation(type.Type, kind, token) is { } expectation)
            {
                var impossible = kind == JsonTokenType.String && IsDate(type.Type) ? DateText.Fault(JsonText.Of(ref _reader)) : null;
                Add(FileRules.WrongType, impossible ?? $"{expectation} must be here, not {Describe(kind)}.", start);
                return;
            }

            if (type.Type == typeof(Uri) && IsRelative(JsonText.Of(ref _reader)))
                Values.Add(At(TextRules.RelativeUrl, $"\"{JsonText.Of(ref _reader)}\" is relative.", start));

            try
            {
                JsonSerializer.Deserialize(token, type);
            }
            catch (JsonException e)
            {
                Add(FileRules.WrongType, e.Message.Split(" Path:", 2)[0], start);
            }
            catch (InvalidOperationException)
            {
                Add(FileRules.WrongType, NoCharacter, start);
            }
        }

        /// <summary>What must be here, when what is here isn't it.</summary>
        private static string? Expectation(Type type, JsonTokenType kind, ReadOnlySpan<byte> token)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            var isString = kind == JsonTokenType.String;
            if (type == typeof(string))
                return isString ? null : "a string";
            if (type == typeof(Uri))
                return isString ? null : "a URL";
            if (type == typeof(DateTimeOffset))
                return isString && DateText.HasOffset(token) ? null : "a date with time and offset such as \"2026-10-22T06:30:00+02:00\"";
            if (type == typeof(TimeSpan))
                return isString && DurationJsonConverter.TryParse(TextOf(token), out _) ? null : Duration;
            if (type == typeof(int) || type == typeof(long))
                return kind == JsonTokenType.Number && Parses(token, type) ? null : "a whole number";
            if (type == typeof(bool))
                return kind is JsonTokenType.True or JsonTokenType.False ? null : "true or false";
            if (type == typeof(decimal))
                return kind == JsonTokenType.Number && Parses(token, type) ? null : "a number";
            return null;
        }

        private static bool IsDate(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset);

        private static string TextOf(ReadOnlySpan<byte> token)
        {
            var reader = new Utf8JsonReader(token);
            reader.Read();
            return JsonText.Of(ref reader);
        }

        private static bool Parses(ReadOnlySpan<byte> token, Type type)
        {
            var reader = new Utf8JsonReader(token);
            reader.Read();
            if (type == typeof(decimal))
                return reader.TryGetDecimal(out _);
            return type == typeof(int) ? reader.TryGetInt32(out _) : reader.TryGetInt64(out _);
        }

        private static bool IsRelative(string url) => url is ['/' or '\\', ..] || !Uri.TryCreate(url, UriKind.Absolute, out _);

        private static string Describe(JsonTokenType kind) => kind switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "this string",
            JsonTokenType.Number => "this number",
            JsonTokenType.Null => "null",
            _ => "true or false",
        };

        private void Add(FeedRule rule, string message) => Add(rule, message, (int)_reader.TokenStartIndex);

        private void Add(FeedRule rule, string message, int at, string? path = null) => Findings.Add(At(rule, message, at, path));

        private FeedDiagnostic At(FeedRule rule, string message) => At(rule, message, (int)_reader.TokenStartIndex);

        private FeedDiagnostic At(FeedRule rule, string message, int at, string? path = null)
        {
            var (line, column) = Lines.PositionOf(at);
            return rule.At(path ?? _path, message) with { File = file, Line = line, Column = column };
        }
    }
}
