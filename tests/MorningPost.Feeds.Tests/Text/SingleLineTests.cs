using System.Text;
using CsCheck;
using MorningPost.Feeds.Tests.Properties;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Tests.Text;

public sealed class SingleLineTests
{
    [Theory]
    [InlineData("\n  Line one\n  line two \t", "Line one line two")]
    [InlineData("  Feed\n title\t ", "Feed title")]
    [InlineData("one\r\ntwo", "one two")]
    [InlineData("tab\tstop", "tab stop")]
    [InlineData("two  spaces in a title that is longer than a vector", "two spaces in a title that is longer than a vector")]
    [InlineData("separators\u2028and\u2029next\u0085line", "separators and next line")]
    [InlineData("\u00A0edges\u3000", "edges")]
    [InlineData("第1回\u3000はじめに", "第1回\u3000はじめに")]
    [InlineData("Pourquoi\u00A0?", "Pourquoi\u00A0?")]
    [InlineData("no-break\u00A0\u00A0twice", "no-break twice")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    public void A_run_of_white_space_is_a_space_and_the_edges_are_cut(string text, string line) => Assert.Equal(line, SingleLine.Of(text));

    [Fact]
    public void A_text_that_is_a_line_stays_the_same_string()
    {
        const string Title = "Nothing to do in this title, which is longer than a vector";

        Assert.Same(Title, SingleLine.Of(Title));
    }

    [Fact]
    public void Any_text_is_folded_as_said_in_the_plainest_way() =>
        Arbitrary.LegalText.Sample(text => Assert.Equal(Legal.Line(text), SingleLine.Of(text)));

    [Fact]
    public void Every_character_alone_and_beside_a_space()
    {
        for (var character = ' '; character < '\uD800'; character++)
        {
            var text = $"a title of {character} and 変 {character}at {character}{character} the end";
            Assert.Equal(Legal.Line(text), SingleLine.Of(text));
            text = $"at the end{character}";
            Assert.Equal(Legal.Line(text), SingleLine.Of(text));
        }
    }

    [Fact]
    public void Escaping_a_line_is_escaping_what_it_becomes() => Arbitrary.AnyText.Sample(text =>
    {
        using var folded = new Utf8Buffer(64);
        using var escaped = new Utf8Buffer(64);
        TextEscape.Rss.AppendLine(folded, text);
        TextEscape.Rss.Append(escaped, SingleLine.Of(text));
        Assert.Equal(Encoding.UTF8.GetString(escaped.Written), Encoding.UTF8.GetString(folded.Written));
    });
}
