using System.Text;

namespace MorningPost.Feeds.Tests.Issues;

/// <summary>A folder of files, some of them broken: all that is wrong is said at once, with file, line and path.</summary>
public sealed class IssueFolderTests : IDisposable
{
    private const string Good = """
        {
          "id": "2026-10-22",
          "title": "A title",
          "url": "https://example.org/1",
          "published": "2026-10-22T06:30:00+02:00",
          "sections": [
            {
              "kind": "tools",
              "key": "tools",
              "tools": [
                { "key": "a", "name": "A", "description": "Does it.", "url": "https://example.org/a" }
              ]
            }
          ]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("issues-").FullName;

    public IssueFolderTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "issues"));
        Write(
            "newsletter.json",
            """{ "id": "tag:example.org,2026:n", "title": "N", "description": "D", "language": "en", "url": "https://example.org/" }""");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string, int, string> Breaks { get; } = new()
    {
        { "\"title\": \"A title\",", "", "MPF5004", 1, "title" },
        { "\"title\": \"A title\"", "\"title\": \"\"", "MPF2004", 3, "title" },
        { "\"title\": \"A title\"", "\"title\": 7", "MPF5005", 3, "title" },
        { "\"title\": \"A title\"", "\"titel\": \"A title\", \"title\": \"A title\"", "MPF5002", 3, "titel" },
        { "\"title\": \"A title\"", "\"title\": \"A title\", \"title\": \"Another\"", "MPF5006", 3, "title" },
        { "\"title\": \"A title\"", "\"title\": null", "MPF5005", 3, "title" },
        { "\"kind\": \"tools\"", "\"kind\": \"poems\"", "MPF5003", 8, "sections[0].kind" },
        { "\"kind\": \"tools\",", "", "MPF5004", 7, "sections[0].kind" },
        { "\"https://example.org/1\"", "\"/2026/10/22/\"", "MPF3001", 4, "url" },
        { "\"https://example.org/a\"", "\"a.html\"", "MPF3001", 11, "sections[0].tools[0].url" },
        { "\"key\": \"a\"", "\"key\": \"a b\"", "MPF2014", 11, "sections[0].tools[0].key" },
        { "2026-10-22T06:30:00+02:00", "2026-10-22T06:30:00", "MPF5005", 5, "published" },
        { "2026-10-22T06:30:00+02:00", "", "MPF5005", 5, "published" },
        { "2026-10-22T06:30:00+02:00", " ", "MPF5005", 5, "published" },
        { "\"https://example.org/1\"", "\"\"", "MPF3001", 4, "url" },
        { "\"https://example.org/1\"", "\"http://\"", "MPF3001", 4, "url" },
        { "\"A title\"", "\"A \\ud800 title\"", "MPF5005", 3, "title" },
        { "\"2026-10-22\",", "\"\\udc00\",", "MPF5005", 2, "id" },
        { "\"title\": \"A title\"", "\"t\\ud800\": 1, \"title\": \"A title\"", "MPF5002", 3, "\uFFFD" },
        { "\"key\": \"a\"", "\"key\": \"\\ud800\"", "MPF5005", 11, "sections[0].tools[0].key" },
        { "\"kind\": \"tools\"", "\"kind\": \"\\ud800\"", "MPF5003", 8, "sections[0].kind" },
        { "\"key\": \"tools\",", "\"key\": \"tools\", \"intro\": [\"\\ud800\"],", "MPF5005", 9, "sections[0].intro" },
        { "\"https://example.org/a\"", "\"https://example.org/\\ud800\"", "MPF5005", 11, "sections[0].tools[0].url" },
        { "2026-10-22T06:30:00+02:00", "yesterday", "MPF5005", 5, "published" },
        { "\"sections\": [", "\"sections\": {", "MPF5001", 7, "sections" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_broken_file_is_named_with_line_and_path(string old, string broken, string code, int line, string path)
    {
        Write("issues/1.json", Good.Replace(old, broken, StringComparison.Ordinal));

        var finding = Assert.Single(await Errors(), error => error.Code == code);

        Assert.Equal((Path.Combine(_folder, "issues", "1.json"), line, path), (finding.File, finding.Line, finding.Path));
    }

    [Fact]
    public async Task Every_broken_file_is_named_and_every_break()
    {
        Write(
            "issues/1.json",
            Good.Replace("\"title\": \"A title\",", "", StringComparison.Ordinal)
                .Replace("\"tools\",", "\"poems\",", StringComparison.Ordinal));
        Write("issues/2.json", Good);
        Write(
            "issues/3.json",
            Good.Replace("2026-10-22", "2026-10-23", StringComparison.Ordinal)
                .Replace("\"id\": \"2026-10-23\"", "\"id\": \"2026-10-22\"", StringComparison.Ordinal));
        Write("issues/4.json", Good[..120]);
        Write(
            "issues/5.json",
            Good.Replace("2026-10-22", "2026-10-20", StringComparison.Ordinal)
                .Replace("https://example.org/1", "../1", StringComparison.Ordinal));
        Write("issues/6.json", "");

        var errors = await Errors();

        Assert.Equal(
            [
                ("1.json", "MPF5003"), ("1.json", "MPF5004"),
                ("2.json", "MPF2003"),
                ("3.json", "MPF2003"),
                ("4.json", "MPF2003"), ("4.json", "MPF5001"),
                ("5.json", "MPF3001"), ("5.json", "MPF5008"),
                ("6.json", "MPF5001"),
            ],
            errors.Select(error => (Path.GetFileName(error.File)!, error.Code)).Order());
        Assert.All(errors, error => Assert.True(error.Line > 0 && error.Help is not null && error.Rule is not null));
    }

    [Fact]
    public async Task A_file_with_a_byte_order_mark_is_read()
    {
        File.WriteAllText(Path.Combine(_folder, "issues", "1.json"), Good, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Empty(await Errors());
        Assert.Equal(
            "A title", (await IssueFolder.Open(_folder).ReadIssuesAsync(cancellationToken: Cancellation).SingleAsync(Cancellation)).Title);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_named_whatever_its_form()
    {
        File.WriteAllText(Path.Combine(_folder, "issues", "1.json"), Good, Encoding.Latin1);
        File.WriteAllText(
            Path.Combine(_folder, "issues", "2.json"), Good.Replace("A title", "Ein Gerät", StringComparison.Ordinal), Encoding.Latin1);
        File.WriteAllText(Path.Combine(_folder, "issues", "3.lines"), "Gerät", Encoding.Latin1);

        var findings = await IssueFolder.Open(_folder, new Lines()).ValidateAsync(cancellationToken: Cancellation);

        Assert.Equal(
            [("2.json", 3), ("3.lines", 1)],
            findings.Where(finding => finding.Code == "MPF5010").Select(finding => (Path.GetFileName(finding.File)!, finding.Line ?? 0)));
    }

    [Fact]
    public async Task An_issue_that_cannot_be_read_says_why_when_it_is_reached()
    {
        Write("issues/1.json", Good);
        Write("issues/2.json", "[]");

        var issues = IssueFolder.Open(_folder).ReadIssuesAsync(cancellationToken: Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await issues.MoveNextAsync());
        var refused = await Assert.ThrowsAsync<FeedException>(async () => await issues.MoveNextAsync());

        Assert.Equal((Path.Combine(_folder, "issues", "2.json"), 1), (refused.Diagnostics[0].File, refused.Diagnostics[0].Line));
    }

    [Fact]
    public async Task Folders_by_year_are_read_hidden_files_are_left_alone_and_others_are_named()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "issues", "2026", "10"));
        Directory.CreateDirectory(Path.Combine(_folder, "issues", ".git"));
        Write(
            "issues/2026-10-01.json",
            Dated("2026-10-01").Replace(
                "\"sections\"",
                "\"image\": { \"url\": \"https://example.org/lead.png\", \"alt\": \"A\" }, \"sections\"",
                StringComparison.Ordinal));
        Write("issues/2026/2026-10-02.json", Dated("2026-10-02"));
        Write("issues/2026-10-03.JSON", Dated("2026-10-03"));
        Write("issues/2026/10/04.json", Dated("2026-10-04"));
        foreach (var file in new[]
        {
            "issues/._2026-10-01.json",
            "issues/.git/config.json",
            "issues/lead.png",
            "issues/other.png",
            "issues/2026-10-05.json.bak",
        })
            Write(file, "not JSON");

        var folder = IssueFolder.Open(_folder);
        var findings = await folder.ValidateAsync(cancellationToken: Cancellation);

        Assert.Equal(
            ["2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04"],
            await folder.ReadIssuesAsync(cancellationToken: Cancellation).Select(issue => issue.Id).ToListAsync(Cancellation));
        Assert.Equal(
            [Path.Combine(_folder, "issues", "2026-10-05.json.bak"), Path.Combine(_folder, "issues", "other.png")],
            findings.Where(finding => finding.Code == "MPF5009").Select(finding => finding.File));
        Assert.DoesNotContain(findings, finding => finding.Severity == FeedSeverity.Error);
        Assert.Equal(1, await folder.FindPlaceAsync("2026-10-02", Cancellation));
    }

    [Fact]
    public void A_folder_without_issues_is_named()
    {
        Directory.Delete(Path.Combine(_folder, "issues"));

        var refused = Assert.Throws<FeedException>(() => IssueFolder.Open(_folder));

        Assert.Equal(("MPF5007", Path.Combine(_folder, "issues")), (refused.Diagnostics[0].Code, refused.Diagnostics[0].File));
    }

    [Fact]
    public async Task Its_version_is_another_whenever_a_file_is()
    {
        Write("issues/2026-10-01.json", Dated("2026-10-01"));
        var first = await IssueFolder.Open(_folder).GetVersionAsync(Cancellation);
        Assert.Equal(first, await IssueFolder.Open(_folder).GetVersionAsync(Cancellation));

        Write("issues/2026-10-02.json", Dated("2026-10-02"));
        var second = await IssueFolder.Open(_folder).GetVersionAsync(Cancellation);
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "issues", "2026-10-01.json"), DateTime.UnixEpoch);

        Assert.Equal(3, new[] { first, second, await IssueFolder.Open(_folder).GetVersionAsync(Cancellation) }.Distinct().Count());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var refused = Assert.Throws<FeedException>(() => IssueFolder.Open(Path.Combine(_folder, "nowhere")));

        Assert.Equal(("MPF5007", Path.Combine(_folder, "nowhere")), (refused.Diagnostics[0].Code, refused.Diagnostics[0].File));
    }

    [Fact]
    public async Task A_newsletter_that_is_not_there_is_named()
    {
        File.Delete(Path.Combine(_folder, "newsletter.json"));

        var error = Assert.Single(await Errors());

        Assert.Equal(("MPF5007", Path.Combine(_folder, "newsletter.json")), (error.Code, error.File));
    }

    [Fact]
    public async Task Files_written_by_IssueJson_are_read_back_equal_and_hold_no_empty_lists()
    {
        await foreach (var issue in SampleArchive.Open().ReadIssuesAsync(cancellationToken: Cancellation))
        {
            var file = IssueJson.Write(issue);

            Assert.Equal(issue, IssueJson.ReadIssue(file));
            Assert.DoesNotContain(": []", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class Lines : IssueFileFormat
    {
        public override string Extension => ".lines";

        public override Issue Read(ReadOnlySpan<byte> utf8, string? file = null) => throw new InvalidOperationException("it isn't UTF-8");

        public override IReadOnlyList<FeedDiagnostic> Locate(
            IReadOnlyList<FeedDiagnostic> diagnostics, ReadOnlySpan<byte> utf8, string file) =>
            diagnostics;

        public override string? ReadName(ReadOnlySpan<byte> utf8) => null;
    }

    private static string Dated(string date) => Good.Replace("2026-10-22", date, StringComparison.Ordinal);

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(_folder, path), text);

    private async Task<IReadOnlyList<FeedDiagnostic>> Errors() =>
        [
            .. (await IssueFolder.Open(_folder).ValidateAsync(cancellationToken: Cancellation))
                .Where(finding => finding.Severity == FeedSeverity.Error),
        ];
}
