using System.Globalization;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Tests.Reading;

public sealed class DateTests
{
    [Theory]
    [InlineData("Thu, 22 Oct 2026 04:30:00 GMT", "2026-10-22T04:30:00Z")]
    [InlineData("Thu, 22 Oct 2026 06:30:00 +0200", "2026-10-22T04:30:00Z")]
    [InlineData("Thu, 2 Oct 2026 06:30:00 GMT", "2026-10-02T06:30:00Z")]
    [InlineData("2026-10-22T04:30:00Z", "2026-10-22T04:30:00Z")]
    [InlineData("2026-10-22t06:30:00.25+02:00", "2026-10-22T04:30:00.25Z")]
    [InlineData("2026-10-22T06:30:00.123456789-0030", "2026-10-22T07:00:00.1234567Z")]
    [InlineData("Mon, 22 October 2026 06:30:00 GMT", "2026-10-22T06:30:00Z")]
    [InlineData("22 oct 26 06:30 EST", "2026-10-22T11:30:00Z")]
    [InlineData("22 OCT 76 06:30 EDT", "1976-10-22T10:30:00Z")]
    [InlineData("Tue, 18 Sept 2018 15:53:56 +0300", "2018-09-18T12:53:56Z")]
    [InlineData("Oct. 22nd, 2026 at 6:30 pm CEST", "2026-10-22T16:30:00Z")]
    [InlineData("12:15 AM, 1 March 2026", "2026-03-01T00:15:00Z")]
    [InlineData("Sunday, March 1, 2026 12:15 PM", "2026-03-01T12:15:00Z")]
    [InlineData("Thu Oct 22 06:30:00 JST 2026", "2026-10-21T21:30:00Z")]
    [InlineData("Thu Oct 22 06:30:00 2026", "2026-10-22T06:30:00Z")]
    [InlineData("Thu, 22 Oct 2026 06:30:00 +0000 (UTC)", "2026-10-22T06:30:00Z")]
    [InlineData("Thu, 22 Oct 2026 06:30:00 (BST)", "2026-10-22T05:30:00Z")]
    [InlineData("Thu, 22 Oct 2026 06:30:00 N", "2026-10-22T05:30:00Z")]
    [InlineData("Thu, 22 Oct 2026 06:30:00 Etc/GMT", "2026-10-22T06:30:00Z")]
    [InlineData("Thu, 22 Oct 2026 06:30:00 GMT+0200", "2026-10-22T04:30:00Z")]
    [InlineData("Thu, 22 Oct 2026 06:30:00 EST5EDT", "2026-10-22T10:30:00Z")]
    [InlineData("Mon, 14 Dec 2026 06:30:00 EST5EDT", "2026-12-14T11:30:00Z")]
    [InlineData("mar., 20 octobre 2026 06:30:00 +0200", "2026-10-20T04:30:00Z")]
    [InlineData("22-Oct-2026 06:30:00", "2026-10-22T06:30:00Z")]
    [InlineData("10/22/2026 6:30:00 AM", "2026-10-22T06:30:00Z")]
    [InlineData("22/10/2026", "2026-10-22T00:00:00Z")]
    [InlineData("20261022T063000Z", "2026-10-22T06:30:00Z")]
    [InlineData("2026-10-22 06:30", "2026-10-22T06:30:00Z")]
    [InlineData("2026-295", "2026-10-22T00:00:00Z")]
    [InlineData("2026-10", "2026-10-01T00:00:00Z")]
    [InlineData("2026", "2026-01-01T00:00:00Z")]
    [InlineData("2026-10-22T24:00:00Z", "2026-10-23T00:00:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z")]
    [InlineData("\u200B2026-10-22T06:30:00Z\u200B", "2026-10-22T06:30:00Z")]
    public void What_feeds_write_is_read(string text, string expected)
    {
        Assert.True(DateReading.TryRead(text, out var date));
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("Invalid Date")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("Thu, 00 Jan 1970 00:00:00 GMT")]
    [InlineData("Thu, 22 Oct 2026 25:30:00 GMT")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-10-22T24:00:01Z")]
    [InlineData("05/06/2026")]
    [InlineData("1761114600")]
    [InlineData("Thu, 22 Oct 2026 06:30:00 QZT")]
    [InlineData("Oct 2026 22 17 06:30")]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("22 Oct 2026 06:30:00 +9900")]
    public void What_is_no_date_or_may_be_two_is_none(string text) => Assert.False(DateReading.TryRead(text, out _));

    [Fact]
    public void What_we_write_comes_back_to_the_tick()
    {
        foreach (var ticks in new[] { 1L << 58, (1L << 58) + 1, DateTime.MaxValue.Ticks - 1, new DateTime(2, 1, 1).Ticks })
        {
            using var buffer = new Utf8Buffer(64);
            FeedDate.AppendRfc3339(buffer, new DateTimeOffset(ticks, TimeSpan.Zero));
            Assert.True(DateReading.TryRead(buffer.Written, out var date));
            Assert.Equal(ticks, date.Ticks);
        }
    }
}
