using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using MorningPost.Feeds.Html.Markup;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>Checks of tags, texts and comments one after the other, each with what the parser says about it.</summary>
internal sealed class TokenChecks
{
    private static readonly FeedRule[] Explanations =
        [HtmlRules.DocumentTag, HtmlRules.Unclosed, HtmlRules.StrayEndTag, HtmlRules.Misnested, HtmlRules.Misplaced, HtmlRules.SelfClosed];

    private readonly Fragment _fragment;
    private readonly HtmlFindings _findings;
    private readonly TextChecks _text;
    private readonly int _shift;
    private readonly OpenTags _open;
    private readonly Anchors _anchors;
    private readonly MailChecks _mail;
    private readonly HashSet<string> _document = new(StringComparer.Ordinal);
    private bool _isAfterBody;
    private bool _hasContent;

    /// <summary>The first place that the parser says doesn't fit.</summary>
    private int? _misfit;

    /// <param name="fragment">The fragment.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <param name="text">Checks what stands between the tags.</param>
    /// <param name="shift">By how much the parser's positions are greater than the fragment's.</param>
    public TokenChecks(Fragment fragment, HtmlFindings findings, TextChecks text, int shift)
    {
        (_fragment, _findings, _text, _shift) = (fragment, findings, text, shift);
        _open = new OpenTags(fragment, findings);
        _anchors = new Anchors(findings);
        _mail = new MailChecks(fragment, findings, _open);
    }

    public void Check(ReadToken read)
    {
        switch (read.Token.Type)
        {
            case HtmlTokenType.StartTag:
                StartTag(read, read.Token.AsTag());
                break;
            case HtmlTokenType.EndTag:
                EndTag(read);
                break;
            case HtmlTokenType.Character:
                Text(read);
                break;
            case HtmlTokenType.Comment:
                Comment(read);
                break;
            case HtmlTokenType.Doctype:
                _findings.Add(HtmlRules.DocumentTag, read.Start, $"{_fragment.Snippet(read.Start, read.End)} is for a page.");
                break;
            case HtmlTokenType.EndOfFile:
                End(read);
                break;
        }
    }

    public void Finish()
    {
        if (_misfit is { } at && !Explanations.Any(_findings.Has))
            _findings.Add(HtmlRules.Misnested, at, $"{_fragment.Snippet(at, _fragment.Text.Length)} doesn't fit what is open.");
        if (!_hasContent)
            _findings.Add(HtmlRules.Empty, 0, "there is neither text nor a picture.");
        _anchors.Finish();
    }

    private void StartTag(ReadToken read, HtmlTagToken tag)
    {
        TagChecks.Check(_findings, _anchors, _open, tag, read.Start, _shift);
        _text.Ampersands(read.Start, read.End, isTag: true);
        if (read.IsBroken)
            _findings.Add(HtmlRules.BrokenTag, read.Start, $"{_fragment.Snippet(read.Start, read.End)} is malformed.");
        _hasContent |= Elements.Seen.Contains(tag.Name);
        var isForeign = _open.IsForeign || Elements.Foreign.Contains(tag.Name);
        if (!isForeign && Elements.AroundBody.Contains(tag.Name))
            _document.Add(tag.Name);
        else if (!(isForeign && tag.IsSelfClosing) && tag.Name != "image")
            Place(read, tag.Name, isVoid: !isForeign && Elements.Void.Contains(tag.Name));
        _mail.StartTag(tag, read.Start, _shift);
    }

