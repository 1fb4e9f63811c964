namespace MorningPost.Feeds.Tests;

/// <summary>A conversion that nobody sees in the code never throws.</summary>
public sealed class ConversionTests
{
    private static string? Nothing => null;

    [Fact]
    public void Null_converts_to_null()
    {
        FeedCategory? category = Nothing;
        RichText? text = Nothing;

        Assert.Null(category);
        Assert.Null(text);
    }

    [Fact]
    public void A_string_converts_to_a_term_and_to_a_paragraph()
    {
        FeedCategory category = "ai";
        RichText text = "A paragraph.";

        Assert.Equal(new FeedCategory { Term = "ai" }, category);
        Assert.Equal(RichText.Plain("A paragraph."), text);
    }
}
