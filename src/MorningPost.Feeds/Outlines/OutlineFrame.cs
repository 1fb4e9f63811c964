using System.Globalization;
using System.Text;

namespace MorningPost.Feeds.Outlines;

/// <summary>An element whose end hasn't come yet.</summary>
internal sealed class OutlineFrame(string name, int line, int column)
{
    public string Name { get; } = name;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public StringBuilder Text { get; } = new(0);

    /// <summary>Which outline of its level it is, from 0.</summary>
    public int Number { get; set; }

    public OpmlOutline? Outline { get; set; }

    /// <summary>What is below; null for what is no outline.</summary>
    public List<OpmlOutline>? Outlines { get; set; }

    public override string ToString() => Outlines is null ? Name : $"{Name}[{Number.ToString(CultureInfo.InvariantCulture)}]";
}
