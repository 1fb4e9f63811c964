using MorningPost.Feeds.Blocks;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Issues;

internal static class PictureLayout
{
    public static void InSection(BlockSink sink, Picture picture)
    {
        sink.BeginPart(picture.Key);
        picture.Sponsor?.Begin(sink);
        sink.Figure(picture.Image, picture.Url);
        sink.EndSponsored(picture.Sponsor is not null);
        sink.EndPart();
    }

    public static Piece Piece(Picture picture) => new()
    {
        Key = picture.Key,
        Title = Blank.Is(picture.Image.Caption) ? picture.Image.Alt : picture.Image.Caption,
        ExternalUrl = picture.Url,
        Image = picture.Image,
        ShowsImage = true,
        Sponsor = picture.Sponsor,
        Layout = picture,
    };

    public static void Alone(BlockSink sink, Picture picture) => sink.Figure(picture.Image, picture.Url);
}