    /// <summary>What the parser does with a start tag: takes it, takes it elsewhere, or drops it.</summary>
    private void Place(ReadToken read, string name, bool isVoid)
    {
        var doesNotFit = false;
        foreach (var error in read.Errors)
        {
            switch (error)
            {
                case HtmlParseError.AnchorNested or HtmlParseError.HeadingNested or HtmlParseError.NobrInScope
                    or HtmlParseError.ButtonInScope
                    or HtmlParseError.TableNesting or HtmlParseError.SelectNesting:
                    _open.StartAgain(name, read.Start);
                    return;
                case HtmlParseError.TagCannotBeSelfClosed:
                    _findings.Add(HtmlRules.SelfClosed, read.Start,
                        $"{_fragment.Snippet(read.Start, read.End)} isn't closed by its slash.");
                    return;
                case HtmlParseError.IllegalElementInTableDetected or HtmlParseError.InputUnexpected:
                    _findings.Add(HtmlRules.Misplaced, read.Start,
                        $"<{Fragment.Shorten(name)}> can't stand directly in <{_open.Innermost}>.");
                    break;
                // AngleSharp wants a caption to have its end tag; HTML doesn't.
                case HtmlParseError.TagCannotStartHere when Elements.TableContents.Contains(name) && _open.IsOpen("caption"):
                    break;
                case HtmlParseError.TagCannotStartHere or HtmlParseError.IllegalElementInSelectDetected
                    or HtmlParseError.FormAlreadyOpen or HtmlParseError.FormInappropriate when !_document.Contains("frameset"):
                    _findings.Add(HtmlRules.Misplaced, read.Start, $"<{Fragment.Shorten(name)}> can't stand here.");
                    _open.Drop(name);
                    return;
                case HtmlParseError.TokenNotPossible when _isAfterBody:
                    _isAfterBody = false;
                    break;
                default:
                    doesNotFit = true;
                    _misfit ??= read.Start;
                    break;
            }
        }

        if (isVoid)
            _open.StartVoid(name, read.Start, doesNotFit);
        else
            _open.Start(name, read.Start, doesNotFit);
    }

    private void EndTag(ReadToken read)
    {
        var name = read.Token.Name;
        if (read.IsBroken)
            _findings.Add(HtmlRules.BrokenTag, read.Start, $"{_fragment.Snippet(read.Start, read.End)} holds more than a name.");
        if (Elements.AroundBody.Contains(name) && !_open.IsForeign)
        {
            _isAfterBody = name is "body" or "html";
            if (_document.Add(name))
                _findings.Add(HtmlRules.DocumentTag, read.Start, $"</{name}> is for a page.");
            return;
        }

        var doesNotFit = read.Errors.Exists(error => error != HtmlParseError.IllegalElementInTableDetected);

        // AngleSharp takes </linearGradient> and its like for other names than those of their start tags.
        if (doesNotFit && _open.Innermost != name)
            _misfit ??= read.Start;
        _open.End(name, read.Start, doesNotFit);
    }

    private void Text(ReadToken read)
    {
        var isBlank = string.IsNullOrWhiteSpace(read.Token.Data);
        var around = _open.Innermost ?? "";
        _hasContent |= !isBlank && !Elements.Unseen.Contains(around);
        if (!Elements.RawText.Contains(around))
        {
            _text.Ampersands(read.Start, read.End);
            if (!isBlank)
                _mail.Text(read.Start, read.End);
        }

        if (!isBlank && !_isAfterBody && read.Errors.Count > 0 && Elements.TableParts.Contains(around))
            _findings.Add(HtmlRules.Misplaced, read.Start, $"text can't stand directly in <{around}>.");
        _isAfterBody &= isBlank;
    }

    private void Comment(ReadToken read)
    {
        var comment = _fragment.Text.AsSpan(read.Start, read.End - read.Start);
        if (!comment.StartsWith("<!--"))
            _findings.Add(HtmlRules.Comment, read.Start, $"{_fragment.Snippet(read.Start, read.End)} means nothing in HTML.");
        else if (!comment.EndsWith("-->") && !comment.EndsWith("--!>"))
            _findings.Add(HtmlRules.Comment, read.Start,
                $"the comment {_fragment.Snippet(read.Start, read.End)} is never closed, and hides what follows.");
    }

    private void End(ReadToken read)
    {
        if (read.Start < _fragment.Text.Length)
            _findings.Add(HtmlRules.BrokenTag, read.Start,
                $"the tag {_fragment.Snippet(read.Start, _fragment.Text.Length)} never ends, and what follows is lost.");
        _open.Finish(doesNotFit: read.Errors.Count > 0);
    }
}
