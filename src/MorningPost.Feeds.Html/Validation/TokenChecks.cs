using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>Checks of tags, texts and comments one after the other, each with what the parser says about it.</summary>
/// <param name="fragment">The fragment.</param>
/// <param name="findings">Takes what is found.</param>
/// <param name="text">Checks what stands between the tags.</param>
/// <param name="shift">By how much the parser's positions are greater than the fragment's.</param>
internal sealed class TokenChecks(Fragment fragment, HtmlFindings findings, TextChecks text, int shift)
{
    private static readonly HtmlRule[] Explanations =
        [HtmlRules.DocumentTag, HtmlRules.Unclosed, HtmlRules.StrayEndTag, HtmlRules.Misnested, HtmlRules.Misplaced, HtmlRules.SelfClosed];

    private readonly OpenTags _open = new(fragment, findings);
    private readonly HashSet<string> _document = new(StringComparer.Ordinal);
    private bool _isAfterBody;
    private bool _hasContent;

    /// <summary>The first place that the parser says doesn't fit.</summary>
    private int? _misfit;

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
                findings.Add(HtmlRules.DocumentTag, read.Start, $"{fragment.Snippet(read.Start, read.End)} is for a page.");
                break;
            case HtmlTokenType.EndOfFile:
                End(read);
                break;
        }
    }

    public void Finish()
    {
        if (_misfit is { } at && !Explanations.Any(findings.Has))
            findings.Add(HtmlRules.Misnested, at, $"{fragment.Snippet(at, fragment.Text.Length)} doesn't fit what is open.");
        if (!_hasContent)
            findings.Add(HtmlRules.Empty, 0, "there is neither text nor a picture.");
    }

    private void StartTag(ReadToken read, HtmlTagToken tag)
    {
        TagChecks.Check(findings, _open, tag, read.Start, shift);
        text.Ampersands(read.Start, read.End, isTag: true);
        if (read.IsBroken)
            findings.Add(HtmlRules.BrokenTag, read.Start, $"{fragment.Snippet(read.Start, read.End)} is malformed.");
        _hasContent |= Elements.Seen.Contains(tag.Name);
        var isForeign = _open.IsForeign || Elements.Foreign.Contains(tag.Name);
        if (!isForeign && Elements.AroundBody.Contains(tag.Name))
            _document.Add(tag.Name);
        else if (!(isForeign && tag.IsSelfClosing) && tag.Name != "image")
            Place(read, tag.Name, isVoid: !isForeign && Elements.Void.Contains(tag.Name));
    }

    /// <summary>What the parser does with a start tag: takes it, takes it elsewhere, or drops it.</summary>
    private void Place(ReadToken read, string name, bool isVoid)
    {
        var doesNotFit = false;
        foreach (var error in read.Errors)
        {
            switch (error)
            {
                case HtmlParseError.AnchorNested or HtmlParseError.HeadingNested or HtmlParseError.NobrInScope or HtmlParseError.ButtonInScope
                    or HtmlParseError.TableNesting or HtmlParseError.SelectNesting:
                    _open.StartAgain(name, read.Start);
                    return;
                case HtmlParseError.TagCannotBeSelfClosed:
                    findings.Add(HtmlRules.SelfClosed, read.Start, $"{fragment.Snippet(read.Start, read.End)} isn't closed by its slash.");
                    return;
                case HtmlParseError.IllegalElementInTableDetected or HtmlParseError.InputUnexpected:
                    findings.Add(HtmlRules.Misplaced, read.Start, $"<{Fragment.Shorten(name)}> can't stand directly in <{_open.Innermost}>.");
                    break;
                // AngleSharp wants a caption to have its end tag; HTML doesn't.
                case HtmlParseError.TagCannotStartHere when Elements.TableContents.Contains(name) && _open.IsOpen("caption"):
                    break;
                case HtmlParseError.TagCannotStartHere or HtmlParseError.IllegalElementInSelectDetected
                    or HtmlParseError.FormAlreadyOpen or HtmlParseError.FormInappropriate when !_document.Contains("frameset"):
                    findings.Add(HtmlRules.Misplaced, read.Start, $"<{Fragment.Shorten(name)}> can't stand here.");
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
            findings.Add(HtmlRules.BrokenTag, read.Start, $"{fragment.Snippet(read.Start, read.End)} holds more than a name.");
        if (Elements.AroundBody.Contains(name) && !_open.IsForeign)
        {
            _isAfterBody = name is "body" or "html";
            if (_document.Add(name))
                findings.Add(HtmlRules.DocumentTag, read.Start, $"</{name}> is for a page.");
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
            text.Ampersands(read.Start, read.End);
        if (!isBlank && !_isAfterBody && read.Errors.Count > 0 && Elements.TableParts.Contains(around))
            findings.Add(HtmlRules.Misplaced, read.Start, $"text can't stand directly in <{around}>.");
        _isAfterBody &= isBlank;
    }

    private void Comment(ReadToken read)
    {
        var comment = fragment.Text.AsSpan(read.Start, read.End - read.Start);
        if (!comment.StartsWith("<!--"))
            findings.Add(HtmlRules.Comment, read.Start, $"{fragment.Snippet(read.Start, read.End)} means nothing in HTML.");
        else if (!comment.EndsWith("-->") && !comment.EndsWith("--!>"))
            findings.Add(HtmlRules.Comment, read.Start, $"the comment {fragment.Snippet(read.Start, read.End)} is never closed, and hides what follows.");
    }

    private void End(ReadToken read)
    {
        if (read.Start < fragment.Text.Length)
            findings.Add(HtmlRules.BrokenTag, read.Start, $"the tag {fragment.Snippet(read.Start, fragment.Text.Length)} never ends, and what follows is lost.");
        _open.Finish(doesNotFit: read.Errors.Count > 0);
    }
}
