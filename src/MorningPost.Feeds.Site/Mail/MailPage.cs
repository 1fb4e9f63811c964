using System.Text;
using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Issues;
using MorningPost.Feeds.Rendering.Html;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Mail;

/// <summary>The part of a message that is HTML. Each section is rendered once; where all of them are too long for Gmail, the last ones give
/// way to a link to the issue's page.</summary>
internal sealed class MailPage : IDisposable
{
    /// <summary>What Gmail shows without clipping is 102 KB; the rest is for what servers add.</summary>
    public const int MaxBytes = 100_000;

    private readonly Newsletter _newsletter;
    private readonly Issue _issue;
    private readonly MailOptions _options;
    private readonly Utf8Buffer _buffer = new(64 * 1024);
    private readonly MailHtml _sink;

    private MailPage(Newsletter newsletter, Issue issue, MailOptions options)
    {
        (_newsletter, _issue, _options) = (newsletter, issue, options);
        _sink = new MailHtml(_buffer);
    }

    public static string Of(Newsletter newsletter, Issue issue, MailOptions options)
    {
        using var page = new MailPage(newsletter, issue, options);
        return page.Write();
    }

    public void Dispose() => _buffer.Dispose();

    private string Write()
    {
        Head();
        IssueLayout.Lead(_sink, _issue, withImage: true);
        var ends = new List<int> { _buffer.Length };
        foreach (var section in _issue.Sections)
        {
            if (!IssueLayout.Shows(_issue, section, _options.Audience, _options.IncludeSponsored))
                continue;
            section.LayOut(_sink, withTitle: true);
            ends.Add(_buffer.Length);
        }

        Tail();
        if (_issue.Url is { } page)
        {
            for (var kept = ends.Count - 2; kept >= 0 && _buffer.Length > MaxBytes; kept--)
                CutAt(ends[kept], page);
        }

        return Encoding.UTF8.GetString(_buffer.Written);
    }

    private void CutAt(int end, Uri page)
    {
        if (end > MaxBytes)
            return;
        _buffer.Truncate(end);
        _sink.BeginParagraph();
        _sink.Sign("… "u8);
        _sink.Link(page, page.OriginalString);
        _sink.EndParagraph();
        Tail();
    }

    /// <summary>Clients drop what html and body say, so the table around everything says it again.</summary>
    private void Head()
    {
        var language = IssueLayout.LanguageOf(_newsletter, _issue);
        var direction = WritingDirection.IsRightToLeft(language) ? "rtl"u8 : "ltr"u8;
        _buffer.Append("<!DOCTYPE html><html"u8);
        if (language is not null)
        {
            _buffer.Append(" lang=\""u8);
            TextEscape.HtmlAttribute.Append(_buffer, language);
            _buffer.Append((byte)'"');
        }

        _buffer.Append(" dir=\""u8);
        _buffer.Append(direction);
        _buffer.Append("\"><head><meta charset=\"utf-8\">"u8);
        _buffer.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"u8);
        TextEscape.Html.AppendLine(_buffer, _issue.Title);
        _buffer.Append("</title></head><body bgcolor=\"#ffffff\" style=\"margin:0;padding:0;background-color:#ffffff\">"u8);
        Preheader();
        _sink.Begin(language, _options.IncludeSponsored);
        _buffer.Append("<h1 style=\"margin:24px 0 12px;font-size:28px;line-height:1.2\">"u8);
        if (_issue.Url is { } url)
        {
            _buffer.Append("<a style=\"color:#222222;text-decoration:none\" href=\""u8);
            TextEscape.HtmlAttribute.Append(_buffer, FeedUrl.ToAscii(url));
            _buffer.Append("\">"u8);
        }

        _sink.Line(_issue.Title);
        _buffer.Append(_issue.Url is null ? "</h1>"u8 : "</a></h1>"u8);
    }

    /// <summary>What a list of messages shows behind the subject.</summary>
    private void Preheader()
    {
        if (Blank.Is(_issue.Standfirst))
            return;
        _buffer.Append("<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">"u8);
        TextEscape.Html.AppendLine(_buffer, _issue.Standfirst);
        _buffer.Append("</div>"u8);
    }

    private void Tail()
    {
        IssueLayout.Call(_sink, _newsletter, _options.Audience);
        _sink.End();
        _buffer.Append("</body></html>"u8);
    }
}
