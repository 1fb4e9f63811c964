using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>Pictures with captions; each may link somewhere, as a video's still does to the video.</summary>
public sealed record GallerySection : Section
{
    /// <summary>The pictures, in order.</summary>
    public required IReadOnlyList<Picture> Pictures { get; init => field = ValueList.Of(value); }

    internal override int PieceCount => Pictures.Count;

    internal override Piece PieceAt(int index) => PictureLayout.Piece(Pictures[index]);

    internal override Section WithoutSponsored() => this with { Pictures = [.. Pictures.Where(entry => entry.Sponsor is null)] };

    internal override Section RewriteTexts(TextWalk walk) => this;

    private protected override void CheckContent(Findings findings) => PictureChecks.Check(findings, Pictures);

    internal override void LayOutContent(BlockSink sink, int level)
    {
        foreach (var picture in Pictures.Span())
        {
            if (sink.Shows(picture.Sponsor))
                PictureLayout.InSection(sink, picture);
        }
    }
}
