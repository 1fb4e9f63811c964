using MorningPost.Feeds.Packages;

if (args is not [var folder])
{
    Console.Error.WriteLine("Say where the packages are: MorningPost.Feeds.Packages FOLDER");
    return 2;
}

var problems = 0;
foreach (var file in Directory.EnumerateFiles(folder, "*.nupkg").Order(StringComparer.Ordinal))
{
    using var package = new Package(file);
    var found = Rules.Broken(package).ToList();
    Console.WriteLine($"{package.Id} {package.Version}: {(found.Count == 0 ? "right" : $"{found.Count} wrong")}");
    foreach (var problem in found)
        Console.Error.WriteLine($"  {problem}");
    problems += found.Count;
}

return problems == 0 ? 0 : 1;
