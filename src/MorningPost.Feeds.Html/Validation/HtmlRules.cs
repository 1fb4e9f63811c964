using MorningPost.Feeds.Validation;
using static MorningPost.Feeds.FeedSeverity;

namespace MorningPost.Feeds.Html.Validation;

/// <summary>MPF4…: HTML bodies. The sections of HTML are those of the WHATWG's standard.</summary>
internal static class HtmlRules
{
    private const string Unsafe = "(RFC 4287 §8.1; W3C Feed Validator: SecurityRisk)";
    private const string Fragment = "(RFC 4287 §4.1.3.3: HTML that fits in a div)";

    public static readonly FeedRule RelativeUrl = new("MPF4001", Warning,
        "(RSS Best Practices 4.1.1.20.4; JSON Feed 1.1: HTML in a feed has no base URL)", "Write the whole URL, with https: and host.");
    public static readonly FeedRule ScriptUrl = new("MPF4002", Warning, "(RFC 4287 §8.1: readers drop script)", "Link to a page instead.");
    public static readonly FeedRule PrivateUrl = new("MPF4003", Warning, "(RFC 3986 §3.2.1, §7.5)",
        "A feed is public: use a public host, and no user name or password.");
    public static readonly FeedRule InvalidUrl = new("MPF4004", Warning, "(RFC 3986 §3)", "Correct the URL.");
    public static readonly FeedRule UrlScheme = new("MPF4005", Info, "(readers open http, https and mailto, and many drop the others)",
        "Nothing, if the text does without; otherwise use https.");

    public static readonly FeedRule ActiveElement = new("MPF4006", Warning, Unsafe, "Take it out, and link to a page that has it.");
    public static readonly FeedRule PageElement = new("MPF4007", Warning, Unsafe,
        "Take it out: readers bring their own styles, and the feed says the rest.");
    public static readonly FeedRule FormElement = new("MPF4008", Warning, "(readers drop forms, and nobody can send one from there)",
        "Link to a page with the form.");
    public static readonly FeedRule DocumentTag = new("MPF4009", Warning, Fragment, "Take the tag out: a body is a fragment, not a page.");
    public static readonly FeedRule ForeignElement = new("MPF4010", Info,
        "(readers drop what isn't plain HTML; W3C Feed Validator: NotHtml)", "Nothing, if the text does without; otherwise use an image.");
    public static readonly FeedRule UnknownElement = new("MPF4011", Warning, "(HTML §4; W3C Feed Validator: NotHtml)",
        "Correct the name; if this is text, write &lt; for the less-than sign.");
    public static readonly FeedRule EventAttribute = new("MPF4012", Warning, Unsafe, "Take the attribute out: no script runs in a reader.");
    public static readonly FeedRule Style = new("MPF4013", Warning, "(W3C Feed Validator: DangerousStyleAttr)",
        "Take it out: a body stays in its place and leaves alone what is around it.");
    public static readonly FeedRule NoAlt = new("MPF4014", Warning, "(HTML §4.8.3: img has alt; WCAG 1.1.1)",
        "Say what the picture shows, or write alt=\"\" if it is decoration.");
    public static readonly FeedRule NoSource = new("MPF4015", Warning, "(HTML §4.8.3: img has src)",
        "Give it the picture's URL: no script runs in a reader that would load it.");

    public static readonly FeedRule Unclosed = new("MPF4016", Warning, "(HTML §13.1.2: a start tag has its end tag)", "Write the end tag.");
    public static readonly FeedRule StrayEndTag = new("MPF4017", Warning, "(HTML §13.1.2: an end tag has its start tag)",
        "Take it out, or write the start tag.");
    public static readonly FeedRule Misnested = new("MPF4018", Warning, "(HTML §13.1.2: elements lie within one another)",
        "Close first what was opened last.");
    public static readonly FeedRule Misplaced = new("MPF4019", Warning, "(HTML §13.2.6: parsers move or drop it)",
        "Put it where HTML has a place for it.");
    public static readonly FeedRule SelfClosed = new("MPF4020", Warning, "(HTML §13.1.2.1: parsers ignore the slash)",
        "Write the end tag.");
    public static readonly FeedRule BrokenTag = new("MPF4021", Warning, "(HTML §13.1.2.1–3)",
        "Put values in quotes, a space before each attribute, and > at the end.");
    public static readonly FeedRule DuplicateAttribute = new("MPF4022", Warning,
        "(HTML §13.1.2.3: names within a tag are unique; parsers take the first)", "Keep one of them.");
    public static readonly FeedRule LessThan = new("MPF4023", Warning, "(HTML §13.1.3: text holds no <)", "Write &lt; instead.");
    public static readonly FeedRule CharacterReference = new("MPF4024", Warning, "(HTML §13.1.4)",
        "Write the character itself, or &amp; if it is an ampersand.");
    public static readonly FeedRule Ampersand = new("MPF4025", Info, "(HTML §13.1.4 allows it; XML doesn't)",
        "Nothing, or write &amp; for readers that take HTML for XML.");
    public static readonly FeedRule Comment = new("MPF4026", Warning, "(HTML §13.1.6)",
        "Begin it with <!-- and end it with -->, or take it out.");
    public static readonly FeedRule TooDeep = new("MPF4027", Warning, "(browsers nest 512 elements and no more)",
        "Close what is open. What follows was not looked at.");
    public static readonly FeedRule Empty = new("MPF4028", Info, "(RFC 4287 §4.1.1.1: content is not empty)",
        "Write something, or leave the body out.");

    public static readonly FeedRule MergeTag = new("MPF4029", Warning,
        "(a mailing service fills it in for each recipient; a feed has none)",
        "Write what everybody may read, or put it in <code> if it is an example.");
    public static readonly FeedRule TrackingPixel = new("MPF4030", Warning, "(readers block it, and their users mind)",
        "Take it out; a web server counts the requests for a feed.");
    public static readonly FeedRule HiddenText = new("MPF4031", Warning, "(readers drop styles, and show what a mail hides)",
        "Take it out; an item has a summary for what a preheader says.");
    public static readonly FeedRule InPageLink = new("MPF4032", Info, "(many readers drop ids; W3C Feed Validator: ContainsRelRef)",
        "Nothing, if the text does without; otherwise link to the place on the page.");
}
