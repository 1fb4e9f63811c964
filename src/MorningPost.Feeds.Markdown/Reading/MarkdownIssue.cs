using System.Text.Json.Nodes;
using Markdig;
using Markdig.Syntax;
using MorningPost.Feeds.Issues;

namespace MorningPost.Feeds.Markdown.Reading;

/// <summary>A file as the fields that the same issue has in JSON, with their places.</summary>
internal sealed class MarkdownIssue
{
    private const string Fence = "---";

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseGenericAttributes().UsePreciseSourceLocation().Build();

    private readonly Positions _positions = new();
    private readonly List<FeedDiagnostic> _findings = [];
    private readonly string? _file;
    private readonly IssueKeys _known;
    private JsonObject _fields = [];

    private MarkdownIssue(string? file, IssueKeys known) => (_file, _known) = (file, known);

    public bool HasFindings => _findings.Count > 0;

    /// <summary>The keys that aren't written out.</summary>
    public IssueKeyTable Keys { get; private set; } = new();

    /// <summary>The id, or else the number; null where there is neither.</summary>
    public string? Name => (_fields["id"] ?? _fields["number"])?.ToString();

    public static MarkdownIssue Parse(string markdown, string? file, IssueKeys? known = null)
    {
        var issue = new MarkdownIssue(file, known ?? IssueKeys.Empty);
        issue.Parse(markdown.ReplaceLineEndings("\n"));
        return issue;
    }

    /// <summary>Whether a section in Markdown says exactly what it should.</summary>
    public static bool ReadsAs(string section, JsonObject fields)
    {
        var issue = Parse($"---\n---\n{section}", file: null);
        return issue._findings.Count == 0 && issue._fields["sections"] is JsonArray { Count: 1 } sections
            && JsonNode.DeepEquals(JsonNode.Parse(sections[0]!.ToJsonString()), fields);
    }

    /// <exception cref="FeedException">It isn't one.</exception>
    public Issue ToIssue()
    {
        if (_findings.Count > 0)
            throw new FeedException(_findings);
        RelativeUrls.Resolve(_fields);
        try
        {
            var issue = IssueFileFormat.Json.Read(System.Text.Encoding.UTF8.GetBytes(_fields.ToJsonString()));
            return issue.RewriteTexts((text, _, _) => Safe(text));
        }
        catch (FeedException e)
        {
            throw new FeedException([.. e.Diagnostics.Select(Locate)]);
        }
    }

    private static RichText Safe(RichText text) =>
        text.Html is { } html && SafeHtml.Of(html) is var safe && safe != html ? RichText.FromHtml(safe) : text;

    public FeedDiagnostic Locate(FeedDiagnostic diagnostic)
    {
        var (line, column) = _positions.Find(diagnostic.Path);
        return diagnostic with { File = _file, Line = line, Column = column };
    }

    private void Parse(string markdown)
    {
        var end = markdown.StartsWith(Fence + "\n", StringComparison.Ordinal)
            ? (markdown + "\n").IndexOf($"\n{Fence}\n", Fence.Length, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            var message = markdown.StartsWith(Fence, StringComparison.Ordinal) ? "the YAML at the top has no line --- at its end."
                : "the file doesn't begin with a line ---.";
            _findings.Add(MarkdownRules.FrontMatter.At("", message) with { File = _file, Line = 1, Column = 1 });
            return;
        }

        Try(() => _fields = new Yaml(_positions, firstLine: 2).Read(markdown[(Fence.Length + 1)..Math.Max(Fence.Length + 1, end)], ""));

        // Blank lines in place of the YAML: so every block stands in the line where the file has it.
        var top = markdown[..Math.Min(markdown.Length, end + Fence.Length + 2)];
        var body = new string('\n', top.Count(character => character == '\n')) + markdown[top.Length..];
        ParseSections(body);
    }

    private void ParseSections(string body)
    {
        var sections = new JsonArray();
        var keys = new EntryKeys(_known.Of(Name));
        var document = Markdig.Markdown.Parse(body, Pipeline);
        for (var at = 0; at < document.Count;)
        {
            if (document[at] is not HeadingBlock { Level: 2 } heading)
            {
                var block = document[at++];
                if (block is not (LinkReferenceDefinitionGroup or HtmlBlock { Type: HtmlBlockType.Comment }))
                    _findings.Add(new MarkdownException(MarkdownRules.Outside, "", "this stands before the first section.", block.Line + 1,
                        block.Column + 1).ToDiagnostic(_file));
                continue;
            }

            var blocks = document.Skip(at + 1).TakeWhile(block => block is not HeadingBlock { Level: 2 }).ToList();
            at += blocks.Count + 1;
            var section = new SectionReader(body, _positions, $"sections[{sections.Count}]", keys);
            Try(() => sections.Add((JsonNode)section.Read(heading, blocks)));
        }

        if (sections.Count > 0)
            _fields["sections"] = sections;
        Keys = keys.Given;
        _findings.AddRange(keys.Unsettled().Select(unsettled => unsettled.ToDiagnostic(_file)));
    }

    private void Try(Action read)
    {
        try
        {
            read();
        }
        catch (MarkdownException e)
        {
            _findings.Add(e.ToDiagnostic(_file));
        }
    }
}
