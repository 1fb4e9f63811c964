namespace MorningPost.Feeds.Text;

/// <summary>The encoding windows-1252, which is what is meant by Latin-1 and by character references from 128 to 159.</summary>
internal static class Windows1252
{
    /// <summary>128 to 159; the five without a meaning are controls.</summary>
    private const string Differences = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static char Character(byte code) => code is >= 0x80 and < 0xA0 ? Differences[code - 0x80] : (char)code;
}
