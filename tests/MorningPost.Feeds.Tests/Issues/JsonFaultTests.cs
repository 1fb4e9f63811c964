using System.Text;

namespace MorningPost.Feeds.Tests.Issues;

/// <summary>What people, word processors and editors make of JSON: each is told in words that need no knowledge of a parser.</summary>
public sealed class JsonFaultTests
{
    private const string Good = """
        {
          "id": "a",
          "title": "A title",
          "published": "2026-11-25T06:00:00+01:00",
          "topics": ["maps", "type"],
          "sections": [
            { "kind": "text", "key": "note", "text": "Hello." }
          ]
        }
        """;

    /// <summary>What is replaced, by what, the line and the column, what is said and what to do.</summary>
    public static TheoryData<string, string, int, int, string, string> Faults { get; } = new()
    {
        { "\"type\"]", "\"type\",]", 5, 28, "a comma stands behind the last value", "Take the comma out." },
        { "\"Hello.\" }", "\"Hello.\", }", 7, 54, "a comma stands behind the last value", "Take the comma out." },
        { "  ]\n}", "  ],\n}", 8, 4, "a comma stands behind the last value, before the }", "Take the comma out." },
        { "  \"id\"", "  // who\n  \"id\"", 2, 3, "a comment stands here, and JSON has none", "Take it out." },
        { "  \"id\"", "  /* who */ \"id\"", 2, 3, "a comment", "Take it out." },
        { "  \"id\"", "  # who\n  \"id\"", 2, 3, "a comment", "Take it out." },
        { "  \"id\"", "  <!-- who --> \"id\"", 2, 3, "a comment", "Take it out." },
        { "]\n}", "]\n}\n// the end", 10, 1, "a comment", "Take it out." },
        { "{\n  \"id\"", "// who\n{\n  \"id\"", 1, 1, "a comment", "Take it out." },
        { "\"A title\"", "“A title”", 3, 12, "“ is a curly quotation mark", "Write \" in its place, at both ends." },
        { "\"title\"", "“title”", 3, 3, "“ is a curly quotation mark", "Write \" in its place, at both ends." },
        { "\"A title\"", "„A title“", 3, 12, "„ is a curly quotation mark", "Write \"" },
        { "\"A title\"", "«A title»", 3, 12, "« is a curly quotation mark", "Write \"" },
        { "\"A title\"", "\"A title”", 3, 20, "ends with a curly one, ”", "Write \"" },
        { "\"A title\"", "'A title'", 3, 12, "' is no quotation mark of JSON", "Write \"" },
        { "A title", "A\ttitle", 3, 14, "a tab stands inside a text", "Write \\t in its place" },
        { "A title", "A\ntitle", 3, 14, "the line ends inside a text", "write \\n where its line breaks" },
        { "A title", "A\r\ntitle", 3, 14, "the line ends inside a text", "write \\n where its line breaks" },
        { "\"A title\",", "\"A title,", 3, 21, "the line ends inside a text", "Close the text with \"" },
        { "A title", "A\u0007title", 3, 14, "U+0007 stands inside a text", "\\u0007" },
        { "A title", "A \\title of C:\\Users", 3, 27, "this backslash begins no escape", "Write \\\\ for a backslash" },
        { "A title", "A \\u12 title", 3, 15, "this backslash begins no escape", "four digits" },
        { "\"A title\",", "\"A title\"", 4, 3, "a comma is missing before this", "Put a comma behind" },
        { "\"maps\", ", "\"maps\" ", 5, 21, "a comma is missing before this", "Put a comma behind" },
        { "\"note\", \"text\"", "\"note\" \"text\"", 7, 37, "a comma is missing before this", "Put a comma behind" },
        { "\"title\": ", "\"title\" ", 3, 11, "a colon is missing", "Put : behind the name." },
        { "\"title\": ", "\"title\" = ", 3, 11, "a colon is missing", "Put : behind the name." },
        { "\"title\": ", "title: ", 3, 3, "the name title stands without quotation marks", "Write \"title\"." },
        { "\"A title\"", "True", 3, 12, "True stands without quotation marks", "only true, false, null and numbers" },
        { "\"A title\"", "Title", 3, 12, "Title stands without quotation marks", "Put texts in \"quotation marks\"" },
        { "\"A title\"", "007", 3, 12, "007 is no number", "zeros or plus in front" },
        { "\"A title\"", "+5", 3, 12, "+5 is no number", "zeros or plus in front" },
        { "\"2026-11-25T06:00:00+01:00\"", "2026-11-25T06:00:00+01:00", 4, 16, "is no number", "quotation marks" },
        { "\"A title\"", "", 3, 10, "no value stands behind the colon", "Write the value" },
        { "\"maps\", ", "\"maps\",, ", 5, 21, "no value stands before this comma", "Take one comma out" },
        { "\"id\"", "\u00A0\"id\"", 2, 3, "U+00A0", "plain blank" },
        { "\"type\"]", "\"type\"}", 5, 28, "} can't close the [ of line 5", "Close that with ] first" },
        { "\n}", "", 8, 3, "the file ends, and the { of line 1 isn't closed", "close it with }" },
        { "\"Hello.\" }\n  ]\n}", "\"Hello.", 7, 46, "the text that begins here has no end", "Close it with \"." },
        { "  ]\n}", "  ]\n}\n{}", 10, 1, "something stands behind the end", "each issue has a file of its own" },
        { Good, "", 1, 1, "the file is empty", "Write an issue into it" },
        { Good, " \n\n", 1, 1, "the file is empty", "Write an issue into it" },
        { Good, "\uFEFF", 1, 1, "the file is empty", "Write an issue into it" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_is_named_with_line_and_column_and_what_to_do(string old, string broken, int line, int column, string says, string help)
    {
        var finding = Refused(
            Encoding.UTF8.GetBytes(Good.ReplaceLineEndings("\n").Replace(old.ReplaceLineEndings("\n"), broken, StringComparison.Ordinal)));

        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
        Assert.Contains(help, finding.Help, StringComparison.Ordinal);
        Assert.Equal(("MPF5001", "a.json", line, column), (finding.Code, finding.File, finding.Line, finding.Column));
    }

    public static TheoryData<string, bool, string> Encodings { get; } = new()
    {
        { "utf-16", true, "UTF-16" }, { "utf-16", false, "UTF-16" }, { "utf-16BE", true, "UTF-16" }, { "utf-16BE", false, "UTF-16" },
        { "utf-32", true, "UTF-32" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_in_another_encoding_is_named_with_it(string encoding, bool withMark, string says)
    {
        var other = Encoding.GetEncoding(encoding);
        var finding = Refused([.. withMark ? other.GetPreamble() : [], .. other.GetBytes(Good)]);

        Assert.Equal(("MPF5010", 1, 1, $"the file is in {says}."), (finding.Code, finding.Line, finding.Column, finding.Message));
        Assert.Contains("as UTF-8", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_byte_that_is_no_UTF_8_is_named_with_the_letter_that_it_may_be()
    {
        var finding = Refused(Encoding.Latin1.GetBytes(Good.Replace("A title", "Ein Gerät", StringComparison.Ordinal)));

        Assert.Equal(("MPF5010", 3, 20), (finding.Code, finding.Line, finding.Column));
        Assert.Contains("the byte E4 isn't UTF-8; in Windows-1252 it is \"ä\"", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-31T06:00:00+01:00", "there is no 31 November 2026: that month has 30 days.")]
    [InlineData("2026-02-29T06:00:00+01:00", "there is no 29 February 2026: that month has 28 days.")]
    [InlineData("2026-13-01T06:00:00+01:00", "there is no month 13.")]
    [InlineData("2026-11-25T25:00:00+01:00", "there is no 25:00 on a clock.")]
    [InlineData("2026-11-31", "there is no 31 November 2026: that month has 30 days.")]
    public void A_date_that_is_in_no_calendar_is_named(string date, string says)
    {
        var finding = Refused(Encoding.UTF8.GetBytes(Good.Replace("2026-11-25T06:00:00+01:00", date, StringComparison.Ordinal)));

        Assert.Equal(("MPF5005", "published", says, 4, 16), (finding.Code, finding.Path, finding.Message, finding.Line, finding.Column));
    }

    [Fact]
    public void Files_may_name_their_schema()
    {
        const string Schema = "{\n  \"$schema\": \"../issue.schema.json\",\n";
        var named = Encoding.UTF8.GetBytes(Good.Replace("{\n  \"id\"", Schema + "  \"id\"", StringComparison.Ordinal));
        var newsletter = Encoding.UTF8.GetString(IssueJson.Write(Everything.Newsletter));

        var issue = IssueJson.ReadIssue(named);

        Assert.Equal(IssueJson.ReadIssue(Encoding.UTF8.GetBytes(Good)), issue);
        Assert.DoesNotContain("$schema", Encoding.UTF8.GetString(IssueJson.Write(issue)), StringComparison.Ordinal);
        Assert.Equal(Everything.Newsletter, IssueJson.ReadNewsletter(Encoding.UTF8.GetBytes(Schema + newsletter[2..])));
    }

    [Theory]
    [InlineData("\"id\"", "\"$schema\": 5, \"id\"", "MPF5005", "$schema")]
    [InlineData("\"kind\"", "\"$schema\": \"a\", \"kind\"", "MPF5002", "sections[0].$schema")]
    public void A_schema_is_named_at_the_top_and_as_a_text(string old, string broken, string code, string path)
    {
        var finding = Refused(Encoding.UTF8.GetBytes(Good.Replace(old, broken, StringComparison.Ordinal)));

        Assert.Equal((code, path), (finding.Code, finding.Path));
    }

    private static FeedDiagnostic Refused(byte[] file) =>
        Assert.Single(Assert.Throws<FeedException>(() => IssueJson.ReadIssue(file, "a.json")).Diagnostics);
}
