using CsCheck;
using MorningPost.Feeds.Markdown;

namespace MorningPost.Feeds.Tests.Properties;

/// <summary>Whatever an issue holds, of every kind and in every field, it holds after Markdown too.</summary>
public sealed class MarkdownProperties
{
    private const int Iterations = 100;

    [Fact]
    public void An_issue_of_plain_texts_comes_back_equal() => Arbitrary.Of<Issue>(Arbitrary.UnicodeText).Sample(
        issue =>
        {
            var plain = WithoutHtml(issue);
            Assert.Equal(plain, IssueMarkdown.Read(IssueMarkdown.Write(plain)));
        },
        iter: Iterations);

    [Fact]
    public void What_was_sanitised_once_comes_back_equal() => Arbitrary.Of<Issue>(Arbitrary.UnicodeText).Sample(
        issue =>
        {
            var markdown = IssueMarkdown.Write(IssueMarkdown.Read(IssueMarkdown.Write(issue)));
            var read = IssueMarkdown.Read(markdown);
            Assert.Equal(read, IssueMarkdown.Read(IssueMarkdown.Write(read)));
            Assert.Equal(markdown, IssueMarkdown.Write(read));
        },
        iter: Iterations);

    private static Issue WithoutHtml(Issue issue)
    {
        var plain = issue.RewriteTexts((text, _, _) => text.Html is { } html ? RichText.Plain(html) : text);
        return plain with { Sections = [.. plain.Sections.Where(section => section is not HtmlSection)] };
    }
}
