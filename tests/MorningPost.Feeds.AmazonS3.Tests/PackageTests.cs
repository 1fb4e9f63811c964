namespace MorningPost.Feeds.AmazonS3.Tests;

public sealed class PackageTests
{
    [Fact]
    public void The_package_stands_on_the_core() => Assert.NotNull(typeof(FeedWriter));
}
