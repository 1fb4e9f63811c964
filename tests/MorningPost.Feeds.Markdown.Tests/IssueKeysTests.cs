using System.Text;

namespace MorningPost.Feeds.Markdown.Tests;

/// <summary>A key that was made of a name stays when the name changes, or somebody is asked.</summary>
public sealed class IssueKeysTests : IDisposable
{
    private const string Head = "---\nid: a-1\ntitle: A title\npublished: 2026-11-25T06:00:00+01:00\n---\n\n";
    private const string Issue =
        Head + "## Stories\n\n### One\n\nText.\n\n### Two {#second}\n\nText.\n\n## Links {#links}\n\n- [A](https://a.example/): good\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("keys-").FullName;

    public IssueKeysTests() => Directory.CreateDirectory(Path.Combine(_folder, "issues"));

    /// <summary>The rules that are broken here.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["MPF5106", "MPF5107"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string KeyFile => Path.Combine(_folder, "issues", IssueKeys.FileName);

    [Fact]
    public async Task The_file_holds_the_keys_that_are_not_written_out_in_ordinal_order()
    {
        Write("2.md", Issue.Replace("a-1", "b-2", StringComparison.Ordinal));
        Write("1.md", Issue.Replace("A](", "Ä / \"B\"](", StringComparison.Ordinal));

        Assert.True(await IssueKeys.UpdateAsync(_folder, Cancellation));

        Assert.Equal(
            """
            {
              "a-1": {
                "sections": {
                  "Stories": "stories"
                },
                "entries": {
                  "links": {
                    "Ä / \"B\"": "a-b"
                  },
                  "stories": {
                    "One": "one"
                  }
                }
              },
              "b-2": {
                "sections": {
                  "Stories": "stories"
                },
                "entries": {
                  "links": {
                    "A": "a"
                  },
                  "stories": {
                    "One": "one"
                  }
                }
              }
            }

            """.ReplaceLineEndings("\n"),
            await File.ReadAllTextAsync(KeyFile, Cancellation));
        Assert.Equal(
            await File.ReadAllTextAsync(KeyFile, Cancellation),
            IssueKeys.Read(await File.ReadAllBytesAsync(KeyFile, Cancellation)).Write());
    }

    [Fact]
    public async Task It_is_written_when_a_key_is_added_or_left_out_and_never_else()
    {
        Write("1.md", Issue);
        Assert.True(await IssueKeys.UpdateAsync(_folder, Cancellation));
        Assert.False(await IssueKeys.UpdateAsync(_folder, Cancellation));

        Write("1.md", Issue + "- [B](https://b.example/): better\n");
        Assert.True(await IssueKeys.UpdateAsync(_folder, Cancellation));

        Write("1.md", Head);
        Assert.True(await IssueKeys.UpdateAsync(_folder, Cancellation));
        Assert.Equal("{}\n", await File.ReadAllTextAsync(KeyFile, Cancellation));
    }

    [Fact]
    public async Task Issues_whose_keys_are_written_out_need_no_file()
    {
        Write("1.md", Head + "## Note {#note}\n\nText.\n");

        Assert.False(await IssueKeys.UpdateAsync(_folder, Cancellation));
        Assert.False(File.Exists(KeyFile));
    }

    [Fact]
    public async Task A_new_headline_is_asked_about_with_line_and_remedy()
    {
        Write("1.md", Issue);
        await IssueKeys.UpdateAsync(_folder, Cancellation);
        var before = await File.ReadAllTextAsync(KeyFile, Cancellation);

        Write("1.md", Issue.Replace("### One", "### The one", StringComparison.Ordinal));
        var finding = Assert.Single(Assert.Throws<FeedException>(() => Read()).Diagnostics);

        Assert.Equal(("MPF5106", 9, 1), (finding.Code, finding.Line, finding.Column));
        Assert.Equal(Path.Combine(_folder, "issues", "1.md"), finding.File);
        Assert.Contains("\"The one\" is new, and what had the key \"one\" of \"One\" is gone", finding.Message, StringComparison.Ordinal);
        Assert.Contains("{#key}", finding.Help, StringComparison.Ordinal);
        Assert.False(await IssueKeys.UpdateAsync(_folder, Cancellation));
        Assert.Equal(before, await File.ReadAllTextAsync(KeyFile, Cancellation));
        Assert.Contains(
            await IssueFolder.Open(_folder, IssueMarkdown.Format).ValidateAsync(cancellationToken: Cancellation), found => found == finding);
    }

