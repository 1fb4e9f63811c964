using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Tests.Text;

public sealed class BlankTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u00A0\u3000\u2028")]
    [InlineData("\u200B")]
    [InlineData("\u2060")]
    [InlineData("\uFEFF\u200C\u200D\u200E")]
    [InlineData("\u00AD\u034F\u061C\u180E")]
    [InlineData("\u3164")]
    [InlineData("\u2800")]
    [InlineData("\uFE0F")]
    [InlineData("\U000E0041\U000E007F")]
    [InlineData("\u0085\u009F")]
    public void What_nobody_can_see_is_blank(string text) => Assert.True(Blank.Is(text));

    [Theory]
    [InlineData("a")]
    [InlineData(" \u200Ba")]
    [InlineData("\u200B漢")]
    [InlineData("\U0001F600")]
    [InlineData("\uD800")]
    [InlineData("\u0001")]
    [InlineData("&shy;")]
    public void What_somebody_sees_is_not(string text) => Assert.False(Blank.Is(text));
}
