using System.Text;
using System.Text.Json.Nodes;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Markdown.Reading;

namespace MorningPost.Feeds.Markdown.Writing;

/// <summary>Writes an issue, each section in its natural shape where that says all of it.</summary>
internal static class IssueWriter
{
    public static string Write(Issue issue)
    {
        var fields = (JsonObject)JsonNode.Parse(IssueJson.Write(issue))!;
        var sections = fields["sections"] as JsonArray ?? [];
        fields.Remove("sections");
        var markdown = new StringBuilder("---\n").Append(YamlText.Of(fields)).Append("---\n");
        foreach (var section in sections)
            markdown.Append('\n').Append(Section((JsonObject)section!));
        return markdown.ToString();
    }

    /// <summary>Some texts can't be written as Markdown and be read back the same: two blanks in a row, a line break. Whether one can is
    /// tried.</summary>
    private static string Section(JsonObject section)
    {
        foreach (var withKind in (ReadOnlySpan<bool>)[false, true])
        {
            if (SectionWriter.Natural(section, withKind) is { } natural && MarkdownIssue.ReadsAs(natural, section))
                return natural;
        }

        return SectionWriter.Plain(section);
    }
}