    [Theory]
    [InlineData("### The one {#one}", "\"One\": \"one\"", "\"One\": \"one\"")]
    [InlineData("### The one", "\"One\": \"one\"", "\"The one\": \"one\"")]
    public async Task The_old_key_behind_it_or_the_new_name_in_the_file_settles_it(string headline, string old, string corrected)
    {
        Write("1.md", Issue);
        await IssueKeys.UpdateAsync(_folder, Cancellation);

        Write("1.md", Issue.Replace("### One", headline, StringComparison.Ordinal));
        Write(IssueKeys.FileName, (await File.ReadAllTextAsync(KeyFile, Cancellation)).Replace(old, corrected, StringComparison.Ordinal));

        Assert.Equal(["one", "second"], Stories(Read()).Select(article => article.Key));
        await IssueKeys.UpdateAsync(_folder, Cancellation);
        Assert.Equal(["one", "second"], Stories(Read()).Select(article => article.Key));
    }

    [Fact]
    public async Task Another_entry_in_its_place_gets_a_key_of_its_own_once_the_old_name_is_out_of_the_file()
    {
        Write("1.md", Issue);
        await IssueKeys.UpdateAsync(_folder, Cancellation);

        Write("1.md", Issue.Replace("### One", "### Three", StringComparison.Ordinal));
        Write(
            IssueKeys.FileName,
            (await File.ReadAllTextAsync(KeyFile, Cancellation)).Replace("\"One\": \"one\"", "", StringComparison.Ordinal));

        Assert.Equal(["three", "second"], Stories(Read()).Select(article => article.Key));
    }

    [Fact]
    public void A_section_is_asked_about_too()
    {
        var keys = IssueKeys.Empty.Update(Issue);
        Write("1.md", Issue.Replace("## Stories", "## Our stories", StringComparison.Ordinal));
        Write(IssueKeys.FileName, keys.Write());

        var finding = Assert.Single(Assert.Throws<FeedException>(() => Read()).Diagnostics);

        Assert.Equal(("MPF5106", "sections[0]", 7), (finding.Code, finding.Path, finding.Line));
    }

    [Fact]
    public async Task An_entry_that_is_taken_out_is_no_question()
    {
        Write("1.md", Issue);
        await IssueKeys.UpdateAsync(_folder, Cancellation);

        Write("1.md", Issue.Replace("### One\n\nText.\n\n", "", StringComparison.Ordinal));

        Assert.Equal(["second"], Stories(Read()).Select(article => article.Key));
    }

    [Fact]
    public async Task The_keys_of_a_file_that_is_broken_for_now_are_kept()
    {
        Write("1.md", Issue);
        await IssueKeys.UpdateAsync(_folder, Cancellation);

        Write("1.md", "---\nid: [\n---\n");

        Assert.False(await IssueKeys.UpdateAsync(_folder, Cancellation));
    }

    [Theory]
    [InlineData("{\n  \"a-1\": {,\n}", 2)]
    [InlineData("{ \"a-1\": {}, \"a-1\": {} }", 1)]
    [InlineData("{ \"a-1\": { \"articles\": {} } }", 1)]
    [InlineData("{ \"a-1\": { \"sections\": { \"One\": 1 } } }", 1)]
    [InlineData("[]", 1)]
    public void A_file_that_holds_something_else_is_named(string file, int line)
    {
        Write(IssueKeys.FileName, file);

        var finding = Assert.Single(Assert.Throws<FeedException>(() => IssueFolder.Open(_folder, IssueMarkdown.Format)).Diagnostics);

        Assert.Equal(("MPF5107", KeyFile, line), (finding.Code, finding.File, finding.Line));
    }

    [Fact]
    public async Task What_is_read_is_another_version_when_the_file_is()
    {
        Write("1.md", Issue);
        var before = await IssueFolder.Open(_folder, IssueMarkdown.Format).GetVersionAsync(Cancellation);

        await IssueKeys.UpdateAsync(_folder, Cancellation);

        Assert.NotEqual(before, await IssueFolder.Open(_folder, IssueMarkdown.Format).GetVersionAsync(Cancellation));
    }

    [Fact]
    public async Task Where_it_cannot_be_written_nothing_is_left_behind()
    {
        Write("1.md", Issue);
        Directory.CreateDirectory(KeyFile + ".tmp");

        await Assert.ThrowsAnyAsync<UnauthorizedAccessException>(() => IssueKeys.UpdateAsync(_folder, Cancellation));

        Assert.False(File.Exists(KeyFile));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IReadOnlyList<Article> Stories(Issue issue) => Assert.IsType<ArticleSection>(issue.Sections[0]).Articles;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, "issues", name), text, new UTF8Encoding(false));

    private Issue Read() =>
        IssueFolder.Open(_folder, IssueMarkdown.Format).ReadIssuesAsync(cancellationToken: Cancellation).FirstAsync(Cancellation)
        .AsTask().GetAwaiter().GetResult();
}
