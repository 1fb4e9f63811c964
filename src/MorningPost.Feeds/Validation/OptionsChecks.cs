namespace MorningPost.Feeds.Validation;

internal static class OptionsChecks
{
    public static void Check(Findings findings, FeedFormatOptions options)
    {
        if (options.Stylesheet is { IsAbsoluteUri: true } stylesheet && !ValueChecks.IsRootedPath(stylesheet))
            Stylesheet(findings, stylesheet);
        if (options.Generator is { } generator)
            Generator(findings, generator);
    }

    private static void Stylesheet(Findings findings, Uri stylesheet)
    {
        if (ValueChecks.IsScript(stylesheet))
            findings.Add(TextRules.ScriptUrl, "stylesheet", $"\"{stylesheet.Scheme}:\" is run, not opened.");
        else
            ValueChecks.Web(findings, "stylesheet", stylesheet);
    }

    private static void Generator(Findings findings, FeedGenerator generator)
    {
        findings.Enter("generator");
        ValueChecks.Required(findings, FeedRules.Generator, "name", generator.Name);
        ValueChecks.Plain(findings, "version", generator.Version);
        ValueChecks.Absolute(findings, "url", generator.Url);
        findings.Leave();
    }
}
