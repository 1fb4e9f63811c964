using MorningPost.Feeds.Extensions;
using MorningPost.Feeds.Formats.Xml;
using MorningPost.Feeds.Text;

namespace MorningPost.Feeds.Reading;

/// <summary>Ends elements: their values go to the item or the feed.</summary>
internal sealed class ElementEnds(
    XmlContext context,
    FrameStack frames,
    Utf8Buffer texts,
    List<FeedItem> items,
    MarkupText markup,
    ItemElements itemElements,
    FeedElements feedElements,
    PartElements parts,
    ExtensionTree tree)
{
    private readonly MediaFiles _media = new(context);

    private bool IsInItem => frames.Find(FrameKind.Item) > 0;

    /// <summary>Ends an element that isn't open any more.</summary>
    public void Close(in Frame frame)
    {
        if (frame.Kind == FrameKind.Markup)
        {
            // Its text is part of the value that it stands in.
            if (frame.Element != KnownElement.Silent)
                markup.End(frame.Name);
            return;
        }

        var text = texts.Written[frame.TextStart..];
        switch (frame.Kind)
        {
            case FrameKind.Value:
                Value(frame, text);
                break;
            case FrameKind.Extension:
                Extension(frame, text);
                break;
            case FrameKind.Item:
                if (context.Item.IsLeftOut)
                    context.Item.Clear();
                else
                    items.Add(context.Item.Build());
                context.Findings.Item = -1;
                break;
            case FrameKind.Person:
                Person(frame, text);
                break;
            case FrameKind.Image when IsInItem:
                context.Item.Image ??= parts.Image();
                break;
            case FrameKind.Image:
                context.Feed.Logo ??= parts.Image();
                break;
            case FrameKind.Source:
                context.Item.Source ??= parts.Source();
                break;
        }

        texts.Truncate(frame.TextStart);
    }

    private void Value(in Frame frame, ReadOnlySpan<byte> text)
    {
        var parent = frames.Top.Kind;
        if (parent is FrameKind.Person or FrameKind.Image or FrameKind.Source)
            parts.End(parent, frame, text);
        else if (parent != FrameKind.Item)
            feedElements.End(frame, text);
        else if (context.Item.Retraction is { } retraction)
            context.Item.Retraction = retraction with { Reason = ValueText.Plain(frame, text) ?? retraction.Reason };
        else
            itemElements.End(frame, text);
    }

    private void Extension(in Frame frame, ReadOnlySpan<byte> text)
    {
        tree.Text(text);
        if (tree.Close() is not { } element)
            return;
        StandIn(frame, element);
        if (!IsInItem)
            context.Feed.Extensions.Add(tree.Namespace(frame.Name), element);
        else if (frame.Element != KnownElement.MediaFile || !_media.Take(element, frame.Base))
            context.Item.Extensions.Add(tree.Namespace(frame.Name), element);
    }

    /// <summary>A value that only Apple's elements have is used where no other element gives it; they stay extensions.</summary>
    private void StandIn(in Frame frame, ExtensionElement element)
    {
        if (Blank.Is(element.Text))
            return;
        if (frame.Element == KnownElement.ITunesAuthor)
            (IsInItem ? context.Item.OtherAuthors : context.Feed.OtherAuthors).Add(new FeedPerson { Name = SingleLine.Of(element.Text) });
        else if (frame.Element == KnownElement.ITunesSummary && IsInItem)
            context.Item.LastSummary ??= element.Text;
        else if (frame.Element == KnownElement.ITunesSummary)
            context.Feed.LastDescription ??= PlainText.OfHtml(element.Text).Trim();
    }

    private void Person(in Frame frame, ReadOnlySpan<byte> text)
    {
        if (parts.Person(text) is not { } person)
            return;
        if (frames.Top.Kind == FrameKind.Source)
        {
            parts.SourceAuthors.Add(person);
            return;
        }

        var isContributor = frame.Element == KnownElement.Contributor;
        if (IsInItem)
            (isContributor ? context.Item.Contributors : context.Item.AtomAuthors).Add(person);
        else
            (isContributor ? context.Feed.Contributors : context.Feed.AtomAuthors).Add(person);
    }
}
