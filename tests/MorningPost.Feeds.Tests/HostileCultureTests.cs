using System.Globalization;

namespace MorningPost.Feeds.Tests;

public sealed class HostileCultureTests
{
    [Fact]
    public void The_suite_runs_under_a_culture_that_writes_dates_otherwise()
    {
        var date = new DateTime(2026, 10, 22, 6, 30, 0, DateTimeKind.Utc);

        Assert.NotEqual(date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture), date.ToString("yyyy/MM/dd", CultureInfo.CurrentCulture));
    }
}
