using System.Text;

namespace MorningPost.Feeds.Html.Mending;

/// <summary>Builds one line of text: a run of white space is a space, and what nobody can see is left out.</summary>
internal sealed class TextLine
{
    private readonly StringBuilder _line = new();
    private char _space;

    public int Length => _line.Length;

    /// <summary>Ends a word, as the beginning and the end of a paragraph do.</summary>
    public void Break() => _space = ' ';

    public void Append(string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                // A single space that keeps a number and its unit together goes on doing so.
                _space = _space == '\0' && c is '\u00A0' or '\u202F' ? c : ' ';
            }
            else if (!char.IsControl(c) && c is not ('\u00AD' or '\u034F' or '\u200B' or '\u2060' or '\uFEFF'))
            {
                if (_space != '\0' && _line.Length > 0)
                    _line.Append(_space);
                _space = '\0';
                _line.Append(c);
            }
        }
    }

    public override string ToString() => _line.ToString();
}
