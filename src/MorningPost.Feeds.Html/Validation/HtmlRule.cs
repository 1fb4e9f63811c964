namespace MorningPost.Feeds.Html.Validation;

/// <summary>A rule: its code for ever, how bad it is to break it, who says so, and what to do.</summary>
internal sealed record HtmlRule(string Code, FeedSeverity Severity, string Rule, string Help)
{
    public FeedDiagnostic At(string path, string message) => new()
    {
        Code = Code,
        Severity = Severity,
        Path = path,
        Message = message,
        Rule = Rule,
        Help = Help,
    };
}
