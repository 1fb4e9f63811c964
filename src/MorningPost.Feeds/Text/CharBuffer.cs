namespace MorningPost.Feeds.Text;

/// <summary>Texts that are made of others', one behind the other, in an array that is used again and again.</summary>
internal sealed class CharBuffer
{
    private char[] _characters = new char[256];

    public int Length { get; private set; }

    /// <summary>The characters from a place on. Good until more are appended.</summary>
    public ReadOnlySpan<char> From(int start) => _characters.AsSpan(start, Length - start);

    public void Clear() => Length = 0;

    public void Append(ReadOnlySpan<char> text)
    {
        if (_characters.Length - Length < text.Length)
            Array.Resize(ref _characters, Math.Max(2 * _characters.Length, Length + text.Length));
        text.CopyTo(_characters.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Puts another character in the place of each of one, from a place on.</summary>
    public void Replace(int start, char one, char other) => _characters.AsSpan(start, Length - start).Replace(one, other);
}
