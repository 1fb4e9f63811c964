using MorningPost.Feeds.Site.Layout;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Site.Pages;

/// <summary>The page of a section or topic: a column of what it had, newest first; and the page that lists them all.</summary>
internal sealed class ColumnPages(Imprint imprint, PageFrame frame)
{
    /// <summary>The page of a section or topic.</summary>
    /// <param name="name">Which.</param>
    /// <param name="entries">What it had, oldest first.</param>
    public Utf8Buffer Make(ColumnName name, IReadOnlyList<ColumnEntry> entries) => frame.Make(
        new PageHead { Path = name.Path, Title = name.Title, Description = imprint.Newsletter.Description },
        page =>
        {
            page.Element("<h1>"u8, name.Title, "</h1>"u8);
            frame.FeedLinks(page, name.Path.TrimEnd('/'));
            page.Raw("<ol class=\"column\">"u8);
            for (var i = entries.Count - 1; i >= 0; i--)
                Entry(page, entries[i]);
            page.Raw("</ol>"u8);
        });

    /// <summary>The page that lists sections, and topics below.</summary>
    public Utf8Buffer MakeIndex(IEnumerable<ColumnName> names) => frame.Make(
        new PageHead { Path = Imprint.Sections, Title = imprint.Words.Sections, Description = imprint.Newsletter.Description },
        page =>
        {
            page.Element("<h1>"u8, imprint.Words.Sections, "</h1>"u8);
            foreach (var kind in names.OrderBy(name => name.Title, StringComparer.OrdinalIgnoreCase)
                .ThenBy(name => name.Slug, StringComparer.Ordinal).GroupBy(name => name.Kind).OrderBy(kind => kind.Key))
            {
                page.Raw("<section class=\"part\">"u8);
                if (kind.Key == ColumnKind.Topic)
                    page.Element("<h2>"u8, imprint.Words.Topics, "</h2>"u8);
                page.Raw(kind.Key == ColumnKind.Topic ? "<ul class=\"topics\">"u8 : "<ul class=\"index\">"u8);
                foreach (var name in kind)
                {
                    page.Raw("<li>"u8);
                    page.LinkTo(name.Path, name.Title);
                    page.Raw("</li>"u8);
                }

                page.Raw("</ul></section>"u8);
            }
        });

    private void Entry(PageMarkup page, ColumnEntry entry)
    {
        frame.BeginEntry(page, entry.Published, entry.Language);
        var isList = entry.Pieces.Count > 3;
        foreach (var piece in entry.Pieces)
        {
            page.Raw(isList ? "<p class=\"name\">"u8 : "<h2>"u8);
            page.Link((entry.IsHere ? page.Links.To(entry.Address) : entry.Address) + piece.Anchor, piece.Title);
            page.Raw(isList ? "</p>"u8 : "</h2>"u8);
            page.Element("<p>"u8, piece.Summary, "</p>"u8);
        }

        page.Element("<p class=\"details\">"u8, entry.Issue, "</p>"u8);
        page.Raw("</div></li>"u8);
    }
}
