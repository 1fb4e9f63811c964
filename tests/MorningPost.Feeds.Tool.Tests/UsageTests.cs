namespace MorningPost.Feeds.Tool.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData(1, "check", "-")]
    [InlineData(1, "check", "nowhere.xml")]
    [InlineData(1, "check", "nowhere.md")]
    [InlineData(1, "check")]
    [InlineData(1, "new", "--source", "nowhere")]
    [InlineData(1, "publish", "--source", "nowhere")]
    [InlineData(1, "convert", "nowhere.xml", "--to", "rss")]
    [InlineData(2, "convert", "-")]
    [InlineData(2, "convert", "-", "--to", "html")]
    [InlineData(2, "convert", "-", "--to", "1")]
    [InlineData(2, "init", "--url", "ftp://e.example/")]
    [InlineData(2, "new", "--date", "soon")]
    [InlineData(2, "publish", "--projections", ",")]
    [InlineData(2, "publish", "--output", "s3://")]
    [InlineData(2, "print")]
    public async Task What_goes_wrong_is_a_sentence_and_an_exit_code(int exitCode, params string[] arguments)
    {
        var run = await _tool.RunAsync(arguments);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Out));
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        if (exitCode == 1)
            Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    public async Task Help_says_what_exit_codes_mean(params string[] arguments)
    {
        var run = await _tool.RunAsync(arguments);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("130  interrupted", run.Out, StringComparison.Ordinal);
    }
}
