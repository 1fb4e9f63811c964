namespace MorningPost.Feeds.Validation;

internal static class OptionsChecks
{
    public static void Check(Findings findings, FeedWriterOptions options)
    {
        if (options.Generator is not { } generator)
            return;
        findings.Enter("generator");
        ValueChecks.Required(findings, FeedRules.Generator, "name", generator.Name);
        ValueChecks.Plain(findings, "version", generator.Version);
        ValueChecks.Absolute(findings, "url", generator.Url);
        findings.Leave();
    }
}
