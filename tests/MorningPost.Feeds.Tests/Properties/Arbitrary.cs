using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using CsCheck;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Media;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Tests.Properties;

/// <summary>Models of any content: every property of every type is generated, also one that is added later.</summary>
/// <remarks>Properties that hold an identifier of some kind get one that is legal, however odd; all other strings get anything.</remarks>
internal sealed class Arbitrary
{
    private static readonly string[] Nasty =
    [
        "List<string> & \"q\" 'a' ]]> &copy; <b>x</b>", "]]>", "]]", "a]]>b]]>c", "<![CDATA[", "<!--", "-->", "&amp;", "&#x26;", "\u0000",
        "\u0008", "\u000B", "\u001F", "\u007F", "\u0085",
        "\u00A0", "\u2028", "\u2029", "\uFFFD", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "\uDC00\uD800", "😀", "👩‍👩‍👧‍👦", "e\u0301",
        "العربية", "עברית 12", "日本語の文字", "नमस्ते", "\r\n", "\r", "\n", "\t", "  ", " a ",
        "</script>", "\\", "\"", "{}", "\u202E", "\uFEFF", "İı", "ﬁ", new string('é', 40), new string('&', 40), new string('x', 5000)
            + "<", new string('漢', 3000),
    ];

    private static readonly Gen<string> Key = Gen.OneOf("lead", "deep-dive", "a.b~c_d", "2026-10-22", "X", "1");

    private static readonly Gen<Uri> Url = Gen.OneOf(
            "https://example.org/", "https://example.org/ü?q=a&b=\"c\"#f", "http://例え.example/道", "https://example.org/a b[c]{d}|e^f`g",
            "https://example.org/%7Euser/%c3%bc", "https://example.org/100%",
            "https://example.org:8443/'x'", "HTTPS://EXAMPLE.ORG/A", "https://example.org/" + new string('a', 4000), "https://example.org/]]>")
        .Select(text => new Uri(text));

    private static readonly Gen<Uri> AsciiUrl = Gen.OneOf(
            "https://example.org/", "https://example.org/?a=1&b=%22c%22#f", "https://example.org/%7Euser/%c3%bc", "https://example.org:8443/'x'", "http://xn--r8jz45g.example/", "https://example.org/" + new string('a', 4000))
        .Select(text => new Uri(text));

    private static readonly Gen<string> Email = Gen.OneOf("a@example.org", "a&b'c@xn--r8jz45g.example");

    /// <summary>To the tick.</summary>
    private static readonly Gen<TimeSpan> PlayTime = Gen.OneOf(
        Gen.Long[1, TimeSpan.TicksPerDay * 3].Select(TimeSpan.FromTicks), Gen.Int[1, 7200].Select(seconds => TimeSpan.FromSeconds(seconds)), Gen.Const(TimeSpan.MaxValue));

    private readonly Dictionary<Type, Gen<object>> _known = [];
    private readonly Gen<string> _text;
    private readonly NullabilityInfoContext _nullability = new();

