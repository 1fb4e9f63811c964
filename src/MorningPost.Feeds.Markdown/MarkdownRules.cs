using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Markdown;

/// <summary>MPF51…: issues in Markdown.</summary>
internal static class MarkdownRules
{
    private const string Format = "(issues in Markdown)";

    public static readonly FeedRule FrontMatter = new("MPF5101", FeedSeverity.Error, Format,
        "Begin the file with a line ---, then the issue's fields as YAML (title: …, published: …), then a line --- again.");

    public static readonly FeedRule Yaml = new("MPF5102", FeedSeverity.Error, "(YAML 1.2)",
        "Put a text that holds : # [ ] { } or a quotation mark into \"quotation marks\", and indent with spaces.");

    public static readonly FeedRule Outside = new("MPF5103", FeedSeverity.Error, Format,
        "Begin a section with a heading of two signs: ## Title {#key}.");

    public static readonly FeedRule Shape = new("MPF5104", FeedSeverity.Error, Format,
        "Write it as the README shows for this kind, or say another kind behind the heading: {kind=text}.");

    public static readonly FeedRule Key = new("MPF5105", FeedSeverity.Error, Format,
        "Give it one in letters and digits of ASCII behind it: {#key}.");

    public static readonly FeedRule Renamed = new("MPF5106", FeedSeverity.Error, "(the keys in issues/.keys.json never change)",
        "If it is the same, write the old key behind it, {#key}, or its new name into .keys.json; if not, take the old name out there.");

    public static readonly FeedRule KeyFile = new("MPF5107", FeedSeverity.Error, "(the keys in issues/.keys.json never change)",
        "Take the file of before from version control: the keys in it are part of links and ids.");
}
