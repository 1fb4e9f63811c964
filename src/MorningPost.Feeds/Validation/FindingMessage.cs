using System.Globalization;
using System.Runtime.CompilerServices;

namespace MorningPost.Feeds.Validation;

/// <summary>What a finding says. It is put together only where somebody wants the finding, and in no machine's culture.</summary>
[InterpolatedStringHandler]
internal ref struct FindingMessage
{
    private DefaultInterpolatedStringHandler _text;

    public FindingMessage(int literalLength, int formattedCount, Findings findings, FeedRule rule, out bool isWanted)
    {
        isWanted = findings.Wants(rule);
        _text = isWanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format) => _text.AppendFormatted(value, format);

    public string ToStringAndClear() => _text.ToStringAndClear();
}
