using System.Reflection;
using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Tests.Snapshots;

public sealed class OrphanTests
{
    [Fact]
    public void Every_accepted_document_belongs_to_a_test()
    {
        var tests = typeof(OrphanTests).Assembly.GetTypes()
            .SelectMany(
                type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly),
                (type, method) => $"{type.Name}.{method.Name}")
            .SelectMany(
                _ => Enum.GetNames<FeedFormat>(),
                (test, format) => $"{test}_format={format}.verified.{(format == nameof(FeedFormat.Json) ? "json" : "xml")}")
            .ToHashSet();

        var orphans = Directory.EnumerateFiles(Folder(), "*.verified.*").Select(Path.GetFileName).Where(name => !tests.Contains(name!));

        Assert.Empty(orphans);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
