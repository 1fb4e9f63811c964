using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Issues;

/// <summary>Pictures with captions; each may link somewhere, as a video's still does to the video.</summary>
public sealed record GallerySection : Section
{
    /// <summary>The pictures, in order.</summary>
    public required IReadOnlyList<Picture> Pictures { get; init => field = ValueList.Of(value); }

    internal override IEnumerable<Piece> Pieces() => Pictures.Select(PictureLayout.Piece);

    internal override Section? WithoutSponsored() =>
        Pictures.All(picture => picture.Sponsor is null) ? this
        : Pictures.All(picture => picture.Sponsor is not null) ? null
        : this with { Pictures = [.. Pictures.Where(picture => picture.Sponsor is null)] };

    internal override Section RewriteTexts(TextWalk walk) => this;

    private protected override void CheckContent(Findings findings) => PictureChecks.Check(findings, Pictures);

    internal override void LayOutContent(BlockSink sink, int level)
    {
        foreach (var picture in Pictures.Span())
            PictureLayout.InSection(sink, picture);
    }
}
