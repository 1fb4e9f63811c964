using System.Globalization;
using MorningPost.Feeds.Text;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Reading;

/// <summary>What is wrong in a document, and where.</summary>
/// <param name="input">The document.</param>
/// <param name="max">How many findings are kept.</param>
internal sealed class ReadingFindings(ReadingInput input, int max)
{
    private readonly List<FeedDiagnostic> _found = [];
    private int _beyond;
    private int _notUtf8 = -1;

    /// <summary>The item that is read, from zero; less than zero outside of any.</summary>
    public int Item { get; set; } = -1;

    /// <summary>Where in the window the reader is, for findings that don't say where they are.</summary>
    public int Position { get; set; }

    /// <summary>Line and column, where they are known better.</summary>
    public (int Line, int Column)? Place { get; set; }

    public IReadOnlyList<FeedDiagnostic> Found => _beyond == 0
        ? _found
        : [.. _found, ReadingRules.More.At("", string.Create(CultureInfo.InvariantCulture, $"there are {_beyond} more findings."))];

    public bool Any(FeedSeverity severity) => _found.Exists(finding => finding.Severity >= severity);

    /// <summary>Whether there is room for another finding; counts it where there isn't. Asked first where thousands may come.</summary>
    public bool HasRoom
    {
        get
        {
            if (_found.Count < max)
                return true;
            _beyond++;
            return false;
        }
    }

    public void Add(FeedRule rule, string path, string message)
    {
        if (HasRoom)
            _found.Add(At(rule, PathOf(path), message));
    }

    /// <summary>Where in the window the first byte is that isn't UTF-8; none where it is beyond, or was reported.</summary>
    public int FirstInvalid => _notUtf8 < 0 ? input.FirstInvalid : int.MaxValue;

    /// <summary>Says, once a document, that bytes were taken for windows-1252, when the reader has passed the first.</summary>
    /// <param name="end">Where in the window the reader is.</param>
    /// <param name="path">What they are in.</param>
    public void Pass(int end, string path)
    {
        if (end <= FirstInvalid)
            return;
        _notUtf8 = _found.Count;
        Place = input.InvalidPlace;
        Add(ReadingRules.Encoding, path, string.Create(CultureInfo.InvariantCulture,
            $"the byte {input.InvalidByte:X2} isn't UTF-8: it was read as \"{Windows1252.Character(input.InvalidByte)}\"."));
        Place = null;
    }

    /// <summary>How many there are, to go back to.</summary>
    public (int Kept, int Beyond) Mark => (_found.Count, _beyond);

    /// <summary>Forgets what was found since then.</summary>
    public void Rewind((int Kept, int Beyond) mark)
    {
        _found.RemoveRange(mark.Kept, _found.Count - mark.Kept);
        _beyond = mark.Beyond;
        if (_notUtf8 >= mark.Kept)
            _notUtf8 = -1;
    }

    public (int Line, int Column) Locate(int position) => input.Locate(position);

    /// <summary>An exception about the place where the reader is.</summary>
    public FeedException Refuse(
        FeedRule rule, string path, string message, Exception? cause = null) => new([At(rule, path, message)], cause);

    /// <summary>A value in the words of the document, short enough for a message.</summary>
    public static string Quote(string value)
    {
        const int Longest = 100;
        value = value.Trim();
        return value.Length <= Longest ? $"\"{value}\""
            : $"\"{value[..(char.IsHighSurrogate(value[Longest - 1]) ? Longest - 1 : Longest)]}…\"";
    }

    /// <summary>The path of an element, or of an attribute of it.</summary>
    public static string Path(string element, string? attribute) => attribute is null ? element : $"{element}.{attribute}";

    private string PathOf(string path) =>
        Item < 0 ? path : string.Create(CultureInfo.InvariantCulture, $"items[{Item}]{(path.Length > 0 ? "." : "")}{path}");

    private FeedDiagnostic At(FeedRule rule, string path, string message)
    {
        var (line, column) = Place ?? input.Locate(Position);
        return rule.At(path, message) with { Line = line, Column = column };
    }
}
