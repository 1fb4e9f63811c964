using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>Gives the sections and entries of an issue their keys: the one that is written out, or the one that the name was given before,
/// or else a new one.</summary>
/// <param name="known">The keys of before.</param>
internal sealed class EntryKeys(IssueKeyTable known)
{
    private readonly List<(string? Section, string Name, string Path, MarkdownObject Named)> _unknown = [];
    private readonly HashSet<(string Section, string Key)> _written = [];

    /// <summary>The keys that aren't written out, the new ones among them.</summary>
    public IssueKeyTable Given { get; } = new();

    /// <summary>The key of a section or an entry.</summary>
    /// <param name="section">The key of the section that an entry is in; null for a section.</param>
    /// <param name="named">What has the key behind it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="path">Its path.</param>
    /// <exception cref="MarkdownException">There is none, and none can be made.</exception>
    public string KeyOf(string? section, MarkdownObject named, string name, string path)
    {
        var attributes = named.TryGetAttributes();
        if ((attributes?.Id ?? attributes?.Properties?.Find(property => property.Key == "key").Value) is { } written)
            return Written(section, written);
        if (!known.Of(section).TryGetValue(name, out var key))
        {
            key = Slug.Of(name);
            if (key.Length == 0)
                throw new MarkdownException(
                    MarkdownRules.Key, path, $"no key can be made of \"{name}\".", named.Line + 1, named.Column + 1);
            _unknown.Add((section, name, path, named));
        }

        Given.Add(section, name, key);
        return key;
    }

    /// <summary>A key that is written out somewhere else, in YAML.</summary>
    public string Written(string? section, string key)
    {
        _written.Add((section ?? "", key));
        return key;
    }

    /// <summary>Names that are new where a name of before is gone: nobody but the writer knows whether it was changed.</summary>
    public IEnumerable<MarkdownException> Unsettled()
    {
        foreach (var group in _unknown.GroupBy(entry => entry.Section))
        {
            var given = Given.Of(group.Key);
            var gone = known.Of(group.Key)
                .Where(old => !given.ContainsKey(old.Key) && !_written.Contains((group.Key ?? "", old.Value))).ToList();
            if (gone.Count == 0)
                continue;
            var old = string.Join(", ", gone.Select(entry => $"\"{entry.Value}\" of \"{entry.Key}\""));
            foreach (var (_, name, path, named) in group)
            {
                yield return new MarkdownException(MarkdownRules.Renamed, path,
                    $"\"{name}\" is new, and what had the key {old} is gone: a new name, or another thing?",
                    named.Line + 1, named.Column + 1);
            }
        }
    }
}
