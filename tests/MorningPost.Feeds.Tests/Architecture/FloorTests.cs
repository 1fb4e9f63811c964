using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace MorningPost.Feeds.Tests.Architecture;

/// <summary>A folder is a namespace is a floor, and a floor names only the floors below it.</summary>
public sealed partial class FloorTests
{
    private const string Root = "MorningPost.Feeds";

    /// <summary>From the ground up. What stands at the root, the syndication model, is the empty name.</summary>
    private static readonly string[] Floors =
    [
        "Text", "Grammar", "Extensions", "", "Validation",
        "Formats", "Formats.Xml", "Formats.Rss", "Formats.Atom", "Formats.Json",
        "Media", "Podcast", "Vocabularies", "Writing", "Reading",
        "Outlines", "Blocks", "Issues", "Rendering.Html", "Rendering.Text", "Rendering", "Projection", "Publishing",
    ];

    /// <summary>What users start from: it may name everything, and nothing names it.</summary>
    private static readonly string[] Facades = [nameof(FeedWriter), nameof(FeedReader), nameof(FeedValidator), nameof(Opml)];

    private static readonly ArchUnitNET.Domain.Architecture Core = new ArchLoader().LoadAssembly(typeof(FeedWriter).Assembly).Build();

    private static readonly string Source = Path.GetFullPath(Path.Combine(SampleArchive.Path, "..", "..", "src", Root));

    public static TheoryData<string> FloorsWithSomethingAbove => [.. Floors[..^1]];

    [Theory]
    [MemberData(nameof(FloorsWithSomethingAbove))]
    public void A_floor_names_no_floor_above_it(string floor)
    {
        var above = string.Join('|', Floors[(Array.IndexOf(Floors, floor) + 1)..].Select(name => Regex.Escape(Namespace(name))));

        Types().That().ResideInNamespaceMatching($"^{Regex.Escape(Namespace(floor))}$").And().AreNot(OfFacades())
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($"^({above})$").And().AreNot(OfFacades()))
            .WithoutRequiringPositiveResults()
            .Check(Core);
    }

    [Fact]
    public void Nothing_names_a_facade() =>
        Types().That().AreNot(OfFacades()).And().FollowCustomPredicate(IsOurs, "are written by us")
            .Should().NotDependOnAny(OfFacades())
            .Check(Core);

    [Fact]
    public void Every_namespace_is_a_floor() =>
        Assert.Empty(Core.Types.Where(IsOurs).Select(type => type.Namespace.FullName).Distinct().Except(Floors.Select(Namespace)));

    [Fact]
    public void Every_namespace_is_its_folder()
    {
        var files = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Source, file).StartsWith("obj", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var folder = Path.GetRelativePath(Source, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');

            // Whoever makes an issue names one namespace, however many folders its kinds of section have.
            if (folder.StartsWith("Issues.", StringComparison.Ordinal))
                folder = "Issues";
            Assert.Equal(Namespace(folder == "." ? "" : folder), NamespaceLine().Match(File.ReadAllText(file)).Groups[1].Value);
        });
    }

    [Fact]
    public void No_file_is_over_300_lines_and_no_line_over_140_columns() =>
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(Source)!, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: Path.GetRelativePath(Source, file), Lines: File.ReadAllLines(file)))
            .Where(file => file.Lines.Length > 300 || file.Lines.Any(line => line.Length > 140))
            .Select(file => $"{file.File}: {file.Lines.Length} lines, the longest {file.Lines.Max(line => line.Length)} columns"));

    private static GivenTypesConjunctionWithDescription OfFacades() =>
        Types().That().FollowCustomPredicate(IsFacade, "are façades").As("façades");

    private static bool IsFacade(IType type) =>
        type.Namespace.FullName == Root && Facades.Contains(type.FullName[(Root.Length + 1)..].Split('+', '/')[0]);

    /// <summary>Generators put what they make into namespaces of their own.</summary>
    private static bool IsOurs(IType type) =>
        type.Namespace.FullName == Root || type.Namespace.FullName.StartsWith(Root + ".", StringComparison.Ordinal);

    private static string Namespace(string floor) => floor.Length == 0 ? Root : $"{Root}.{floor}";

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
