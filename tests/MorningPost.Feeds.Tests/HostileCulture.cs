using System.Globalization;
using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Tests;

/// <summary>The whole suite runs under a culture whose calendar isn't Gregorian, so that a culture bug can't hide.</summary>
internal static class HostileCulture
{
    [ModuleInitializer]
    public static void Set()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = Thai();
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }

    private static CultureInfo Thai()
    {
        try
        {
            return new CultureInfo("th-TH");
        }
        catch (CultureNotFoundException)
        {
            // A machine without ICU knows no cultures: a made-up one with other names, separators and signs is as hostile.
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = culture.NumberFormat.PercentDecimalSeparator = "٫";
            culture.NumberFormat.NumberGroupSeparator = "·";
            culture.NumberFormat.NegativeSign = "–";
            culture.DateTimeFormat.DateSeparator = "~";
            culture.DateTimeFormat.TimeSeparator = "!";
            culture.DateTimeFormat.AbbreviatedDayNames = ["อา", "จ", "อ", "พ", "พฤ", "ศ", "ส"];
            return culture;
        }
    }
}
