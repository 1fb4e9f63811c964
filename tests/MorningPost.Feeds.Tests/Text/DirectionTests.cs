using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Tests.Text;

public sealed class DirectionTests
{
    [Theory]
    [InlineData("plain", -1)]
    [InlineData("\u200Emarks\u200F and \u061C", -1)]
    [InlineData("\u2067closed\u2069 and \u202Bclosed\u202C", -1)]
    [InlineData("\u2066one \u2067in\u2069 the other\u2069", -1)]
    [InlineData("ab\u202Ecd\u202C", 2)]
    [InlineData("ab\u202Dcd", 2)]
    [InlineData("a\u2067b", 1)]
    [InlineData("\u2068a \u2067b\u2069", 0)]
    [InlineData("a\u2069\u2066b", 2)]
    [InlineData("a\u202Bb", 1)]
    [InlineData("a\u202Bb\u2069", 1)]
    public void Overrides_and_what_is_left_open_are_found(string text, int index) => Assert.Equal(index, Direction.IndexOfOpen(text));
}
