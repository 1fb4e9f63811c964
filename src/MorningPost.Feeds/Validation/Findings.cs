using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using MorningPost.Feeds.Extensions;

namespace MorningPost.Feeds.Validation;

/// <summary>Collects findings and knows where in the model it is. Allocates nothing until something is found.</summary>
/// <param name="errorsOnly">Whether to look for what writers refuse and for nothing else.</param>
/// <param name="refuseCharacters">Whether characters that XML can't hold are among that.</param>
/// <param name="checkKeys">Whether keys are looked at: whole issues are written without them, and each costs a trip to memory.</param>
/// <param name="strict">Whether warnings are errors.</param>
/// <param name="vocabularies">What checks the vocabularies that extensions are written in.</param>
/// <param name="now">The time behind which a date is in the future; null where none is.</param>
internal sealed class Findings(
    bool errorsOnly = false,
    bool refuseCharacters = false,
    bool checkKeys = true,
    bool strict = false,
    IReadOnlyList<VocabularyChecks>? vocabularies = null,
    DateTimeOffset? now = null)
{
    /// <summary>Up to here comparing all with all is faster than a set, and allocates nothing.</summary>
    private const int FewKeys = 32;

    private readonly List<string> _keys = [];
    private readonly (string Name, int Index)[] _path = new (string, int)[16];
    private List<FeedDiagnostic>? _found;
    private int _depth;

    public bool ErrorsOnly { get; } = errorsOnly && !strict;

    /// <summary>Whether the characters of texts are looked at.</summary>
    public bool ReadsTexts { get; } = !errorsOnly || refuseCharacters || strict;

    public DateTimeOffset? Now { get; } = now;

    public FeedRule InvalidCharacter { get; } = refuseCharacters ? TextRules.RefusedCharacter : TextRules.InvalidCharacter;

    public IReadOnlyList<VocabularyChecks> Vocabularies { get; } = vocabularies ?? [];

    public IReadOnlyList<FeedDiagnostic> Found => _found ?? (IReadOnlyList<FeedDiagnostic>)ValueList.Empty<FeedDiagnostic>();

    public void Enter(string name, int index = -1) => _path[_depth++] = (name, index);

    public void Leave() => _depth--;

    /// <summary>Begins a list whose elements have keys that differ.</summary>
    public KeyScope EnterKeys(int count) => new(_keys.Count, count > FewKeys ? new HashSet<string>(StringComparer.Ordinal) : null);

    /// <summary>Checks the key of the element this is at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Key(KeyScope scope, string key)
    {
        if (checkKeys)
            CheckKey(scope, key);
    }

    private void CheckKey(KeyScope scope, string key)
    {
        if (!Grammar.Key.IsWellFormed(key))
            Add(ItemRules.Key, "key", $"\"{key}\" is no key.");
        else if (scope.Many is not null ? !scope.Many.Add(key) : CollectionsMarshal.AsSpan(_keys)[scope.First..].Contains(key))
            Add(ItemRules.DuplicateKey, "key", $"\"{key}\" is given twice.");
        else if (scope.Many is null)
            _keys.Add(key);
    }

    public void LeaveKeys(KeyScope scope) => CollectionsMarshal.SetCount(_keys, scope.First);

    /// <summary>Adds a finding about a property of the place this is at, or about the place itself.</summary>
    public void Add(FeedRule rule, string? property, string message)
    {
        if (!Wants(rule))
            return;
        var finding = rule.At(PathOf(property), message);
        (_found ??= []).Add(strict ? finding.InStrictTerms() : finding);
    }

    /// <summary>Adds a finding whose message costs nothing where nobody wants it.</summary>
    public void Add(FeedRule rule, string? property, [InterpolatedStringHandlerArgument("", nameof(rule))] ref FindingMessage message)
    {
        if (Wants(rule))
            Add(rule, property, message.ToStringAndClear());
    }

    /// <summary>Whether anybody wants to know what breaks the rule.</summary>
    public bool Wants(FeedRule rule) => !ErrorsOnly || rule.Severity == FeedSeverity.Error;

    /// <summary>Throws when there is an error, with all errors, and is ready for the next model.</summary>
    public void Throw()
    {
        _depth = 0;
        _keys.Clear();
        if (_found is null)
            return;
        var errors = _found.FindAll(d => d.Severity == FeedSeverity.Error);
        _found = null;
        if (errors.Count > 0)
            throw new FeedException([.. errors.Distinct()]);
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

    /// <summary>The keys of one list: in <see cref="_keys"/> from <paramref name="First"/> on, or in a set of their own where there are
    /// many.</summary>
    public readonly record struct KeyScope(int First, HashSet<string>? Many);
}
