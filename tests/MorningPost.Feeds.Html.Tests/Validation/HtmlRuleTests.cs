using System.Reflection;
using System.Text.RegularExpressions;
using MorningPost.Feeds.Html.Validation;
using MorningPost.Feeds.Tests;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Html.Tests.Validation;

/// <summary>Every rule is broken by something, and the table in the documentation is the rules.</summary>
public sealed class HtmlRuleTests
{
    /// <summary>A code, the line and column where it must be found, and what breaks the rule.</summary>
    public static TheoryData<string, int, int, string> Broken { get; } = new()
    {
        { "MPF4001", 2, 4, "<p>x</p>\n<a href=\"/about\">x</a>" },
        { "MPF4001", 1, 4, "<a href=\"//example.org/\">x</a>" },
        { "MPF4001", 1, 4, "<a href=\"#note\">x</a>" },
        { "MPF4001", 1, 4, "<a href=\"\">x</a>" },
        { "MPF4001", 1, 38, "<img src=\"https://example.org/a\" alt srcset=\"/a.jpg 1x, https://example.org/b.jpg 2x\">" },
        { "MPF4001", 1, 8, "<video poster=a.jpg></video>" },
        { "MPF4001", 1, 13, "<blockquote cite=\"page\">x</blockquote>" },
        { "MPF4002", 1, 4, "<a href=\"javascript:alert(1)\">x</a>" },
        { "MPF4002", 1, 4, "<a href=\" Java\nScript:x\">x</a>" },
        { "MPF4002", 1, 4, "<a href=\"java&#10;script:x\">x</a>" },
        { "MPF4002", 1, 4, "<a href=\"vbscript:x\">x</a>" },
        { "MPF4002", 1, 4, "<a href=\"data:text/html;base64,PGI+\">x</a>" },
        { "MPF4003", 1, 4, "<a href=\"http://localhost:5000/\">x</a>" },
        { "MPF4003", 1, 4, "<a href=\"https://me:secret@example.org/\">x</a>" },
        { "MPF4003", 1, 6, "<img src=\"file:///home/me/a.png\" alt=\"A\">" },
        { "MPF4003", 1, 6, "<img src=\"C:\\a.png\" alt=\"A\">" },
        { "MPF4004", 1, 4, "<a href=\"https://\">x</a>" },
        { "MPF4004", 1, 4, "<a href=\"http://[::1\">x</a>" },
        { "MPF4005", 1, 4, "<a href=\"gemini://example.org/\">x</a>" },
        { "MPF4006", 1, 1, "<script>if (a && b < c) d();</script>x" },
        { "MPF4006", 1, 1, "<iframe src=\"https://example.org/\"></iframe>" },
        { "MPF4006", 1, 6, "<svg><script>x</script></svg>" },
        { "MPF4007", 1, 1, "<style>p { color: red }</style>x" },
        { "MPF4007", 1, 1, "<link rel=\"stylesheet\" href=\"https://example.org/a.css\">x" },
        { "MPF4007", 1, 1, "<base href=\"https://example.org/\">x" },
        { "MPF4008", 1, 1, "<form action=\"https://example.org/\"><input name=\"q\"><button>Go</button></form>" },
        { "MPF4008", 1, 2, "x<input>" },
        { "MPF4009", 1, 1, "<!DOCTYPE html><p>x</p>" },
        { "MPF4009", 1, 1, "<html lang=en><p>x</p>" },
        { "MPF4009", 1, 1, "<body>x" },
        { "MPF4009", 1, 2, "x</body>" },
        { "MPF4009", 1, 1, "<title>T</title>x" },
        { "MPF4010", 1, 2, "x<svg><path d=\"M0 0\"/></svg>" },
        { "MPF4010", 1, 1, "<math><mi>x</mi></math>" },
        { "MPF4010", 1, 1, "<my-chart>x</my-chart>" },
        { "MPF4011", 1, 5, "List<string>x</string>" },
        { "MPF4012", 1, 4, "<p onclick=\"x()\">x</p>" },
        { "MPF4013", 1, 4, "<p style=\"position: fixed\">x</p>" },
        { "MPF4014", 1, 1, "<img src=\"https://example.org/a.png\">" },
        { "MPF4015", 1, 1, "<img data-src=\"https://example.org/a.png\" alt=\"A\">" },
        { "MPF4016", 1, 5, "<p>x<b>y" },
        { "MPF4016", 1, 6, "<div><span>x</div>" },
        { "MPF4017", 1, 5, "<p>x</b></p>" },
        { "MPF4017", 1, 17, "<p>x<div>y</div></p>" },
        { "MPF4018", 1, 4, "<b><i>x</b></i>" },
        { "MPF4018", 1, 6, "<h2>x</h3>" },
        { "MPF4019", 1, 8, "<table><p>x</p></table>" },
        { "MPF4019", 1, 1, "<td>x</td>" },
        { "MPF4019", 1, 5, "<a>x<a>y</a></a>" },
        { "MPF4019", 1, 8, "<table>x<tr><td>y</table>" },
        { "MPF4020", 1, 1, "<div/>x" },
        { "MPF4021", 1, 1, "<a class=\"a\"id=\"b\">x</a>" },
        { "MPF4021", 1, 2, "x</p class=a>" },
        { "MPF4021", 1, 2, "x<a href=\"https://example.org/" },
        { "MPF4022", 1, 1, "<p id=a ID=b>x</p>" },
        { "MPF4023", 1, 3, "1 < 2" },
        { "MPF4023", 1, 1, "<3" },
        { "MPF4023", 1, 2, "x</>" },
        { "MPF4024", 1, 1, "&foo; x" },
        { "MPF4024", 1, 2, "x&copy y" },
        { "MPF4024", 1, 1, "&#0; x" },
        { "MPF4024", 1, 1, "&#65 x" },
        { "MPF4024", 1, 11, "<p title=\"&copy\">x</p>" },
        { "MPF4025", 1, 2, "R&D" },
        { "MPF4025", 1, 31, "<a href=\"https://example.org/?&copy=1\">x</a>" },
        { "MPF4026", 1, 2, "x<!-- y" },
        { "MPF4026", 1, 1, "<?xml version=\"1.0\"?>x" },
        { "MPF4026", 1, 1, "<![CDATA[x]]>y" },
        { "MPF4027", 1, 2561, string.Concat(Enumerable.Repeat("<div>", 600)) },
        { "MPF4028", 1, 1, "<p></p>" },
        { "MPF4028", 1, 1, "" },
        { "MPF4029", 1, 10, "<p>Hello *|FNAME|*!</p>" },
        { "MPF4029", 1, 4, "Hi {{ name }}!" },
        { "MPF4029", 1, 1, "{{{name}}} x" },
        { "MPF4029", 1, 1, "{% if vip %}x" },
        { "MPF4029", 1, 5, "Dear%%First Name%%," },
        { "MPF4029", 1, 1, "%%=v(@name)=%%x" },
        { "MPF4029", 1, 3, "x <%= user.name %>" },
        { "MPF4029", 1, 4, "<a href=\"*|UNSUB|*\">x</a>" },
        { "MPF4029", 1, 4, "<a href=\"https://example.org/?u={{id}}\">x</a>" },
        { "MPF4030", 1, 2, "x<img src=\"https://example.org/o.gif\" width=1 height=\"1px\" alt=\"\">" },
        { "MPF4030", 1, 2, "x<img src=\"https://example.org/o.gif\" style=\"width:0;height:1px\" alt=\"\">" },
        { "MPF4030", 1, 2, "x<img src=\"https://example.org/o.gif\" style=\"DISPLAY: none !important\" alt=\"\">" },
        { "MPF4030", 1, 2, "x<img src=\"https://example.org/o.gif\" hidden alt=\"\">" },
        { "MPF4030", 1, 33, "x<div style=\"visibility:hidden\"><img src=\"https://example.org/o.gif\" alt=\"\"></div>" },
        { "MPF4031", 1, 1, "<div style=\"display:none\">Preview</div>x" },
        { "MPF4031", 1, 1, "<span hidden><b>Preview</b></span>x" },
        { "MPF4031", 1, 1, "<div style=\"max-height: 0px; overflow: hidden\"> <p>Preview</p></div>x" },
        { "MPF4031", 1, 1, "<div style=\"opacity:0\">Preview</div>x" },
        { "MPF4031", 1, 1, "<div style=\"mso-hide: all\">Preview</div>x" },
        { "MPF4032", 1, 4, "<a href=\"#fn%C3%BC\">1</a><p id=\"fnü\">x</p>" },
        { "MPF4032", 1, 4, "<a href=\"#b\">1</a><a name=\"b\">x</a>" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_rule_is_found_where_it_is_broken(string code, int line, int column, string html)
    {
        var findings = HtmlValidator.Validate(html, "content");

        var finding = Assert.Single(findings, finding => finding.Code == code);
        Assert.StartsWith($"line {line}, column {column}: ", finding.Message, StringComparison.Ordinal);
        Assert.Equal("content", finding.Path);
        Assert.NotNull(finding.Rule);
        Assert.NotNull(finding.Help);
        Assert.NotEqual(FeedSeverity.Error, finding.Severity);
    }

    [Fact]
    public void Every_rule_is_broken_by_a_case() =>
        Assert.Equal(Rules().Select(rule => rule.Code), Broken.Select(row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_table_in_the_documentation_has_the_rules()
    {
        var file = Path.Combine(SampleArchive.Path, "..", "..", "src", "MorningPost.Feeds", "Validation", "DIAGNOSTICS.md");
        var written = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var rows = Rules().Select(rule => $"| {rule.Code} | {rule.Severity} | {Markdown(rule.Rule[1..^1])} | {Markdown(rule.Help)} |")
            .ToList();

        var others = Regex.Replace(written, @"^\| MPF4.*\n", "", RegexOptions.Multiline);
        var table = Regex.Replace(
            others, @"(?<=^\| MPF3.*\n)(?!\| MPF3)", string.Concat(rows.Select(row => row + "\n")), RegexOptions.Multiline);
        if (written != table)
            await File.WriteAllTextAsync(Path.ChangeExtension(file, "received.md"), table, TestContext.Current.CancellationToken);
        Assert.Equal(table, written);
    }

    /// <summary>Help shows entities and comments as such.</summary>
    private static string Markdown(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static IEnumerable<FeedRule> Rules() => typeof(HtmlRules).GetFields(BindingFlags.Static | BindingFlags.Public)
        .Select(field => (FeedRule)field.GetValue(null)!)
        .OrderBy(rule => rule.Code, StringComparer.Ordinal);
}
