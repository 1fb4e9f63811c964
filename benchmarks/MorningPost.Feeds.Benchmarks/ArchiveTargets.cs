using System.Globalization;

namespace MorningPost.Feeds.Benchmarks;

/// <summary>What the figures of a million issues are held to.</summary>
internal sealed class ArchiveTargets
{
    public const double TimesRaw = 1.3;
    public const double Megabytes = 160;
    public const double PercentOfAll = 1;
    public const double FilesOfFeed = 3;

    /// <summary>Whether none was missed.</summary>
    public bool AreMet { get; private set; } = true;

    /// <summary>Says so when a figure is above its target, or is none.</summary>
    public void Hold(string name, double value, double most)
    {
        if (value <= most)
            return;
        AreMet = false;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"MISSED {name}: {value:N2}, and at most {most:N2} is the target."));
    }
}
