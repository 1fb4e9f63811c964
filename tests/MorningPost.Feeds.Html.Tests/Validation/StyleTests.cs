namespace MorningPost.Feeds.Html.Tests.Validation;

public sealed class StyleTests
{
    [Theory]
    [InlineData("position:absolute", "position:absolute")]
    [InlineData("color:red; Position : Fixed", "Position : Fixed")]
    [InlineData("pos/**/ition: fixed", "position: fixed")]
    [InlineData("z-index: 9", "z-index: 9")]
    [InlineData("margin: 0 -10px", "margin: 0 -10px")]
    [InlineData("margin-left: -.5em", "margin-left: -.5em")]
    [InlineData("text-indent: -9999px", "text-indent: -9999px")]
    [InlineData("behavior: none", "behavior: none")]
    [InlineData("-moz-binding: none", "-moz-binding: none")]
    [InlineData("width: expression(alert(1))", "expression()")]
    [InlineData("background: URL(https://example.org/a.png)", "url()")]
    [InlineData(@"width: e\78pression(1)", "an escape")]
    [InlineData("position: fixed; top: 0; z-index: 1", "position: fixed, z-index: 1")]
    public void Says_what_is_dangerous(string style, string danger) =>
        Assert.Equal(
            $"line 1, column 4: the style holds {danger}.", Assert.Single(HtmlValidator.Validate($"<p style=\"{style}\">x</p>")).Message);

    [Theory]
    [InlineData("position: static")]
    [InlineData("margin: 1em")]
    [InlineData("margin: calc(1em - 2px)")]
    [InlineData("font-family: x-serif-1; color: rgb(0, 0, 0)")]
    [InlineData("")]
    public void Leaves_the_rest_alone(string style) => Assert.Empty(HtmlValidator.Validate($"<p style=\"{style}\">x</p>"));
}
