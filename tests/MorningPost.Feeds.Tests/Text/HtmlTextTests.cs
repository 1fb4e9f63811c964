using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Tests.Text;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>no title</p>", "no title")]
    [InlineData("<p>One</p><p>Two <em>th</em>ree</p>", "One Two three")]
    [InlineData("a<br>b<br/>c", "a b c")]
    [InlineData("1 &lt; 2 &amp;&nbsp;more &#8230;", "1 < 2 &\u00A0more …")]
    [InlineData("1 < 2 and <3", "1 < 2 and <3")]
    [InlineData("<style>p { color: red }</style><script>if (a < b) x()</script><p>seen</p>", "seen")]
    [InlineData("<!-- <p>no</p> --><p title='a > b'>yes</p>", "yes")]
    [InlineData("<figure><img src=\"a.png\" alt=\"A cat &amp; a dog\"></figure>", "A cat & a dog")]
    [InlineData("<img alt='' src=a.png><img data-alt='x' ALT = 'The second'>", "The second")]
    [InlineData("<img src=a.png alt=word>", "word")]
    [InlineData("<p>text</p><img alt=\"picture\">", "text")]
    [InlineData("<p>\u200B</p>", "")]
    [InlineData("<img src=\"a.png\">", "")]
    [InlineData("<p></p>", "")]
    [InlineData("", "")]
    [InlineData("<p>cut off <a href=\"", "cut off")]
    [InlineData("<!-- never closed", "")]
    [InlineData("<script>never closed", "")]
    public void The_text_that_a_reader_sees(string html, string text) => Assert.Equal(text, HtmlText.BeginningOf(html, 200));

    [Fact]
    public void No_more_is_read_than_is_wanted()
    {
        var html = string.Concat(Enumerable.Repeat("<p>some words</p>", 100_000));

        Assert.InRange(HtmlText.BeginningOf(html, 100).Length, 90, 200);
    }
}
