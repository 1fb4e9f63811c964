namespace MorningPost.Feeds.Html.Markup;

/// <summary>What a reader of HTML stands on.</summary>
internal enum MarkupKind
{
    /// <summary>Text between tags, with character references.</summary>
    Text,

    /// <summary>The content of an element that holds no tags, whatever it looks like: a script, a style sheet, a title.</summary>
    RawText,

    StartTag,
    EndTag,

    /// <summary>A comment, a declaration, or what browsers take for one.</summary>
    Comment,
}
