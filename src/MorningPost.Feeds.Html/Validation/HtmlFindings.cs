using System.Globalization;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>Collects findings about a fragment. What is found too often is counted.</summary>
internal sealed class HtmlFindings(Fragment fragment, string path)
{
    /// <summary>So many of one rule are said one by one.</summary>
    private const int Few = 20;

    private readonly List<(int At, FeedRule Rule, string Message)> _found = [];
    private readonly Dictionary<FeedRule, int> _counts = new(ReferenceEqualityComparer.Instance);

    public void Add(FeedRule rule, int at, string message)
    {
        var count = _counts[rule] = _counts.GetValueOrDefault(rule) + 1;
        if (count <= Few)
            _found.Add((at, rule, message));
    }

    public bool Has(FeedRule rule) => _counts.ContainsKey(rule);

    public IReadOnlyList<FeedDiagnostic> InOrder() =>
    [
        .. _found.OrderBy(finding => finding.At).Select(
            finding => finding.Rule.At(path, $"{fragment.Position(finding.At)}: {finding.Message}")),
        .. _counts.Where(counted => counted.Value > Few).OrderBy(counted => counted.Key.Code, StringComparer.Ordinal)
            .Select(counted =>
                counted.Key.At(path, string.Create(CultureInfo.InvariantCulture, $"{counted.Value - Few} more of these follow."))),
    ];
}
