using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MorningPost.Feeds.Packages;

/// <summary>What every package has to hold.</summary>
internal static partial class Rules
{
    private static readonly string[] Schemas = ["issue.schema.json", "newsletter.schema.json", "issue.xsd"];

    public static IEnumerable<string> Broken(Package package) =>
        [.. Metadata(package), .. Readme(package), .. Icon(package), .. package.Names.Any(IsLibrary) ? Library(package) : []];

    private static bool IsLibrary(string name) =>
        name.StartsWith("lib/", StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal);

    private static IEnumerable<string> Metadata(Package package)
    {
        foreach (var name in new[] { "description", "tags", "releaseNotes", "projectUrl", "copyright", "authors" })
        {
            if (string.IsNullOrWhiteSpace(package.Value(name)))
                yield return $"the nuspec has no {name}";
        }

        if (package.Value("license") != "MIT")
            yield return "the licence isn't MIT";
        if (package.Metadata.Element(package.Metadata.Name.Namespace + "repository") is not { } repository)
            yield return "the nuspec names no repository";
        else if (repository.Attribute("url")?.Value.StartsWith("https://", StringComparison.Ordinal) != true
            || repository.Attribute("commit")?.Value.Length != 40)
            yield return $"the repository is {repository}";
        if (package.Id != "MorningPost.Feeds")
            yield break;
        if (package.Dependencies.Any())
            yield return $"the core depends on {string.Join(", ", package.Dependencies)}";
        foreach (var schema in Schemas.Where(schema => package.Find($"contentFiles/any/any/schemas/{schema}") is null))
            yield return $"{schema} is missing";
    }

    private static IEnumerable<string> Readme(Package package)
    {
        if (package.Find("README.md") is not { } bytes)
        {
            yield return "there is no README.md";
            yield break;
        }

        var text = Fences().Replace(Encoding.UTF8.GetString(bytes), "");
        if (!text.StartsWith("# ", StringComparison.Ordinal) || text.Length < 300)
            yield return "README.md says nothing";
        foreach (var target in Links().Matches(text).Select(link => link.Groups[1].Value))
        {
            if (!target.StartsWith("https://", StringComparison.Ordinal) && !target.StartsWith('#'))
                yield return $"README.md: the link to {target} leads nowhere outside the repository";
        }
    }

    private static IEnumerable<string> Icon(Package package)
    {
        // The width and the height are in the first chunk of a PNG.
        if (package.Value("icon") is not { } icon || package.Find(icon) is not { } png)
            yield return "there is no icon";
        else if (png[18..20] is not [0, 128] || png[22..24] is not [0, 128])
            yield return "the icon isn't 128 by 128";
    }

    private static IEnumerable<string> Library(Package package)
    {
        var name = $"lib/net10.0/{package.Id}";
        if (package.Find(name + ".dll") is not { } dll)
        {
            yield return $"there is no {name}.dll";
            yield break;
        }

        if (package.FindSymbols(name + ".pdb") is not { } pdb)
            yield return "there are no symbols";
        else if (Symbols.SourceLink(pdb)?.Contains("https://raw.githubusercontent.com/", StringComparison.Ordinal) != true)
            yield return "the symbols lead to no source";

        if (package.Find(name + ".xml") is not { } xml)
        {
            yield return "there is no documentation";
            yield break;
        }

        var documented = XDocument.Load(new MemoryStream(xml)).Descendants("member")
            .Select(member => member.Attribute("name")!.Value).ToHashSet();
        var types = Symbols.PublicTypes(dll);
        foreach (var type in types.Where(type => !documented.Contains($"T:{type}")))
            yield return $"{type} isn't documented";
        foreach (var id in documented.Where(id => id[0] == 'T' && !id.Contains(".<G>$", StringComparison.Ordinal)))
        {
            if (!types.Contains(id[2..]))
                yield return $"{id[2..]} is documented, but isn't public";
        }
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Fences();
}
