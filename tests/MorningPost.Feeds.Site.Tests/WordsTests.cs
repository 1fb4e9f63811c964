using MorningPost.Feeds.Site.Words;

namespace MorningPost.Feeds.Site.Tests;

public sealed class WordsTests
{
    private static readonly DateTimeOffset Date = new(2026, 10, 22, 6, 30, 0, TimeSpan.FromHours(2));

    public static TheoryData<string> Languages => [.. SiteWords.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_every_word(string language)
    {
        var words = SiteWords.Of(language);

        Assert.All(typeof(SiteWords).GetProperties().Where(property => property.PropertyType == typeof(string) && property.GetMethod!.IsPublic && !property.GetMethod.IsStatic),
            property => Assert.False(string.IsNullOrWhiteSpace((string?)property.GetValue(words)), property.Name));
        Assert.Contains("{0}", words.Number, StringComparison.Ordinal);
        Assert.Contains("{0}", words.Minutes, StringComparison.Ordinal);
        Assert.DoesNotContain('{', DateWords.Of(words, Date));
        Assert.DoesNotContain('{', DateWords.OfMonth(words, 2026, 10));
    }

    [Theory]
    [InlineData("en-GB", "Thursday, 22 October 2026", "October 2026")]
    [InlineData("de", "Donnerstag, 22. Oktober 2026", "Oktober 2026")]
    [InlineData("fr", "jeudi 22 octobre 2026", "octobre 2026")]
    [InlineData("pl", "czwartek, 22 października 2026", "październik 2026")]
    [InlineData("pt-BR", "quinta-feira, 22 de outubro de 2026", "outubro de 2026")]
    [InlineData("ar", "الخميس، 22 أكتوبر 2026", "أكتوبر 2026")]
    [InlineData("ja", "2026年10月22日 木曜日", "2026年10月")]
    [InlineData("tlh", "2026-10-22", "2026-10")]
    [InlineData(null, "2026-10-22", "2026-10")]
    public void Dates_are_written_as_the_language_writes_them(string? language, string date, string month)
    {
        var words = SiteWords.Of(language);

        Assert.Equal((date, month), (DateWords.Of(words, Date), DateWords.OfMonth(words, 2026, 10)));
    }

    [Fact]
    public void A_week_has_seven_days() => Assert.Throws<ArgumentException>(() => SiteWords.English with { Weekdays = ["Day"] });

    [Fact]
    public async Task Words_of_ones_own_are_on_every_page()
    {
        var site = new PublishedSite(MadeUpArchive.Newsletter, new SiteOptions { Words = SiteWords.English with { Archive = "Morgue" } });

        await site.PublishAsync(MadeUpArchive.Issues(1));

        Assert.Contains(">Morgue</a>", await site.ReadAsync("index.html"), StringComparison.Ordinal);
    }
}
