namespace MorningPost.Feeds.Markdown.Tests;

/// <summary>What people get wrong, and what they are told: where it is and what to do.</summary>
public sealed class MistakeTests
{
    private const string Head = "---\nid: a-1\ntitle: A title\npublished: 2026-11-25T06:00:00+01:00\n---\n\n";

    /// <summary>The file, the code, the line, and a part of what is said.</summary>
    public static TheoryData<string, string, int, string> Mistakes { get; } = new()
    {
        { "", "MPF5101", 1, "doesn't begin with a line ---" },
        { "# A title\n\nHello.\n", "MPF5101", 1, "doesn't begin with a line ---" },
        { "\n---\ntitle: A\n---\n", "MPF5101", 1, "doesn't begin with a line ---" },
        { "---\ntitle: A\n\n## Note\n", "MPF5101", 1, "no line --- at its end" },
        { "--- \ntitle: A\n---\n", "MPF5101", 1, "no line --- at its end" },
        { "---\ntitle: A: B\n---\n", "MPF5102", 2, "YAML" },
        { "---\ntitle: \"A\n---\n", "MPF5102", 2, "YAML" },
        { "---\ntitle: [A\n---\n", "MPF5102", 3, "YAML" },
        { "---\ntitle: A\n title: B\n---\n", "MPF5102", 3, "YAML" },
        { "---\ntitle: A\ntitle: B\n---\n", "MPF5102", 3, "\"title\" is given twice" },
        { "---\ntitle: @home\n---\n", "MPF5102", 2, "YAML" },
        { "---\ntitle: &a A\nid: *a\n---\n", "MPF5102", 3, "anchors and aliases" },
        { "---\n- title\n---\n", "MPF5102", 2, "no fields with values" },
        { "---\njust words\n---\n", "MPF5102", 2, "no fields with values" },
        { "---\nid: a-1\ntitle: A\n---\n", "MPF5004", 1, "published" },
        { "---\nid: a-1\npublished: 2026-11-25T06:00:00+01:00\n---\n", "MPF5004", 1, "title" },
        { "---\nid: a-1\ntitle: 2026\npublished: 2026-11-25T06:00:00+01:00\n---\n", "MPF5005", 3, "a string must be here" },
        { "---\nid: a-1\ntitle: A\npublished: 2026-11-25\n---\n", "MPF5005", 4, "date with time and offset" },
        { "---\nid: a-1\ntitle: A\npublished: 25 November 2026\n---\n", "MPF5005", 4, "date with time and offset" },
        {
            "---\nid: a-1\ntitle: A\npublished: 2026-11-31T06:00:00+01:00\n---\n",
            "MPF5005",
            4,
            "there is no 31 November 2026: that month has 30 days"
        },
        { "---\nid: a-1\ntitle: A\npublished: 2026-11-25T06:00:00\n---\n", "MPF5005", 4, "date with time and offset" },
        { "---\nid: a-1\ntitle: A\ndate: 2026-11-25\npublished: 2026-11-25T06:00:00+01:00\n---\n", "MPF5002", 4, "date" },
        { "---\nid: a-1\nTitle: A\npublished: 2026-11-25T06:00:00+01:00\n---\n", "MPF5002", 3, "Title" },
        { "---\nid: a-1\ntitle: A\ntopics: maps\npublished: 2026-11-25T06:00:00+01:00\n---\n", "MPF5005", 4, "an array must be here" },
        { "---\nid: a-1\ntitle: A\nnumber: twelve\npublished: 2026-11-25T06:00:00+01:00\n---\n", "MPF5005", 4, "number" },
        { "---\nid: a-1\ntitle: A\naudience: members\npublished: 2026-11-25T06:00:00+01:00\n---\n", "MPF5005", 4, "" },
        { Head + "Hello.\n\n## Note\n\nText.\n", "MPF5103", 7, "before the first section" },
        { Head + "# Note\n\nText.\n", "MPF5103", 7, "before the first section" },
        { Head + "## Note\n", "MPF5104", 7, "nothing says what kind" },
        { Head + "## **Note**\n\nText.\n", "MPF5104", 7, "text alone" },
        { Head + "## Note {kind=poem}\n\nText.\n", "MPF5003", 7, "poem" },
        { Head + "## Note {kind=poem}\n\n- a\n- b\n", "MPF5104", 9, "\"poem\"" },
        { Head + "## Note {audience=friends}\n\nText.\n", "MPF5005", 7, "" },
        { Head + "## Note {colour=red}\n\nText.\n", "MPF5002", 7, "colour" },
        { Head + "## Note {kind=poem}\n\n```yaml\nlines: 3\n```\n", "MPF5003", 7, "poem" },
        { Head + "## 日本\n\nText.\n", "MPF5105", 7, "no key can be made" },
        { Head + "## Tools {kind=tools}\n\n- [A](https://a.example/): good\n- B: bad\n", "MPF5104", 10, "begins with a link" },
        { Head + "## Tools {kind=tools}\n\n- [**A**](https://a.example/): good\n", "MPF5104", 9, "text alone" },
        { Head + "## Tools {kind=tools}\n\n- [日本](https://a.example/): good\n", "MPF5105", 9, "no key can be made" },
        { Head + "## Tools {kind=tools}\n\nText.\n\n> quoted\n", "MPF5104", 11, "isn't written this way" },
        { Head + "## Links {kind=reading-list}\n\n- [A](https://a.example/)\n\n  ```yaml\n  minutes: five\n  ```\n", "MPF5005", 12, "" },
        { Head + "## Links {kind=reading-list}\n\n- [A](https://a.example/)\n\n  ```yaml\n  lenght: 5\n  ```\n", "MPF5002", 12, "lenght" },
        {
            Head + "## Links {kind=reading-list}\n\n- [A](https://a.example/)\n\n  ```yaml\n  url: https://b.example/\n  ```\n",
            "MPF5104",
            11,
            "\"url\" is given twice"
        },
        { Head + "## Figures\n\n| label | amount |\n|---|---|\n| Stars | 12 |\n", "MPF5104", 9, "\"amount\"" },
        { Head + "## Figures\n\n| label | value |\n|---|---|\n| Stars | 1,200 |\n", "MPF5104", 11, "is no number" },
        { Head + "## Figures\n\n| label | value |\n|---|---|\n| Stars | many |\n", "MPF5104", 11, "is no number" },
        { Head + "## Figures\n\n| label | text |\n|---|---|\n| Stars | **12** |\n", "MPF5104", 11, "text alone" },
        { Head + "## Figures\n\n| value | text |\n|---|---|\n| 12 | twelve |\n", "MPF5004", 11, "label" },
        { Head + "## Stories {kind=articles}\n\n> quoted\n\n### One\n\nText.\n", "MPF5104", 9, "heading of three signs" },
        { Head + "## Stories\n\n### One\n", "MPF5004", 9, "body" },
        { Head + "## Stories\n\n### *One*\n\nText.\n", "MPF5104", 9, "text alone" },
        { Head + "## Pictures {kind=gallery}\n\nText.\n", "MPF5004", 7, "pictures" },
        { Head + "## Pictures\n\n![A](a.png)\n\n> quoted\n", "MPF5104", 11, "pictures alone" },
        { Head + "## Quote {kind=quote}\n\n> One.\n\n```yaml\nauthor: A\n```\n", "MPF5104", 9, "isn't written this way" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Each_is_named_with_its_line_and_what_to_do(string markdown, string code, int line, string says)
    {
        var refused = Assert.Throws<FeedException>(() => IssueMarkdown.Read(markdown, "a.md"));

        var finding = refused.Diagnostics[0];
        Assert.Equal((code, line, "a.md"), (finding.Code, finding.Line, finding.File));
        Assert.True(finding.Column > 0);
        Assert.Contains(says, finding.ToString(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(finding.Help));
    }
}
