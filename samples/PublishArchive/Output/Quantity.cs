using System.Globalization;

namespace PublishArchive.Output;

/// <summary>A number of things in words.</summary>
internal static class Quantity
{
    public static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");
}
