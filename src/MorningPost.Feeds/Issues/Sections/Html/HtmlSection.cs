using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>A section of HTML, for what no other kind fits.</summary>
public sealed record HtmlSection : Section
{
    /// <summary>A fragment of HTML, trusted: it goes out as it is, so its URLs are absolute and it holds no script.</summary>
    public required string Html { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    internal override Section RewriteTexts(TextWalk walk)
    {
        var text = RichText.FromHtml(Html);
        var rewritten = walk.Visit(text, "html");
        return ReferenceEquals(rewritten, text) ? this : this with { Html = rewritten.Html ?? string.Join('\n', rewritten.Paragraphs) };
    }

    private protected override void CheckContent(Findings findings)
    {
        ValueChecks.Characters(findings, "html", Html);
        if (Text.Blank.Is(Html))
            findings.Add(ItemRules.Blank, "html", "it is blank.");
    }

    internal override void LayOutContent(BlockSink sink, int level) => sink.Html(Html);
}
