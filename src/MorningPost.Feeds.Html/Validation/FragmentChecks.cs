using AngleSharp.Dom.Events;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>Goes over a fragment once, with what the parser reads and what it says about that.</summary>
internal sealed class FragmentChecks
{
    /// <summary>The page around the fragment, since AngleSharp reports no errors when it parses a fragment by itself.</summary>
    private const string Around = "<!DOCTYPE html><body>";

    private readonly Fragment _fragment;
    private readonly HtmlFindings _findings;
    private readonly TokenChecks _tokens;
    private readonly TextChecks _text;

    /// <summary>The attributes of the tag that is being read, and those that stand in it twice.</summary>
    private readonly HashSet<string> _attributes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _duplicates = new(StringComparer.Ordinal);

    private ReadToken? _last;
    private bool _isBroken;
    private int _tag;

    private FragmentChecks(string html, string path)
    {
        _fragment = new Fragment(html);
        _findings = new HtmlFindings(_fragment, path);
        _text = new TextChecks(_fragment, _findings);
        _tokens = new TokenChecks(_fragment, _findings, _text, Around.Length);
    }

    public static IReadOnlyList<FeedDiagnostic> Check(string html, string path)
    {
        var checks = new FragmentChecks(html, path);
        checks.Run();
        return checks._findings.InOrder();
    }

    private void Run()
    {
        var parser = new HtmlParser(new HtmlParserOptions { OnToken = OnToken, ShouldEmitAttribute = OnAttribute });
        parser.Error += OnError;
        try
        {
            using var page = parser.ParseDocument(Around + _fragment.Text);
            Settle();
            _tokens.Finish();
        }
        catch (TooDeepException e)
        {
            _findings.Add(HtmlRules.TooDeep, e.At, e.Message);
        }
    }

    private void OnToken(HtmlToken token, TextRange range)
    {
        if (range.Start.Index < Around.Length)
            return;
        Settle();
        _last = new ReadToken(token, range.Start.Index - Around.Length, Math.Min(range.End.Index - Around.Length, _fragment.Text.Length),
            _isBroken);
        if (token.Type == HtmlTokenType.StartTag)
        {
            foreach (var name in _duplicates)
                _findings.Add(HtmlRules.DuplicateAttribute, _last.Start,
                    $"<{Fragment.Shorten(token.Name)}> has {Fragment.Shorten(name)} twice.");
        }

        _isBroken = false;
        _duplicates.Clear();
    }

    /// <summary>The parser says what it thinks of a token after it has read it, so each waits for the next.</summary>
    private void Settle()
    {
        if (_last is not null)
            _tokens.Check(_last);
        _last = null;
    }

    private bool OnAttribute(ref StructHtmlToken token, ReadOnlyMemory<char> name)
    {
        if (_tag != token.Position.Index)
            _attributes.Clear();
        _tag = token.Position.Index;
        var text = name.ToString();
        if (!_attributes.Add(text))
            _duplicates.Add(text);
        return true;
    }

    private void OnError(object sender, Event reported)
    {
        var error = (HtmlErrorEvent)reported;
        var at = error.Position.Index - Around.Length;
        switch ((HtmlParseError)error.Code)
        {
            case HtmlParseError.AmbiguousOpenTag:
                _text.LessThan(at);
                break;
            case HtmlParseError.AttributeNameExpected
                or HtmlParseError.AttributeNameInvalid
                or HtmlParseError.AttributeValueInvalid
                or HtmlParseError.ClosingSlashMisplaced
                or HtmlParseError.DoubleQuotationMarkUnexpected
                or HtmlParseError.SingleQuotationMarkUnexpected
                or HtmlParseError.EndTagCannotBeSelfClosed
                or HtmlParseError.EndTagCannotHaveAttributes:
                _isBroken = true;
                break;

            // Said by what reads characters, and not about a token: "</>", and an end amid a tag or a comment.
            case HtmlParseError.TagClosedWrong or HtmlParseError.EOF when _last is null || (at >= 0 && at != _last.Start):
                if (at > 0 && _fragment.Text.AsSpan(0, Math.Min(at + 1, _fragment.Text.Length)).TrimEnd('>').EndsWith("</"))
                    _text.LessThan(at);
                break;

            // All of this is seen from the tokens, and characters that are none by FeedValidator.
            case HtmlParseError.Null
                or (>= HtmlParseError.CharacterReferenceWrongNumber and <= HtmlParseError.CharacterReferenceAttributeEqualsFound)
                or HtmlParseError.AttributeDuplicateOmitted
                or HtmlParseError.BogusComment
                or HtmlParseError.UndefinedMarkupDeclaration
                or (>= HtmlParseError.CommentEndedWithEM and <= HtmlParseError.CommentEndedUnexpected)
                or (>= HtmlParseError.DoctypeUnexpectedAfterName and <= HtmlParseError.DoctypeMissing):
                break;

            // AngleSharp loses the position of some of these.
            case var code when _last is not null && (at < 0 || at == _last.Start):
                _last.Errors.Add(code);
                break;
        }
    }
}
