using System.Globalization;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Outlines;

/// <summary>What OPML can't hold.</summary>
internal static class OutlineChecks
{
    /// <summary>How deep outlines may be, so that a reader with the default limits takes them, with opml and body around them.</summary>
    private const int Deepest = 254;

    public static void Check(OpmlDocument document)
    {
        var findings = new List<FeedDiagnostic>();
        Url(findings, "ownerUrl", document.OwnerUrl);
        var open = new Stack<(string Path, IReadOnlyList<OpmlOutline> Outlines, int Depth)>();
        open.Push(("", document.Outlines, 1));
        while (open.TryPop(out var level))
        {
            for (var i = 0; i < level.Outlines.Count; i++)
            {
                var outline = level.Outlines[i];
                var path = $"{level.Path}outlines[{i.ToString(CultureInfo.InvariantCulture)}]";
                Outline(findings, path, outline);
                if (outline.Outlines.Count == 0)
                    continue;
                if (level.Depth == Deepest)
                    findings.Add(OutlineRules.TooDeep.At(path, string.Create(CultureInfo.InvariantCulture, $"it is {Deepest} deep.")));
                else
                    open.Push((path + ".", outline.Outlines, level.Depth + 1));
            }
        }

        if (findings.Count > 0)
            throw new FeedException(findings);
    }

    private static void Outline(List<FeedDiagnostic> findings, string path, OpmlOutline outline)
    {
        Url(findings, $"{path}.feedUrl", outline.FeedUrl);
        Url(findings, $"{path}.url", outline.Url);
        foreach (var category in outline.Categories)
        {
            if (category.Contains(',', StringComparison.Ordinal))
                findings.Add(OutlineRules.Category.At($"{path}.categories", $"\"{category}\" holds a comma."));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in outline.Attributes.Select(attribute => attribute.Name))
        {
            if (OutlineNames.Known.Contains(name))
                findings.Add(OutlineRules.Attribute.At($"{path}.attributes", $"\"{name}\" has a property of its own."));
            else if (!OutlineNames.IsName(name))
                findings.Add(OutlineRules.Attribute.At($"{path}.attributes", $"\"{name}\" isn't a name of an attribute."));
            else if (!names.Add(name))
                findings.Add(OutlineRules.Attribute.At($"{path}.attributes", $"\"{name}\" is given twice."));
        }
    }

    private static void Url(List<FeedDiagnostic> findings, string path, Uri? url)
    {
        if (url is { IsAbsoluteUri: false })
            findings.Add(OutlineRules.Url.At(path, $"\"{url}\" is relative."));
    }
}
