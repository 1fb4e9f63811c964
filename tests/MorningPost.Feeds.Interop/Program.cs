using MorningPost.Feeds.Interop;

// Writes documents, and what readers must find in them, for tests/interop/run.sh.
if (args is not [var folder])
{
    Console.Error.WriteLine("Name the folder to write to.");
    return 2;
}

Directory.CreateDirectory(folder);
var documents = 0;
foreach (var @case in await Cases.AllAsync())
{
    foreach (var format in @case.Formats)
    {
        await using var stream = File.Create(Path.Combine(folder, @case.FileName(format)));
        await @case.WriteAsync(format, stream);
        documents++;
    }

    await File.WriteAllTextAsync(Path.Combine(folder, @case.Name + ".expected.json"), Expectation.Of(@case));
}

Console.WriteLine($"{documents} documents");
return 0;
