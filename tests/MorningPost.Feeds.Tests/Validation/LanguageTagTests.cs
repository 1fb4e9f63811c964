using MorningPost.Feeds.Grammar;

namespace MorningPost.Feeds.Tests.Validation;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("EN-gb")]
    [InlineData("pt-BR")]
    [InlineData("zh-Hant-TW")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("es-419")]
    [InlineData("de-CH-1996")]
    [InlineData("sl-rozaj-biske-1994")]
    [InlineData("sr-Latn-RS")]
    [InlineData("de-DE-u-co-phonebk")]
    [InlineData("en-a-myext-b-another")]
    [InlineData("en-x-US")]
    [InlineData("de-x-a-b")]
    [InlineData("x-whatever")]
    [InlineData("i-klingon")]
    [InlineData("haw-US")]
    public void These_are_tags(string tag) => Assert.True(LanguageTag.IsWellFormed(tag));

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("en_GB")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("en--GB")]
    [InlineData("123")]
    [InlineData("en-US-US")]
    [InlineData("xx-yy-zz")]
    [InlineData("de-1996-1996")]
    [InlineData("ar-a-aaa-b-bbb-a-ccc")]
    [InlineData("de-u")]
    [InlineData("de-u-x-a")]
    [InlineData("de-x")]
    [InlineData("x-")]
    [InlineData("en-GB-Latn")]
    [InlineData("english language")]
    [InlineData("abcdefghi")]
    [InlineData("de-ü")]
    public void These_are_none(string tag) => Assert.False(LanguageTag.IsWellFormed(tag));
}
