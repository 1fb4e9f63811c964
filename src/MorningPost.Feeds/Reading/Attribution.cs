using MorningPost.Feeds.Formats.Xml;

namespace MorningPost.Feeds.Reading;

/// <summary>Who made a feed or an item, and what it is about.</summary>
internal abstract class Attribution
{
    public List<FeedPerson> Creators = [];
    public List<FeedPerson> Authors = [];
    public List<FeedPerson> AtomAuthors = [];
    public List<FeedPerson> OtherAuthors = [];
    public List<FeedPerson> Contributors = [];
    public List<FeedCategory> Categories = [];
    public List<string> Subjects = [];

    /// <summary>Takes the text of an element of RSS or Dublin Core that names people or topics.</summary>
    /// <returns>Whether it was one.</returns>
    public bool TryEnd(XmlContext context, in Frame frame, ReadOnlySpan<byte> text)
    {
        switch (frame.Element)
        {
            case KnownElement.RssAuthor:
                if (Mailbox.Read(ValueText.Line(frame, text)) is { } author)
                    Authors.Add(author);
                return true;
            case KnownElement.Creator:
                if (ValueText.Line(frame, text) is { } creator)
                    Creators.Add(Mailbox.Name(creator));
                return true;
            case KnownElement.DcContributor:
                if (ValueText.Line(frame, text) is { } contributor)
                    Contributors.Add(new FeedPerson { Name = contributor });
                return true;
            case KnownElement.Category:
                if (CategoryReading.OfText(context, frame, text) is { } category)
                    Categories.Add(category);
                return true;
            case KnownElement.DcSubject:
                if (ValueText.Line(frame, text) is { } subject)
                    Subjects.Add(subject);
                return true;
            default:
                return false;
        }
    }
}
