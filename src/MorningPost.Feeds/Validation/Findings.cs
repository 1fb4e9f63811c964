using System.Globalization;
using System.Text;

namespace MorningPost.Feeds.Validation;

/// <summary>Collects findings and knows where in the model it is. Allocates nothing until something is found.</summary>
/// <param name="errorsOnly">Whether to look for what writers refuse and for nothing else.</param>
/// <param name="refuseCharacters">Whether characters that XML can't hold are among that.</param>
internal sealed class Findings(bool errorsOnly = false, bool refuseCharacters = false)
{
    private readonly (string Name, int Index)[] _path = new (string, int)[16];
    private List<FeedDiagnostic>? _found;
    private int _depth;

    public bool ErrorsOnly { get; } = errorsOnly;

    /// <summary>Whether the characters of texts are looked at.</summary>
    public bool ReadsTexts { get; } = !errorsOnly || refuseCharacters;

    public FeedRule InvalidCharacter { get; } = refuseCharacters ? TextRules.RefusedCharacter : TextRules.InvalidCharacter;

    public IReadOnlyList<FeedDiagnostic> Found => _found ?? (IReadOnlyList<FeedDiagnostic>)ValueList.Empty<FeedDiagnostic>();

    public void Enter(string name, int index = -1) => _path[_depth++] = (name, index);

    public void Leave() => _depth--;

    /// <summary>Adds a finding about a property of the place this is at, or about the place itself.</summary>
    public void Add(FeedRule rule, string? property, string message)
    {
        if (ErrorsOnly && rule.Severity != FeedSeverity.Error)
            return;
        (_found ??= []).Add(rule.At(PathOf(property), message));
    }

    /// <summary>Throws when there is an error, with all errors, and is ready for the next model.</summary>
    public void Throw()
    {
        _depth = 0;
        if (_found is null)
            return;
        var errors = _found.FindAll(d => d.Severity == FeedSeverity.Error);
        _found = null;
        if (errors.Count > 0)
            throw new FeedException(errors);
    }

    private string PathOf(string? property)
    {
        var path = new StringBuilder();
        for (var i = 0; i < _depth; i++)
            Append(path, _path[i].Name, _path[i].Index);
        if (property is not null)
            Append(path, property, -1);
        return path.ToString();
    }

    private static void Append(StringBuilder path, string name, int index)
    {
        if (path.Length > 0)
            path.Append('.');
        path.Append(name);
        if (index >= 0)
            path.Append(CultureInfo.InvariantCulture, $"[{index}]");
    }
}
