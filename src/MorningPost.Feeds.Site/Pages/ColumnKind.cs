namespace MorningPost.Feeds.Site.Pages;

/// <summary>What a column is about.</summary>
internal enum ColumnKind
{
    Section,
    Topic,
}
