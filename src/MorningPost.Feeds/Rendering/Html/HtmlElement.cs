namespace MorningPost.Feeds.Rendering.Html;

/// <summary>The elements that our HTML is made of.</summary>
internal enum HtmlElement
{
    Paragraph,
    Standfirst,
    Heading2,
    Heading3,
    Heading4,
    Anchor,
    List,
    OrderedList,
    Item,
    Table,
    Label,
    Value,
    Quote,
    Division,
    Figure,
    Image,
    Caption,
    Rule,
}
