namespace MorningPost.Feeds.Issues;

/// <summary>What of a section can stand alone, in order.</summary>
internal readonly struct SectionPieces(Section section)
{
    public Enumerator GetEnumerator() => new(section);

    /// <summary>Goes from one piece to the next.</summary>
    internal struct Enumerator(Section section)
    {
        private readonly int _count = section.PieceCount;
        private int _index = -1;

        public readonly Piece Current => section.PieceAt(_index);

        public bool MoveNext() => ++_index < _count;
    }
}
