using System.Globalization;
using System.Text;
using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Tests.Issues;

/// <summary>Numbers in bodies follow the language, from a table of ours that says what the platform's data say.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData(null, "12,345.5")]
    [InlineData("en", "12,345.5")]
    [InlineData("de", "12.345,5")]
    [InlineData("de-DE", "12.345,5")]
    [InlineData("de-CH", "12’345.5")]
    [InlineData("fr-CA", "12\u00A0345,5")]
    [InlineData("hi-Deva-IN", "12,345.5")]
    [InlineData("xx-unknown", "12,345.5")]
    public void A_number_is_grouped_as_in_its_language(string? language, string expected) =>
        Assert.Equal(expected, Written(language, (style, buffer) => style.Append(buffer, 12345.5m)));

    [Theory]
    [InlineData("en", "+52.7%")]
    [InlineData("de", "+52,7\u00A0%")]
    [InlineData("tr", "%+52,7")]
    public void A_percentage_is_written_as_in_its_language(string language, string expected) =>
        Assert.Equal(expected, Written(language, (style, buffer) => style.AppendSignedPercent(buffer, 52.7m)));

    [Theory]
    [InlineData("en", "123,456,789,012,345,678,901,234,567.89")]
    [InlineData("hi", "12,34,56,78,90,12,34,56,78,90,12,34,567.89")]
    public void A_number_of_many_digits_is_grouped_the_same_way(string language, string expected) =>
        Assert.Equal(expected, Written(language, (style, buffer) => style.Append(buffer, 123456789012345678901234567.89m)));

    [Fact]
    public void The_table_says_what_the_platform_knows()
    {
        var differing = CultureInfo.GetCultures(CultureTypes.AllCultures)
            .Where(
                culture =>
                    culture.Name.Length is 2 or 5 && culture.NumberFormat.NativeDigits[0] == "0"
                        && culture.NumberFormat.NumberGroupSizes[0] == 3)
            .Where(culture => !NumberFormatOf(culture.NumberFormat).Equals(StyleOf(NumberStyle.Of(culture.Name))))
            .Select(culture => $"{culture.Name}: {NumberFormatOf(culture.NumberFormat)}, not {StyleOf(NumberStyle.Of(culture.Name))}");

        Assert.Empty(differing);
    }

    [Theory]
    [InlineData("de", false)]
    [InlineData("he", true)]
    [InlineData("AR-eg", true)]
    [InlineData("az-Arab-IR", true)]
    [InlineData("ks-Deva", false)]
    [InlineData("en-x-arab", false)]
    [InlineData(null, false)]
    public void Direction_follows_the_script_and_else_the_language(string? language, bool expected) =>
        Assert.Equal(expected, WritingDirection.IsRightToLeft(language));

    /// <summary>One version of the platform's data has a narrow space where the next has a wide one; signs for digits of another script are left to that script.</summary>
    private static (string Group, string Point, int Further, int Percent) NumberFormatOf(NumberFormatInfo format) =>
    (
        format.NumberGroupSeparator.Replace('\u202F', '\u00A0').Replace('\u066C', ',').Replace('\u2E41', ','),
        format.NumberDecimalSeparator.Replace('\u066B', '.'),
        format.NumberGroupSizes[^1],
        format.PercentSymbol == "%" ? format.PercentPositivePattern : 1
    );

    private static (string Group, string Point, int Further, int Percent) StyleOf(NumberStyle style) =>
        (
            style.Group,
            style.Point,
            style.Rest,
            style.Percent switch { PercentPlace.FarBehind => 0, PercentPlace.Behind => 1, PercentPlace.Before => 2, _ => 3 });

    private static string Written(string? language, Action<NumberStyle, Utf8Buffer> append)
    {
        using var buffer = new Utf8Buffer(64);
        append(NumberStyle.Of(language), buffer);
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
