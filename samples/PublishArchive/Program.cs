using System.CommandLine;
using PublishArchive;

var source = new Option<DirectoryInfo>("--source")
{
    Description = "The newsletter's folder: newsletter.json and issues/*.json",
    DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("samples", "archive")),
};
var output = new Option<DirectoryInfo>("--output")
{
    Description = "Where to publish to",
    DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("artifacts", "site")),
};
var baseUrl = new Option<Uri?>("--base-url")
{
    Description = "The address that the output will have on the web (default: the newsletter's home page)",
    CustomParser = BaseUrl.Parse,
};
var command = new RootCommand("Publishes a newsletter's archive as RSS 2.0, Atom 1.0 and JSON Feed 1.1.")
{
    source, output, baseUrl,
};
command.SetAction((parsed, cancellationToken) => new Publication(
    parsed.GetRequiredValue(source).ToString(),
    parsed.GetRequiredValue(output).ToString(),
    parsed.GetValue(baseUrl)).RunAsync(cancellationToken));

var result = command.Parse(args);
if (result.Errors.Count > 0)
{
    foreach (var error in result.Errors)
        Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("Run with --help for the options.");
    return ExitCode.WrongUsage;
}

return await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