    private Arbitrary(Gen<string> text, Gen<Uri>? url = null)
    {
        _text = text;
        _known[typeof(string)] = Box(text);
        _known[typeof(Uri)] = Box(
            url ?? (ReferenceEquals(text, AnyText) ? Gen.OneOf(Url, Gen.Const(new Uri("https://example.org/\uFFFE"))) : Url));
        _known[typeof(bool)] = Box(Gen.Bool);
        _known[typeof(int)] = Box(Gen.OneOf(Gen.Int[1, 5], Gen.Const(int.MaxValue)));
        _known[typeof(long)] = Box(Gen.OneOf(Gen.Long[0, 5], Gen.Const(1L << 40), Gen.Const(long.MaxValue)));
        _known[typeof(decimal)] = Box(Gen.OneOf(
            Gen.Int[-100_000, 100_000].Select(i => i / 1000m), Gen.OneOf(decimal.MaxValue, decimal.MinValue, 0m, 1.10m, 0.0000000000000000000000000001m)));
        _known[typeof(TimeSpan)] = Box(Gen.Int[60, 100_000].Select(seconds => TimeSpan.FromSeconds(seconds)));
        _known[typeof(DateTimeOffset)] = Box(Gen.Select(
            Gen.Long[new DateTime(2, 1, 3).Ticks, new DateTime(9998, 12, 30).Ticks], Gen.Int[-14 * 60, 14 * 60], (ticks, minutes) => new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes))));
        _known[typeof(Guid)] = Box(Gen.Guid);
        _known[typeof(MediaRating)] = Box(
            Gen.OneOf(
                Gen.OneOf(MediaRating.Adult, MediaRating.NonAdult), _text.Select(value => new MediaRating(NotBlank(value), "urn:mpaa"))));
        _known[typeof(RichText)] = Box(
            Gen.OneOf(
                _text.Select(NotBlank).Array[1, 3].Select(paragraphs => RichText.Plain(paragraphs)),
                _text.Select(NotBlank).Select(RichText.FromHtml)));
        _known[typeof(FeedContent)] = Box(Gen.OneOf(_text.Select(FeedContent.Html), _text.Select(FeedContent.Text)));
        _known[typeof(Section)] = Gen.OneOf(
            [.. typeof(Section).Assembly.GetTypes().Where(type => type.BaseType == typeof(Section)).Select(Record)]);
    }

    /// <summary>Any UTF-16, lone surrogates and control characters included.</summary>
    public static Gen<string> AnyText { get; } = Gen.OneOf(
        Gen.OneOf(Nasty), Gen.String[Gen.Char, 0, 40], Gen.OneOf(Nasty).Array[1, 4].Select(string.Concat));

    /// <summary>What XML 1.0 can hold.</summary>
    public static Gen<string> LegalText { get; } = AnyText.Select(Legal.Replace);

    /// <summary>Anything but lone surrogates.</summary>
    public static Gen<string> UnicodeText { get; } = AnyText.Select(
        text => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>Words, markup among them, on one line.</summary>
    public static Gen<string> PlainText { get; } =
        Gen.OneOf(
            "word",
            "two words",
            "a < b & c",
            "<p>One <a href='https://example.org/?a=1&amp;b=2'>link</a>&nbsp;&rsquo;s</p>",
            "naïve 日本 עברית 😀");

    public static Gen<T> Of<T>(Gen<string> text)
        where T : notnull => new Arbitrary(text).For(typeof(T)).Select(value => (T)value);

    /// <summary>Models that write URLs in ASCII: theirs are.</summary>
    public static Gen<T> OfAscii<T>(Gen<string> text)
        where T : notnull => new Arbitrary(text, AsciiUrl).For(typeof(T)).Select(value => (T)value);

    private static Gen<object> Box<T>(Gen<T> gen)
        where T : notnull => gen.Select(value => (object)value);

    private Gen<object> For(Type type)
    {
        if (_known.TryGetValue(type, out var known))
            return known;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return For(underlying);
        if (type.IsEnum)
            return Gen.OneOf([.. Enum.GetValues(type).Cast<object>()]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return List(type.GetGenericArguments()[0]);
        return _known[type] = Record(type);
    }

    private Gen<object> List(Type type) => For(type).Array[0, 3].Select(object (values) =>
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        foreach (var value in values)
            list.Add(value);
        return list;
    });

    private Gen<object> Record(Type type)
    {
        var properties = type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && !IsLeftOut(property)).ToArray();
        var values = properties.Select(Property).Aggregate(
            Gen.Const(ImmutableList<object>.Empty), (list, property) => Gen.Select(list, property, (before, value) => before.Add(value)));
        return values.Select(all =>
        {
            var record = Activator.CreateInstance(type)!;
            foreach (var (property, value) in properties.Zip(all))
            {
                if (value is not Nothing)
                    property.SetValue(record, value);
            }

            return record;
        });
    }

    /// <summary>Extensions have types that check their own values, and tests of their own.</summary>
    private static bool IsLeftOut(PropertyInfo property) => property.PropertyType == typeof(IReadOnlyList<FeedExtension>)
        || property.PropertyType == typeof(IReadOnlyList<FeedNamespace>) || property.PropertyType == typeof(FeedPaging);

    private Gen<object> Property(PropertyInfo property)
    {
        var value = Special(property) ?? For(property.PropertyType);
        return _nullability.Create(property).WriteState == NullabilityState.Nullable && !IsNeeded(property)
            ? Gen.Frequency((1, Gen.Const((object)new Nothing())), (2, value))
            : value;
    }

    private static bool IsNeeded(PropertyInfo property) => (property.DeclaringType!.Name, property.Name) is
        ("Issue", "Id") or ("FeedPerson", "Name") or ("Feed", "Id") or ("Feed", "Url") or ("FeedItem", "Url") or ("FeedItem", "Published") or ("FeedItem", "Content") or ("FeedItem", "Title")
        or ("Metric", "Value") or ("TrendingEntry", "Name") or ("Mover", "ChangeText");

    private Gen<object>? Special(PropertyInfo property) => (property.DeclaringType!.Name, property.Name) switch
    {
        (_, "Key") => Box(Key),
        ("Issue", "Id") => Box(Gen.OneOf("2026-10-22", "tag:example.org,2026:a&b'c", "https://example.org/ü")),
        ("Newsletter", "Id") =>
            Box(
                Gen.OneOf(
                    "tag:example.org,2026:a", "https://example.org/n", "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a", "urn:example:a")),
        ("Feed" or "FeedItem" or "FeedSource", "Id") =>
            Box(
                Gen.OneOf(
                    "tag:example.org,2026:a",
                    "https://example.org/ü",
                    "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
                    "tag:example.org,2026:a&b'c")),
        (_, "Language") => Box(Gen.OneOf("en", "de-AT", "zh-Hant-TW", "ja")),
        (_, "Type" or "MediaType") when property.PropertyType == typeof(string) =>
            Box(Gen.OneOf("image/png", "audio/mpeg", "text/html; charset=\"utf-8\"", "application/x.y+z")),
        (_, "Email") or ("PodcastLock", "Owner") => Box(Email),
        ("Listing", "TimeZone") => Box(Gen.OneOf("Europe/Berlin", "Asia/Kathmandu", "UTC")),
        ("Listing", "Ends") => Box(Gen.Const(new Nothing())),
        ("MediaMetadata", "Keywords") => Box(_text.Select(keyword => NotBlank(keyword.Replace(',', ';'))).Array[0, 3]),
        ("MediaGroup", "Contents") =>
            Box(
                For(typeof(MediaContent)).Array[1, 3].Select(
                    contents =>
                        contents.Select(
                            (content, index) => index == 0
                                ? (MediaContent)content
                                : (MediaContent)content with { IsDefault = false }).ToArray())),
        ("MediaCredit", "Role") => Box(Gen.OneOf("photographer", "editor/producer", "ünüblich")),
        ("MediaCredit", "Scheme") => Box(Gen.OneOf(MediaCredit.EbuScheme, "urn:yvs", "https://example.org/roles")),
        ("MediaRestriction", "Countries") => Box(Gen.OneOf("us", "GB").Array[1, 3]),
        ("MediaContent", "Length") => Box(Gen.OneOf(Gen.Long[1, 5], Gen.Const(long.MaxValue))),
        ("MediaContent", "Bitrate") => Box(Gen.OneOf(0.1m, 128m, 128.50m, decimal.MaxValue, 0.0000000000000000000000000001m)),
        ("MediaContent" or "PodcastSoundbite", "Duration") or ("MediaThumbnail", "Time") or ("PodcastSoundbite", "StartTime") =>
            Box(PlayTime),
        ("PodcastCategory", "Subcategories") => Box(_text.Select(NotBlank).Array[0, 3]),
        (_, "Relation") => Box(Gen.OneOf("related", "via", "https://example.org/rel?a&b")),
        ("Issue" or "FeedItem", "Retraction") => Box(Gen.Const(new Nothing())),
        _ when property.PropertyType == typeof(string)
            && (_nullability.Create(property).WriteState != NullabilityState.Nullable || IsNeeded(property)) => Box(_text.Select(NotBlank)),
        _ => null,
    };

    /// <summary>Text that must be there.</summary>
    private static string NotBlank(string text) => Blank.Is(text) ? "·" + text : text;

    /// <summary>Leaves the property as it is.</summary>
    private sealed record Nothing;
}
