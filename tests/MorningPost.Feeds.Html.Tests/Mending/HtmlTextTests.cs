namespace MorningPost.Feeds.Html.Tests.Mending;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One,\n  <b>two</b> and<br>three.</p><p>Four</p>", "One, two and three. Four")]
    [InlineData("<ul><li>a</li><li>b</li></ul><table><tr><td>c<td>d</table>", "a b c d")]
    [InlineData("un<b>believ</b>able", "unbelievable")]
    [InlineData("&lt;b&gt; &amp; &copy; &copy &#8217;&#x1F600;&#150;&notin; &notit; &nope; AT&T", "<b> & © © ’😀–∉ ¬it; &nope; AT&T")]
    [InlineData("a<script>b</script><style>c</style><template>d</template><title>e</title><!-- f -->g", "ag")]
    [InlineData("<video src=x>no video</video><svg><text>x</text></svg>a<select><option>b</select>", "a")]
    [InlineData("<span style=\"display:none;max-height:0\">Preheader</span><p>Text</p>", "Text")]
    [InlineData("<div hidden><p>a<p>b</div>c", "c")]
    [InlineData("<p hidden>a<p>b", "b")]
    [InlineData("<ul><li hidden>a<ul><li>b</ul><li>c</ul>d", "c d")]
    [InlineData("<div hidden><div>a</div>b</div>c</div>d", "c d")]
    [InlineData("<p hidden>a</div>b", "b")]
    [InlineData("<img hidden>a", "a")]
    [InlineData("10&nbsp;km &nbsp;&zwnj;&nbsp; a\u00ADb\u200Bc", "10\u00A0km \u200C abc")]
    [InlineData("a\u0000b\u0007c", "abc")]
    [InlineData("<pre>a\n  b</pre>", "a b")]
    [InlineData("<xmp><b></xmp>", "<b>")]
    [InlineData("1 < 2 <3 </", "1 < 2 <3 </")]
    [InlineData("<p>\uD83D</p>", "\uD83D")]
    [InlineData("<a", "")]
    [InlineData("", "")]
    public void Says_what_one_reads(string html, string text) => Assert.Equal(text, HtmlText.FromHtml(html));

    [Theory]
    [InlineData("<p>One two three</p>", 13, "One two three")]
    [InlineData("<p>One two three</p>", 12, "One two…")]
    [InlineData("<p>One two, three</p>", 9, "One two…")]
    [InlineData("<p>One two three</p>", 8, "One two…")]
    [InlineData("<p>One two three</p>", 7, "One…")]
    [InlineData("<p>Unbelievable</p>", 6, "Unbel…")]
    [InlineData("<p>a Unbelievable</p>", 8, "a Unbel…")]
    [InlineData("<p>今日は世界</p>", 4, "今日は…")]
    [InlineData("<p>ab😀cd</p>", 4, "ab…")]
    [InlineData("<p>abe\u0301cd</p>", 4, "ab…")]
    [InlineData("<p>👩‍👩‍👧</p>", 3, "…")]
    [InlineData("<p>ab</p>", 1, "…")]
    public void An_extract_ends_with_a_word(string html, int maxLength, string text) =>
        Assert.Equal(text, HtmlText.Extract(html, maxLength));

    [Fact]
    public void Bad_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => HtmlText.FromHtml(null!));
        Assert.Throws<ArgumentNullException>(() => HtmlText.Extract(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => HtmlText.Extract("", 0));
    }
}
