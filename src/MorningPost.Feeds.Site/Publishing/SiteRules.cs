using MorningPost.Feeds.Validation;

namespace MorningPost.Feeds.Site.Publishing;

/// <summary>MPF85…: publishing sites.</summary>
internal static class SiteRules
{
    public static readonly FeedRule Elsewhere = new("MPF8501", FeedSeverity.Info, "(a site has the pages below its base)",
        "Nothing, if the page is published by something else; else give the issue an address below the base, or none.");
    public static readonly FeedRule SharedPage = new("MPF8502", FeedSeverity.Error, "(a page has one address)",
        "Give one of the issues another address.");
    public static readonly FeedRule TakenPage = new("MPF8503", FeedSeverity.Warning, "(a page has one address)",
        "Give the issue another address: a page of the site itself is there.");
    public static readonly FeedRule MissingFile = new("MPF8504", FeedSeverity.Warning,
        "(files are published with the pages that name them)",
        "Put the file beside the issues, or see to it that it is at its address.");
    public static readonly FeedRule Manifest = new("MPF8505", FeedSeverity.Error, "(the site's manifest says what is published)",
        "Delete it and publish again: pages that are the same stay as they are.");
}
