namespace MorningPost.Feeds.Html.Tests.Validation;

/// <summary>What the messages about tags that don't fit say: which tags, and where.</summary>
public sealed class NestingTests
{
    [Theory]
    [InlineData("<p>a<div>b</div></p>", "</p> closes nothing: <div> in line 1, column 5 ended the <p> before.")]
    [InlineData("<p>a<ul><li>b</ul>\n</p>", "</p> closes nothing: <ul> in line 1, column 5 ended the <p> before.")]
    [InlineData("<div><p>a</div></p>", "</p> closes nothing: </div> in line 1, column 10 ended the <p> before.")]
    [InlineData("<div>a</div></div>", "</div> closes nothing.")]
    [InlineData("a</br>b", "</br> closes nothing.")]
    [InlineData("<p><b>a</p>", "<b> isn't closed before </p> in line 1, column 8.")]
    [InlineData("<ul><li><b>a<li>b</ul>", "<b> isn't closed before <li> in line 1, column 13.")]
    [InlineData("<table><tr><td><i>a<td>b</table>", "<i> isn't closed before <td> in line 1, column 20.")]
    [InlineData("<q><p>a</q>", "<p> isn't closed before </q> in line 1, column 8.")]
    [InlineData("a<em>\nb", "<em> is never closed.")]
    [InlineData("<p><b>a</p></b>", "<b> is still open at </p> in line 1, column 8, and ends in line 1, column 12.")]
    [InlineData("<b><p>a</b></p>", "<p> is still open at </b> in line 1, column 8, and ends in line 1, column 12.")]
    [InlineData("<span><div>a</span></div>", "<div> is still open at </span> in line 1, column 13, and ends in line 1, column 20.")]
    [InlineData("<h1>a</h2>", "</h2> ends the <h1> of line 1, column 1.")]
    [InlineData("<h1>a<h2>b</h2></h1>", "<h2> begins before the <h1> of line 1, column 1 has ended.")]
    [InlineData("<a>a<a>b</a></a>", "<a> begins before the <a> of line 1, column 1 has ended.")]
    [InlineData("<table><p>a</p></table>", "<p> can't stand directly in <table>.")]
    [InlineData("<table><tr>a</table>", "text can't stand directly in <tr>.")]
    [InlineData("<div/>a</div>", "<div/> isn't closed by its slash.")]
    public void A_mistake_is_said_once(string html, string message)
    {
        var finding = Assert.Single(HtmlValidator.Validate(html));

        Assert.EndsWith($": {message}", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_of_several_mistakes_is_said() =>
        Assert.Equal(
            ["line 1, column 1: <b> is never closed.", "line 2, column 2: </i> closes nothing."],
            HtmlValidator.Validate("<b>a\nb</i>").Select(finding => finding.Message));
}
