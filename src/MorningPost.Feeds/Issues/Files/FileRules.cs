using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>MPF5…: newsletter and issue files.</summary>
internal static class FileRules
{
    private const string Format = "(the issue file format)";

    public static readonly FeedRule Syntax = new("MPF5001", FeedSeverity.Error, "(RFC 8259: a file is one JSON value)", "Mend the JSON.");
    public static readonly FeedRule UnknownProperty = new(
        "MPF5002", FeedSeverity.Error, Format, "Correct the name, or take the property out.");
    public static readonly FeedRule UnknownKind = new(
        "MPF5003", FeedSeverity.Error, Format, "Use one of those kinds; \"html\" takes anything.");
    public static readonly FeedRule Missing = new("MPF5004", FeedSeverity.Error, Format, "Add it.");
    public static readonly FeedRule WrongType = new(
        "MPF5005", FeedSeverity.Error, Format, "Write what must be there; text that looks like a number or a date stands in quotes.");
    public static readonly FeedRule Duplicate = new(
        "MPF5006", FeedSeverity.Error, "(RFC 8259 §4: names within an object are unique)", "Keep one of the two.");
    public static readonly FeedRule Unreadable = new(
        "MPF5007", FeedSeverity.Error, "(the archive's layout)", "Check the path and its permissions.");
    public static readonly FeedRule Order = new(
        "MPF5008", FeedSeverity.Error,
        "(the archive's layout: file names in ordinal order are issues from the oldest to the newest)",
        "Rename the file, or correct the date.");
    public static readonly FeedRule NotRead = new(
        "MPF5009", FeedSeverity.Warning,
        "(the archive's layout: issues are .json files)",
        "Give it the extension .json if it is an issue; move it out of the folder if it isn't.");
    public static readonly FeedRule Encoding = new(
        "MPF5010", FeedSeverity.Error,
        "(files are UTF-8; RFC 8259 §8.1)",
        "Save the file as UTF-8: editors have it where one chooses the encoding to save in.");
}
